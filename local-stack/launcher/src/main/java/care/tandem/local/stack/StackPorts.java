package care.tandem.local.stack;

import care.tandem.local.Ports;
import care.tandem.local.ServerFailure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The port of each part. */
public final class StackPorts {
    private static final int HIGHEST = 65_535;

    private final Map<Part, Integer> ports;

    private StackPorts(Map<Part, Integer> ports) {
        this.ports = Collections.unmodifiableMap(new EnumMap<>(ports));
        if (new HashSet<>(this.ports.values()).size() < this.ports.size()) {
            throw new ServerFailure("Two parts have the same port: " + this);
        }
    }

    /** The defaults, but for what {@code tandem.ports.<part>} says. */
    public static StackPorts from(Properties properties) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            var said = properties.getProperty(part.setting());
            ports.put(part, said == null ? part.defaultPort() : parse(part, said));
        }
        return new StackPorts(ports);
    }

    /** Ports that nobody listens on now, for a stack beside another one. */
    public static StackPorts free() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(part, port);
        }
        return new StackPorts(ports);
    }

    public int of(Part part) {
        return ports.get(part);
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

    private static int parse(Part part, String said) {
        try {
            int port = Integer.parseInt(said.trim());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw notAPort(part, said, notANumber);
        }
        throw notAPort(part, said, null);
    }

    private static ServerFailure notAPort(Part part, String said, Throwable cause) {
        return new ServerFailure("-D" + part.setting() + "=" + said + " is not a port", cause);
    }

    @Override
    public String toString() {
        return ports.entrySet().stream()
                .map(entry -> entry.getKey().label() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
