package care.tandem.story;

import care.tandem.local.OwnThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One person's open stream: every line of it, as it comes. */
public final class Doorbells implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stream<String> source;
    private volatile boolean ended;
    private int asked;

    private Doorbells(Stream<String> source) {
        this.source = source;
    }

    public static Doorbells of(Login login) {
        return at(login.door());
    }

    public static Doorbells at(Door door) {
        var request =
                door.request("/stream").header("Accept", "text/event-stream").build();
        var response = Http.stream(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no stream: " + response.statusCode());
        }
        var bells = new Doorbells(response.body());
        OwnThread.run(bells::listen);
        return bells;
    }

    private void listen() {
        try {
            source.forEach(lines::add);
        } finally {
            ended = true;
        }
    }

    public List<String> heard() {
        return lines;
    }

    /** Each line once, heartbeats left out; at the end whether the stream has ended. */
    public List<String> heardSinceAsked() {
        var all = List.copyOf(lines);
        var fresh = all.subList(asked, all.size()).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                .collect(Collectors.toCollection(ArrayList::new));
        asked = all.size();
        fresh.add(ended ? "ended" : "goes on");
        return fresh;
    }

    public long rungFor(String resource) {
        return lines.stream().filter(line -> line.contains(resource)).count();
    }

    @Override
    public void close() {
        source.close();
    }
}
