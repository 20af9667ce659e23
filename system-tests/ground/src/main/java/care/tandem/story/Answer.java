package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What came back, and what was asked. */
public record Answer(String asked, HttpResponse<String> response) {

    /** These differ from one answer to the next, whatever was asked. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id");

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public JsonNode json() {
        return Json.read(body());
    }

    public List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    public UUID id(String field) {
        return UUID.fromString(json().path(field).asText());
    }

    public Answer is(int status) {
        assertThat(status()).as("%s%n%s", asked, body()).isEqualTo(status);
        return this;
    }

    /** Refused, in the one manner. */
    public Answer isRefused(int status, String slug) {
        is(status);
        assertThat(header("Content-Type")).as(asked).startsWith("application/problem+json");
        assertThat(header("X-Request-Id")).as(asked).hasSize(36);
        assertThat(json().path("type").asText()).as("%s%n%s", asked, body()).isEqualTo("/problems/" + slug);
        assertThat(json().path("status").asInt()).as(asked).isEqualTo(status);
        return this;
    }

    /** All that the caller can see of it: status, every header but those of the moment, each byte of the body. */
    public String seen() {
        var headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT)));
        return status() + " " + headers + "\n" + body();
    }
}
