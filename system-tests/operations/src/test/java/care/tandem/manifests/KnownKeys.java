package care.tandem.manifests;

import care.tandem.story.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The settings of one built program: the framework's as the libraries in it declare them, Kafka's as its client does,
 * our own as docs/settings.md lists them.
 */
record KnownKeys(Set<String> names, Set<Pattern> patterns) {

    private static final Map<String, KnownKeys> READ = new ConcurrentHashMap<>();
    private static final Pattern OWN = Pattern.compile("^\\| `(tandem\\.[^`]+)`", Pattern.MULTILINE);
    private static final String DECLARED = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final String FIXED_WHEN_BUILT = "BUILD";

    static KnownKeys of(String program) {
        return READ.computeIfAbsent(program, KnownKeys::read);
    }

    boolean isSettingAtStart(String key) {
        return names.contains(key)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    boolean isVariable(String name) {
        return name.equals("SMALLRYE_CONFIG_LOCATIONS")
                || names.stream().anyMatch(key -> spelled(key).equals(name));
    }

    private static String spelled(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static KnownKeys read(String program) {
        try {
            var names = new HashSet<String>();
            ConsumerConfig.configNames().forEach(name -> names.add("kafka." + name));
            ProducerConfig.configNames().forEach(name -> names.add("kafka." + name));
            names.add("quarkus.profile");
            var libraries = House.REPOSITORY.resolve(program).resolve("target/quarkus-app/lib/main");
            try (var jars = Files.list(libraries)) {
                for (var jar : jars.toList()) {
                    try (var file = new JarFile(jar.toFile())) {
                        var entry = file.getEntry(DECLARED);
                        if (entry != null) {
                            declared(
                                    Yaml.read(new String(
                                            file.getInputStream(entry).readAllBytes())),
                                    names);
                        }
                    }
                }
            }
            return withOwn(names);
        } catch (IOException e) {
            throw new IllegalStateException("build the programs first: mvn package", e);
        }
    }

    private static void declared(JsonNode node, Set<String> names) {
        if (node.has("phase") && !node.get("phase").asText().startsWith(FIXED_WHEN_BUILT)) {
            names.addAll(node.findValuesAsText("property"));
        } else if (!node.has("phase")) {
            node.forEach(child -> declared(child, names));
        }
    }

    private static KnownKeys withOwn(Set<String> names) throws IOException {
        var own = OWN.matcher(Files.readString(House.REPOSITORY.resolve("docs/settings.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        var patterns = own.stream()
                .filter(key -> key.contains("<"))
                .map(key -> Pattern.compile(key.replace(".", "\\.").replaceAll("<[^>]+>", "[A-Za-z0-9-]+")))
                .collect(Collectors.toSet());
        own.removeIf(key -> key.contains("<"));
        names.addAll(own);
        return new KnownKeys(names, patterns);
    }
}
