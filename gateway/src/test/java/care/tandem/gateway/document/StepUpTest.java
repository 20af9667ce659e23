package care.tandem.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which of a person's own operations ask for a fresh login: by what they show, whichever service they are of. */
class StepUpTest {

    private static final String PERSON = "/api/v1/persons/\\{personId}";
    private static final Pattern GUARDED = Pattern.compile(String.join(
            "|",
            "(GET|POST) " + PERSON + "/consents",
            "GET " + PERSON + "/results",
            "GET " + PERSON + "/access-log/[a-z]+",
            "(GET|POST) " + PERSON + "/exports?(/.*)?",
            "PATCH " + PERSON));

    @Test
    void consentsResultsAccessLogExportsAndAddressesNeedAFreshLoginAndNothingElseDoes() throws IOException {
        var guarded = new TreeMap<String, Boolean>();
        for (var path : document().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (isOfAParticipant(method.getValue())) {
                    guarded.put(
                            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), asksForAFreshLogin(method));
                }
            }
        }

        assertThat(guarded)
                .hasSizeGreaterThan(20)
                .allSatisfy((operation, asks) -> assertThat(asks)
                        .as(operation)
                        .isEqualTo(GUARDED.matcher(operation).matches()));
        assertThat(guarded.values()).contains(true);
    }

    private static boolean isOfAParticipant(JsonNode operation) {
        return operation.path("x-callers").toString().contains("\"participant\"");
    }

    private static boolean asksForAFreshLogin(Map.Entry<String, JsonNode> method) {
        return method.getValue().path("responses").path("401").findValue("step-up-required") != null;
    }

    private static JsonNode document() throws IOException {
        try (var document = StepUpTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(document);
        }
    }
}
