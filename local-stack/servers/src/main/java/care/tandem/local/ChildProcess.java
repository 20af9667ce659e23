package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One process started by us, in this run or in an earlier one that was killed. */
final class ChildProcess {
    private static final long LARGEST_LOG = 20_000_000;
    private static final Duration DEATH = Duration.ofSeconds(10);

    private final ProcessHandle process;
    private final StopSignal stopSignal;
    private final Path pidFile;

    private ChildProcess(ProcessHandle process, StopSignal stopSignal, Path pidFile) {
        this.process = process;
        this.stopSignal = stopSignal;
        this.pidFile = pidFile;
    }

    static ChildProcess start(ProcessBuilder command, StopSignal stopSignal, Path log, Path pidFile)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        command.redirectErrorStream(true);
        command.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var process = command.start().toHandle();
        ProcessMark.of(process, stopSignal).write(pidFile);
        return new ChildProcess(process, stopSignal, pidFile);
    }

    /** The process of an earlier run, if that run ended without stopping it. */
    static Optional<ChildProcess> leftBy(Path pidFile) throws IOException {
        return ProcessMark.read(pidFile).flatMap(mark -> of(mark, pidFile));
    }

    static Optional<ChildProcess> of(ProcessMark mark, Path pidFile) {
        return mark.alive().map(process -> new ChildProcess(process, mark.stopSignal(), pidFile));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return process.onExit();
    }

    /** Asks it to stop, and ends it by force when it has not within the deadline. */
    void stop(Duration deadline) {
        askToStop();
        awaitStop(deadline);
    }

    void askToStop() {
        signal(stopSignal.name(), List.of(process));
        // A frozen process would never read the signal.
        resume();
    }

    void awaitStop(Duration deadline) {
        if (!endsWithin(deadline)) {
            kill();
        }
        forget();
    }

    /** SIGKILL to it and to every process it has started; returns when all are gone: some hold what the next run needs. */
    void kill() {
        var family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        for (var each : family) {
            if (!endsWithin(each, DEATH)) {
                throw new ServerFailure("Process " + each.pid() + " outlives SIGKILL");
            }
        }
        forget();
    }

    /** Freezes it and every process it has started: connections stay open, nothing answers. */
    void pause() {
        signal("STOP", family());
    }

    void resume() {
        signal("CONT", family());
    }

    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        var pids = processes.stream().map(each -> Long.toString(each.pid())).collect(Collectors.toList());
        var command =
                Stream.concat(Stream.of("kill", "-" + name), pids.stream()).toList();
        try {
            // A process that has ended meanwhile makes `kill` complain: that is the wished result, or nearly.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while signalling " + pids, e);
        }
    }

    private boolean endsWithin(Duration deadline) {
        return endsWithin(process, deadline);
    }

    private static boolean endsWithin(ProcessHandle process, Duration deadline) {
        try {
            process.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new ServerFailure("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while stopping process " + process.pid(), e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
