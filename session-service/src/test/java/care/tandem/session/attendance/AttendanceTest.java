package care.tandem.session.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AttendanceTest extends Stories {

    @Test
    void theClinicianSaysWhoCameAndCorrectsIt() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        assertRefused(put(clinician, session, List.of(said(ana.id(), "ATTENDED", 50))), 409, "state-does-not-allow");
        begun(session);

        put(clinician, session, List.of(said(ana.id(), "NO_SHOW", 0))).then().statusCode(200);
        put(clinician, session, List.of(said(ana.id(), "LATE", 35))).then().statusCode(200);

        var shown = attendance(clinician, session).jsonPath();
        assertThat(shown.getString("persons[0].status")).isEqualTo("LATE");
        assertThat(shown.getInt("persons[0].minutes")).isEqualTo(35);
        assertThat(database().column("SELECT status FROM attendance WHERE session_id = ? ORDER BY revision", session))
                .containsExactly("NO_SHOW", "LATE");
    }

    @Test
    void eachClinicianSeesAndSaysOwnPersonsOnly() {
        var both = clinician();
        var ofAna = clinician();
        var ana = person(both, ofAna);
        var ben = person(both);
        var session = bookedFor(openCouple(ana, ben), both, hour(1));
        begun(session);

        put(both, session, List.of(said(ana.id(), "ATTENDED", 50), said(ben.id(), "NO_SHOW", 0)))
                .then()
                .statusCode(200);

        assertThat(attendance(ofAna, session).jsonPath().getList("persons.personId", UUID.class))
                .containsExactly(ana.id());
        var bensWord = put(ofAna, session, List.of(said(ben.id(), "EXCUSED", 0)));
        var anyonesWord = put(ofAna, session, List.of(said(UUID.randomUUID(), "EXCUSED", 0)));
        assertRefused(bensWord, 400, "invalid-request");
        assertThat(bensWord.asString()).isEqualTo(anyonesWord.asString());
        assertRefused(put(both, session, List.of(said(ana.id(), "ATTENDED", 50))), 400, "invalid-request");
        put(ofAna, session, List.of(said(ana.id(), "LATE", 20))).then().statusCode(200);
        assertThat(attendance(both, session).jsonPath().getList("persons.status"))
                .containsExactlyInAnyOrder("LATE", "NO_SHOW");
    }

    @Test
    void minutesFitTheWord() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        begun(session);

        for (var wrong : List.of(
                said(ana.id(), "NO_SHOW", 5),
                said(ana.id(), "ATTENDED", 0),
                said(ana.id(), "ATTENDED", -1),
                said(ana.id(), "ATTENDED", 601),
                said(ana.id(), "ASLEEP", 5))) {
            assertRefused(put(clinician, session, List.of(wrong)), 400, "invalid-request");
        }
    }

    @Test
    void itRestsOnWhatWasRead() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        begun(session);
        var etag = attendance(clinician, session).header("ETag");
        put(clinician, session, List.of(said(ana.id(), "ATTENDED", 50))).then().statusCode(200);

        var path = "/api/v1/sessions/" + session + "/attendance";
        var body = Map.of("persons", List.of(said(ana.id(), "LATE", 5)));
        assertRefused(Api.as(clinician).header("If-Match", etag).body(body).put(path), 412, "precondition-failed");
        assertRefused(Api.as(clinician).body(body).put(path), 428, "precondition-required");
    }

    @Test
    void nobodyElseReadsIt() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));

        assertNotFound(attendance(clinician(), session));
        for (var token : List.of(ana.token(), coordinator, Tokens.lead())) {
            assertRefused(attendance(token, session), 403, "forbidden");
        }
    }

    @Test
    void anAbsenceNoteReachesTheCliniciansOfItsAuthorOnly() {
        var both = clinician();
        var ofAna = clinician();
        var ana = person(both, ofAna);
        var ben = person(both);
        var session = bookedFor(openCouple(ana, ben), both, hour(1));

        post(ben.token(), session, "absence-note", Map.of("text", "I am afraid to come"))
                .then()
                .statusCode(202);

        assertThat(attendance(both, session).asString()).contains("I am afraid to come");
        assertThat(attendance(ofAna, session).asString()).doesNotContain("afraid");
        for (var reader : List.of(ana.token(), ben.token(), coordinator, Tokens.lead(), ofAna)) {
            assertThat(read(reader, session).asString()).doesNotContain("afraid");
        }
    }

    @Test
    void everyAbsenceNoteIsAnsweredAlike() {
        var clinician = clinician();
        var ana = person(clinician);
        var coming = bookedOwn(ana, clinician, hour(1));
        var cancelled = bookedOwn(ana, clinician, hour(2));
        post(ana.token(), cancelled, "cancellation", Map.of());
        var past = bookedOwn(ana, clinician, hour(3));
        begun(past);

        var answers = List.of(coming, cancelled, past, coming).stream()
                .map(id -> post(ana.token(), id, "absence-note", Map.of("text", "x")))
                .toList();

        assertThat(answers).allMatch(a -> a.statusCode() == 202);
        assertThat(answers.stream().map(Response::asString))
                .containsOnly(answers.get(0).asString());
        assertRefused(post(ana.token(), coming, "absence-note", Map.of("text", " ")), 400, "invalid-request");
        assertRefused(post(clinician, coming, "absence-note", Map.of("text", "x")), 403, "forbidden");
        var noKey = Api.anonymously()
                .header("Authorization", "Bearer " + ana.token().sign())
                .body(Map.of("text", "x"))
                .post("/api/v1/sessions/" + coming + "/absence-note");
        assertRefused(noKey, 400, "idempotency-key-missing");
    }

    private static Response attendance(Tokens caller, UUID session) {
        return get(caller, "/sessions/" + session + "/attendance");
    }

    private static Map<String, Object> said(UUID person, String status, int minutes) {
        return Map.of("personId", person, "status", status, "minutes", minutes);
    }

    private static Response put(Tokens caller, UUID session, List<Map<String, Object>> said) {
        return Api.as(caller)
                .header("If-Match", attendance(caller, session).header("ETag"))
                .body(Map.of("persons", said))
                .put("/api/v1/sessions/" + session + "/attendance");
    }
}
