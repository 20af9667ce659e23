package care.tandem.suite;

import care.tandem.local.stack.Part;
import care.tandem.local.stack.Program;
import care.tandem.story.Door;
import care.tandem.story.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a program says of itself, as it is scraped. */
public record Metrics(String text) {

    /** Of its first instance. */
    public static Metrics of(Program program) {
        var request = HttpRequest.newBuilder(URI.create(urlOf(program)))
                .header("Accept", "text/plain")
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return new Metrics(Door.HTTP
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String urlOf(Program program) {
        var ports = House.stack().settings().ports();
        var port =
                program == Program.GATEWAY ? ports.of(Part.GATEWAY_MANAGEMENT) : ports.of(Part.valueOf(program.name()));
        return "http://127.0.0.1:" + port + "/q/metrics";
    }

    /** The sum over all labels. */
    public double sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
