package care.tandem.local.stack;

import care.tandem.local.PostgresDatabase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a program is told at start, as any deployment would tell it: by environment variables. */
record ProgramEnvironment(StackSettings settings, Secrets secrets) {

    Map<String, String> of(Instance instance, Optional<PostgresDatabase> database) {
        var program = instance.program();
        var properties = new TreeMap<String, String>();
        // A program is in production unless it is told otherwise, and refuses what is fit for one machine only.
        properties.put("quarkus.profile", "local");
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", port(instance.listener()));
        properties.put("tandem.identity.issuer", "http://localhost:" + port(Part.KEYCLOAK) + "/realms/tandem");
        properties.put("kafka.bootstrap.servers", "127.0.0.1:" + port(Part.KAFKA));
        database.ifPresent(own -> properties.putAll(service(program, own)));
        if (program == Program.MESSAGING) {
            properties.put("tandem.messaging.master-key", secrets.key("messaging.master-key"));
        }
        if (program == Program.GATEWAY) {
            properties.putAll(gateway(instance));
        }
        properties.putAll(settings.programSettings());
        return properties.entrySet().stream()
                .collect(Collectors.toMap(entry -> variable(entry.getKey()), Map.Entry::getValue));
    }

    private Map<String, String> service(Program program, PostgresDatabase database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.app().user(),
                "quarkus.datasource.password", database.app().password(),
                "quarkus.flyway.username", database.owner().user(),
                "quarkus.flyway.password", database.owner().password(),
                "tandem.seal.key", secrets.key(program.label() + ".seal-key"));
    }

    private Map<String, String> gateway(Instance instance) {
        var properties = new TreeMap<String, String>();
        properties.put("quarkus.management.host", "127.0.0.1");
        properties.put("quarkus.management.port", port(instance.management()));
        properties.put("tandem.gateway.logout.clients", "tandem-web,tandem-cli");
        properties.put("tandem.gateway.replicas", Integer.toString(settings.replicas()));
        for (var program : Program.values()) {
            if (program.hasDatabase()) {
                properties.put("tandem.gateway.services." + program.label(), addresses(program));
            }
        }
        return properties;
    }

    private String addresses(Program program) {
        return Instance.of(program, settings.replicas()).stream()
                .map(instance -> "http://127.0.0.1:" + port(instance.listener()))
                .collect(Collectors.joining(","));
    }

    private String port(Part part) {
        return port(new Listener(part, 1));
    }

    private String port(Listener listener) {
        return Integer.toString(settings.ports().of(listener));
    }

    /** The environment's spelling of a property, as MicroProfile Config lays it down. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
