package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One server process with a fixed port: started, stopped, killed, frozen and started again, always with the same data.
 * Starting and stopping are for one thread at a time, but {@link #close} may come from any thread at any moment.
 */
public abstract class LocalServer implements AutoCloseable {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final String name;
    private final int port;
    private final ServerHome home;
    private final Object launching = new Object();
    private volatile ChildProcess process;
    private volatile boolean closed;
    private volatile long logOfEarlierRuns;

    protected LocalServer(String name, int port, ServerHome home) {
        this.name = name;
        this.port = port;
        this.home = home;
    }

    /** Whatever has to be on disk before the process starts. */
    protected abstract void prepare() throws IOException;

    protected abstract ProcessBuilder command() throws IOException;

    /** Whether the started process does its work now. */
    protected abstract boolean answers();

    protected Duration longestStart() {
        return Duration.ofSeconds(90);
    }

    protected Duration longestStop() {
        return Duration.ofSeconds(15);
    }

    StopSignal stopSignal() {
        return StopSignal.TERM;
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final ServerHome home() {
        return home;
    }

    /** Starts it and returns when it answers. Ends what a killed run left of it first. */
    public final void start() {
        launch();
        awaitAnswer();
    }

    /** Starts the process and returns at once. */
    public final void launch() {
        try {
            ChildProcess.leftBy(home.pidFile()).ifPresent(left -> left.stop(longestStop()));
            prepare();
            synchronized (launching) {
                if (closed) {
                    throw new ServerFailure(name + " is being stopped");
                }
                logOfEarlierRuns = Files.exists(home.log()) ? Files.size(home.log()) : 0;
                process = ChildProcess.start(command(), stopSignal(), home.log(), home.pidFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    /** Returns when it answers; fails as soon as its process has ended. */
    public final void awaitAnswer() {
        long giveUp = System.nanoTime() + longestStart().toNanos();
        while (!answers()) {
            if (!isRunning()) {
                throw new ServerFailure(name + " ended while starting" + lastWords());
            }
            if (System.nanoTime() > giveUp) {
                throw new ServerFailure(
                        name + " does not answer after " + longestStart().toSeconds() + " s" + lastWords());
            }
            Waiting.pause(BETWEEN_QUESTIONS);
        }
    }

    /** Asks it to stop and waits; by force when it takes too long. */
    public final void stop() {
        var running = process;
        if (running != null && running.isAlive()) {
            running.stop(longestStop());
        }
    }

    /** SIGKILL: what a crash does. */
    public final void kill() {
        running().kill();
    }

    /** Starts it again after a stop or a kill, on the same port and data. */
    public final void restart() {
        stop();
        start();
    }

    /** SIGSTOP: it keeps its connections and answers nothing. */
    public final void pause() {
        running().pause();
    }

    public final void resume() {
        running().resume();
    }

    public final boolean isRunning() {
        var running = process;
        return running != null && running.isAlive();
    }

    public final long pid() {
        return running().pid();
    }

    /** Completes when the process that runs now has ended, however it ended. */
    public final CompletableFuture<Void> onExit() {
        return running().onExit().thenAccept(ended -> {});
    }

    /** The end of what it has logged since it was last started. */
    public final List<String> lastLines(int count) {
        return LogTail.of(home.log(), logOfEarlierRuns, this::tells, count);
    }

    /** False for a line of its log that only says that somebody asked, such as whoever waits for it to answer. */
    boolean tells(String line) {
        return true;
    }

    /** Stops it for good. */
    @Override
    public void close() {
        synchronized (launching) {
            closed = true;
        }
        stop();
        home.deleteIfTemporary();
    }

    /** For servers of tests: a test run that ends without closing its servers does not leave them running. */
    final void closeWithThisJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close " + name));
    }

    private ChildProcess running() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return running;
    }

    private String lastWords() {
        return ". The end of " + home.log() + ":\n  " + String.join("\n  ", lastLines(15));
    }
}
