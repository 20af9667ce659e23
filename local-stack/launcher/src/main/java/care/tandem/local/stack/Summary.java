package care.tandem.local.stack;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody needs to know who has just started the stack. */
final class Summary {
    private Summary() {}

    static List<String> of(StackSettings settings) {
        var ports = settings.ports();
        var directory = settings.directory();
        return List.of(
                "Tandem is up.",
                "  portal      " + gateways(settings, "/"),
                "  health      " + gateways(settings, "/health"),
                "  Keycloak    http://localhost:" + ports.of(Part.KEYCLOAK) + "/realms/tandem",
                "  accounts    coordinator clinician lead auditor admin ana ben cleo dan (password tandem-local)",
                "  clinics     clinic-a clinic-b (secret tandem-local)",
                "  Kafka       127.0.0.1:" + ports.of(Part.KAFKA),
                "  PostgreSQL  127.0.0.1:" + ports.of(Part.POSTGRES) + " (passwords in "
                        + directory.resolve("secrets.properties") + ")",
                "  logs        " + directory.resolve("logs"),
                "Ctrl-C stops everything; the data in " + directory + " is kept.");
    }

    private static String gateways(StackSettings settings, String page) {
        return Instance.of(Program.GATEWAY, settings.replicas()).stream()
                .map(gateway -> "http://localhost:" + settings.ports().of(gateway.listener()) + page)
                .collect(Collectors.joining("  "));
    }
}
