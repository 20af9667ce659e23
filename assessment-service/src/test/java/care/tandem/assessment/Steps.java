package care.tandem.assessment;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.time.TandemClock;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the people of a story do, through the API. */
public final class Steps {

    public static final int LEFT_OUT = -1;
    public static final int[] CALM = {1, 0, 2, 0, 1, 0, 0, 0, 0};
    public static final int[] IN_DANGER = {1, 0, 2, 0, 1, 0, 0, 0, 3};

    private Steps() {}

    /** The person's own assignment of that instrument. */
    public static String assignment(Tokens person, String instrument) {
        return Api.as(person)
                .get("/api/v1/persons/me/assignments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.instrument == '" + instrument + "' }.assignmentId");
    }

    public static Response save(Tokens person, String assignmentId, int... values) {
        var answers = new ArrayList<Map<String, Integer>>();
        for (var i = 0; i < values.length; i++) {
            if (values[i] != LEFT_OUT) {
                answers.add(Map.of("item", i + 1, "value", values[i]));
            }
        }
        return Api.as(person).body(Map.of("answers", answers)).put("/api/v1/assignments/" + assignmentId + "/answers");
    }

    public static Response submit(Tokens person, String assignmentId) {
        return Api.as(person).post("/api/v1/assignments/" + assignmentId + "/submission");
    }

    /** Saves and submits the person's PHQ-9. */
    public static Response answerPhq9(Tokens person, int... values) {
        var id = assignment(person, "PHQ-9");
        save(person, id, values).then().statusCode(202);
        return submit(person, id);
    }

    public static Response pressAlarm(Tokens person) {
        return Api.as(person).post("/api/v1/alarms");
    }

    public static Response acknowledge(Tokens clinician, Object flagId) {
        return acknowledge(clinician, flagId, Map.of());
    }

    public static Response acknowledge(Tokens clinician, Object flagId, String note) {
        return acknowledge(clinician, flagId, Map.of("note", note));
    }

    private static Response acknowledge(Tokens clinician, Object flagId, Map<String, String> body) {
        return Api.as(clinician).body(body).post("/api/v1/risk-flags/" + flagId + "/acknowledgement");
    }

    /** What holds once that much time has passed; afterwards it has not. */
    public static void later(TandemClock clock, Duration passed, Runnable then) {
        clock.advance(passed);
        try {
            then.run();
        } finally {
            clock.advance(passed.negated());
        }
    }

    /** These and nobody else watch for the next days. */
    public static void watching(Tokens... clinicians) {
        var rota = Rota.empty();
        for (var clinician : clinicians) {
            rota.shift(clinician, Duration.ofMinutes(-1), Duration.ofDays(5));
        }
        rota.set();
    }

    public static Tokens someClinician() {
        return Tokens.clinician("clinician-" + UUID.randomUUID());
    }

    /** The flags of that person which the caller sees. */
    public static List<Map<String, Object>> flagsOf(UUID personId, Tokens caller) {
        return Api.as(caller)
                .get("/api/v1/risk-flags?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.personId == '" + personId + "' }");
    }
}
