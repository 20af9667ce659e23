package care.tandem.local.stack;

import care.tandem.local.Ports;
import care.tandem.local.ServerFailure;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The port of each part, of every instance of it. */
public final class StackPorts {
    private static final int HIGHEST = 65_535;

    private final Map<Listener, Integer> ports;

    private StackPorts(Map<Listener, Integer> ports) {
        this.ports = Collections.unmodifiableMap(ports);
        if (new HashSet<>(this.ports.values()).size() < this.ports.size()) {
            throw new ServerFailure("Two parts have the same port: " + this);
        }
    }

    /** The defaults, but for what {@code tandem.ports.<part>} says. */
    static StackPorts from(Properties properties, int replicas) {
        var ports = new LinkedHashMap<Listener, Integer>();
        for (var listener : listeners(replicas)) {
            var said = properties.getProperty(listener.setting());
            ports.put(listener, said == null ? listener.defaultPort() : parse(listener, said));
        }
        return new StackPorts(ports);
    }

    /** Ports that nobody listens on now, for a stack beside another one. */
    static StackPorts free(int replicas) {
        var ports = new LinkedHashMap<Listener, Integer>();
        for (var listener : listeners(replicas)) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(listener, port);
        }
        return new StackPorts(ports);
    }

    /** The same, and free ones for one more instance. */
    StackPorts withOneMore(Instance instance) {
        var more = new LinkedHashMap<>(ports);
        for (var listener : List.of(instance.listener(), instance.management())) {
            more.computeIfAbsent(listener, none -> Ports.free());
        }
        return new StackPorts(more);
    }

    private static List<Listener> listeners(int replicas) {
        return Arrays.stream(Part.values())
                .flatMap(part -> IntStream.rangeClosed(1, part.hasReplicas() ? replicas : 1)
                        .mapToObj(number -> new Listener(part, number)))
                .toList();
    }

    /** That of its first instance. */
    public int of(Part part) {
        return of(new Listener(part, 1));
    }

    int of(Listener listener) {
        return ports.get(listener);
    }

    /** Fails with the ports that somebody else has, and the setting of each, unless all are free. */
    void requireFree() {
        var taken = ports.entrySet().stream()
                .filter(entry -> !Ports.isFree(entry.getValue()))
                .map(entry ->
                        "Port " + entry.getValue() + " (" + entry.getKey().label() + ") is taken by another program."
                                + " Choose another with -D" + entry.getKey().setting() + "=<port>")
                .toList();
        if (!taken.isEmpty()) {
            throw new ServerFailure(String.join("\n", taken) + "\nNothing was started.");
        }
    }

    private static int parse(Listener listener, String said) {
        try {
            int port = Integer.parseInt(said.trim());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw notAPort(listener, said, notANumber);
        }
        throw notAPort(listener, said, null);
    }

    private static ServerFailure notAPort(Listener listener, String said, Throwable cause) {
        return new ServerFailure("-D" + listener.setting() + "=" + said + " is not a port", cause);
    }

    @Override
    public String toString() {
        return ports.entrySet().stream()
                .map(entry -> entry.getKey().label() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
