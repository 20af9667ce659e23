package care.tandem.local.stack;

import java.util.Locale;

/** Everything that listens on a port, and the port its first instance has unless told otherwise. */
public enum Part {
    GATEWAY(8080, true),
    ENROLLMENT(8081, true),
    SESSION(8082, true),
    ASSESSMENT(8083, true),
    MESSAGING(8084, true),
    KEYCLOAK(8180, false),
    KAFKA(9092, false),
    POSTGRES(5432, false),
    /** What the gateway shows to operators only: metrics and its own health. */
    GATEWAY_MANAGEMENT(9000, true);

    private final int defaultPort;
    private final boolean hasReplicas;

    Part(int defaultPort, boolean hasReplicas) {
        this.defaultPort = defaultPort;
        this.hasReplicas = hasReplicas;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** Whether a stack of two replicas has two of it; of the servers there is one. */
    boolean hasReplicas() {
        return hasReplicas;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
