package care.tandem.malformed;

import care.tandem.story.Answer;
import care.tandem.story.House;
import care.tandem.story.Json;
import care.tandem.story.Records;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the house refuses what is malformed: a problem of the 400s, in its own words, that shows nothing of its insides. */
final class Manner {

    /** Of a stack, of a library, of a table. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\(|Exception|\\b(java|javax|jakarta|io|org|com|care)\\.[a-z]+\\.[\\w.]+|Caused by|SQLSTATE|"
                    + "(?i)(select|insert into|update|delete from) \\w+ (from|set|values|where)");

    private final List<String> constraints = House.allRecords().stream()
            .flatMap(records -> constraintsOf(records).stream())
            .distinct()
            .toList();

    /** Those that say a rule: their names are sentences. */
    private static List<String> constraintsOf(Records records) {
        try (var connection = records.connect();
                var names = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace"
                                        + " WHERE n.nspname = 'public' AND conname LIKE '%\\_%\\_%'")) {
            var all = new ArrayList<String>();
            while (names.next()) {
                all.add(names.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with this answer to something malformed. */
    Optional<String> faultOf(Malformed sent, Answer answer) {
        if (answer.status() < 400) {
            return sent.mayBeTaken() ? Optional.empty() : fault(sent, answer, "was taken");
        }
        if (answer.status() >= 500 || answer.status() == 429) {
            return fault(sent, answer, "is no fault of ours");
        }
        if (!isProblem(answer)) {
            return fault(sent, answer, "is no problem as all others are");
        }
        var body = answer.body();
        var tells = INSIDES.matcher(body).find() || constraints.stream().anyMatch(body::contains);
        return tells ? fault(sent, answer, "tells of our insides") : Optional.empty();
    }

    private static boolean isProblem(Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json")
                && answer.header("X-Request-Id").length() == 36
                && answer.header("Cache-Control").equals("no-store")
                && isDocument(Json.read(answer.body()), answer.status());
    }

    private static boolean isDocument(JsonNode problem, int status) {
        return problem.path("type").asText().startsWith("/problems/")
                && problem.path("status").asInt() == status
                && !problem.path("title").asText().isEmpty()
                && !problem.path("detail").asText().isEmpty();
    }

    private static Optional<String> fault(Malformed sent, Answer answer, String what) {
        return Optional.of("%s: %s: %d %s".formatted(sent, what, answer.status(), answer.body()));
    }
}
