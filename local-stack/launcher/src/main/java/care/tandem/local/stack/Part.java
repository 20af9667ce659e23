package care.tandem.local.stack;

import java.util.Locale;

/** Everything that listens on a port, and the port it has unless told otherwise. */
public enum Part {
    GATEWAY(8080),
    ENROLLMENT(8081),
    SESSION(8082),
    ASSESSMENT(8083),
    MESSAGING(8084),
    KEYCLOAK(8180),
    KAFKA(9092),
    POSTGRES(5432),
    /** What the gateway shows to operators only: metrics and its own health. */
    GATEWAY_MANAGEMENT(9000);

    private final int defaultPort;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    int defaultPort() {
        return defaultPort;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The system property that moves it to another port. */
    String setting() {
        return "tandem.ports." + label();
    }
}
