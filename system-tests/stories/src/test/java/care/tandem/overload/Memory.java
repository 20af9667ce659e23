package care.tandem.overload;

import care.tandem.local.LocalServer;
import care.tandem.local.stack.Program;
import care.tandem.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The memory that each program takes of the machine, and the most that it took while somebody watched. In megabytes. */
final class Memory implements AutoCloseable {
    private static final int KILOBYTES = 1024;
    private static final int BETWEEN_LOOKS = 250;

    private final List<LocalServer> watched;
    private final Map<String, Long> before;
    private final Map<String, Long> most = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private Memory(List<LocalServer> watched) {
        this.watched = watched;
        before = now();
        watch.scheduleAtFixedRate(this::look, 0, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    /** Of all programs of the stack, and of these. */
    static Memory watch(LocalServer... besides) {
        var programs = Stream.of(Program.values()).map(House.stack()::program);
        return new Memory(Stream.concat(programs, Stream.of(besides)).toList());
    }

    private void look() {
        now().forEach((name, megabytes) -> most.merge(name, megabytes, Math::max));
    }

    Map<String, Long> now() {
        return watched.stream()
                .collect(Collectors.toMap(LocalServer::name, Memory::of, (one, other) -> one, LinkedHashMap::new));
    }

    Map<String, Long> most() {
        look();
        return new LinkedHashMap<>(most);
    }

    /** Each program's before, most, and now. */
    String told() {
        var now = now();
        var highest = most();
        return before.keySet().stream()
                .map(name -> name + " " + before.get(name) + "/" + highest.get(name) + "/" + now.get(name))
                .collect(Collectors.joining(", "));
    }

    private static long of(LocalServer server) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElseThrow()
                    / KILOBYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
