package care.tandem.story;

import care.tandem.local.stack.Program;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program tells of itself, as Prometheus reads it. */
public record Metrics(String text) {
    private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)(?:\\{.*})? ([0-9.eE+-]+)$", Pattern.MULTILINE);

    /** Of its first instance, now. */
    public static Metrics of(Program program) {
        var request = HttpRequest.newBuilder(URI.create(House.stack().metricsUrl(program)))
                .header("Accept", "text/plain")
                .timeout(Duration.ofSeconds(10))
                .build();
        return new Metrics(Http.send(request).body());
    }

    public Set<String> names() {
        return SAMPLE.matcher(text).results().map(sample -> sample.group(1)).collect(Collectors.toSet());
    }

    /** Over all labels. */
    public double sum(String name) {
        return SAMPLE.matcher(text)
                .results()
                .filter(sample -> sample.group(1).equals(name))
                .mapToDouble(sample -> Double.parseDouble(sample.group(2)))
                .sum();
    }
}
