package care.tandem.manifests;

import care.tandem.story.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of metrics: as alerts and dashboard ask for them, as docs/metrics.md lists them, as the code registers them. */
public final class Figures {

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\b(?:by|without) \\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.\"])[a-z_]+_[a-z_]+(?![\\w(])|\\bup\\b");
    private static final Pattern LISTED = Pattern.compile("`(tandem_[a-z_]+)`");
    private static final Pattern REGISTERED = Pattern.compile("\"(tandem[._][a-z._]+)\"");
    private static final Pattern SUFFIX = Pattern.compile("_(?:total|seconds|count|sum|max|bucket)$");

    private Figures() {}

    /** The questions of all alerts and panels. */
    static List<String> expressions() {
        var rules = Build.PRODUCTION.of("PrometheusRule").get(0).findValuesAsText("expr");
        var board = Build.PRODUCTION.one("ConfigMap", "tandem-dashboard").at("/data/dashboard.json");
        return Stream.concat(rules.stream(), Yaml.read(board.textValue()).findValuesAsText("expr").stream())
                .toList();
    }

    static List<JsonNode> alerts() {
        return Build.PRODUCTION.of("PrometheusRule").stream()
                .flatMap(rule -> Nodes.children(rule.at("/spec/groups")))
                .flatMap(Nodes.each("rules"))
                .toList();
    }

    /** Every metric that an alert or the dashboard asks for. */
    public static Set<String> asked() {
        return expressions().stream().flatMap(e -> namesIn(e).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> namesIn(String expression) {
        return WORD.matcher(LABELS.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> listed() {
        return stems(LISTED, read(House.REPOSITORY.resolve("docs/metrics.md")));
    }

    /** Names that begin like a setting are of settings; those of metrics stand where a meter is made. */
    static Set<String> registered() {
        var names = new TreeSet<String>();
        for (var module : List.of(
                "platform/http",
                "platform/service",
                "gateway",
                "enrollment-service",
                "session-service",
                "assessment-service",
                "messaging-service")) {
            try (var files = Files.walk(House.REPOSITORY.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Figures::read)
                        .flatMap(Figures::meters)
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private static Stream<String> meters(String source) {
        if (!source.contains("MeterRegistry")) {
            return Stream.of();
        }
        return stems(REGISTERED, source.replaceAll("@ConfigProperty\\([^)]*\\)", "")).stream();
    }

    /** Without what the registry puts behind a name. */
    static String stem(String name) {
        var stem = name.replace('.', '_');
        for (var shorter = SUFFIX.matcher(stem).replaceFirst(""); !shorter.equals(stem); ) {
            stem = shorter;
            shorter = SUFFIX.matcher(stem).replaceFirst("");
        }
        return stem;
    }

    private static Set<String> stems(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> stem(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
