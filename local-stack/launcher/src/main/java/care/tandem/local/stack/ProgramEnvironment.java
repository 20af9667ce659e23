package care.tandem.local.stack;

import care.tandem.local.PostgresDatabase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a program is told at start, as any deployment would tell it: by environment variables. */
record ProgramEnvironment(StackSettings settings, Secrets secrets) {

    Map<String, String> of(Program program, Optional<PostgresDatabase> database) {
        var properties = new TreeMap<String, String>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", port(program.part()));
        properties.put("tandem.identity.issuer", "http://localhost:" + port(Part.KEYCLOAK) + "/realms/tandem");
        properties.put("kafka.bootstrap.servers", "127.0.0.1:" + port(Part.KAFKA));
        database.ifPresent(own -> properties.putAll(service(program, own)));
        if (program == Program.MESSAGING) {
            properties.put("tandem.messaging.master-key", secrets.key("messaging.master-key"));
        }
        if (program == Program.GATEWAY) {
            properties.putAll(gateway());
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

    private Map<String, String> gateway() {
        var properties = new TreeMap<String, String>();
        properties.put("quarkus.management.host", "127.0.0.1");
        properties.put("quarkus.management.port", port(Part.GATEWAY_MANAGEMENT));
        for (var program : Program.values()) {
            if (program.hasDatabase()) {
                properties.put(
                        "tandem.gateway.services." + program.label(), "http://127.0.0.1:" + port(program.part()));
            }
        }
        return properties;
    }

    private String port(Part part) {
        return Integer.toString(settings.ports().of(part));
    }

    /** The environment's spelling of a property, as MicroProfile Config lays it down. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
