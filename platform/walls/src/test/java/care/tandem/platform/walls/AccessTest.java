package care.tandem.platform.walls;

import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AccessTest {

    @Inject
    TestRoster roster;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    RunningServers servers;

    @AfterEach
    void beat() {
        roster.beatAgain();
    }

    private static String notesOf(UUID personId) {
        return "/api/v1/persons/" + personId + "/notes";
    }

    @Test
    void onesOwnAndOnesClinicianReadAndNobodyElseDoes() {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person().treatedBy(clinician);
        var ben = roster.person().treatedBy(clinician);
        roster.couple(ana, ben).publish();
        var stranger = roster.person().publish();
        var otherClinician = Tokens.clinician("c-" + UUID.randomUUID());

        Api.as(ana.token()).get(notesOf(ana.id())).then().statusCode(200).body("items", empty());
        Api.as(ana.token()).get("/api/v1/persons/me/notes").then().statusCode(200);
        Api.as(clinician).get(notesOf(ana.id())).then().statusCode(200);
        for (var other : new Tokens[] {ben.token(), stranger.token(), otherClinician, Tokens.participant("nobody")}) {
            problem(Api.as(other).get(notesOf(ana.id())).then(), 404, "not-found");
        }
        problem(Api.as(ana.token()).get(notesOf(UUID.randomUUID())).then(), 404, "not-found");
        problem(
                Api.as(Tokens.participant("nobody"))
                        .get("/api/v1/persons/me/notes")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aClinicReadsWhileTheConsentThatNamesItStands() {
        var ana =
                roster.person().disclosingTo("clinic-a", DisclosedFact.PROGRESS).publish();
        var clinic = Tokens.clinic("clinic-a", "notes:read");

        Api.as(clinic).get(notesOf(ana.id())).then().statusCode(200);
        problem(
                Api.as(Tokens.clinic("clinic-b", "notes:read"))
                        .get(notesOf(ana.id()))
                        .then(),
                404,
                "not-found");
        problem(
                Api.as(Tokens.clinic("clinic-a", "other:read"))
                        .get(notesOf(ana.id()))
                        .then(),
                403,
                "forbidden");

        ana.revoking(care.tandem.platform.contract.enrollment.ConsentKind.DISCLOSE_TO_CLINIC)
                .publish();
        problem(Api.as(clinic).get(notesOf(ana.id())).then(), 404, "not-found");
    }

    @Test
    void aStaleRosterIsClosedForOthersKnownOrInvented() {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person()
                .treatedBy(clinician)
                .disclosingTo("clinic-a", DisclosedFact.PROGRESS)
                .publish();
        var ben = roster.person().publish();
        var clinic = Tokens.clinic("clinic-a", "notes:read");
        var noteId = write(ana.token(), 1);

        roster.goStale(Duration.ofMinutes(1));

        Api.as(ana.token()).get("/api/v1/persons/me/notes").then().statusCode(200);
        for (var id : new UUID[] {ana.id(), UUID.randomUUID()}) {
            problem(Api.as(ben.token()).get(notesOf(id)).then(), 503, "access-state-unknown")
                    .header("Retry-After", notNullValue());
            problem(Api.as(clinic).get(notesOf(id)).then(), 503, "access-state-unknown");
        }
        for (var id : new Object[] {noteId, UUID.randomUUID()}) {
            problem(Api.as(ben.token()).get("/api/v1/notes/" + id).then(), 503, "access-state-unknown");
        }
    }

    @Test
    void aClinicianGoesOnForTwelveHoursAndItIsRecordedAsStale() {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person().treatedBy(clinician).publish();

        roster.goStale(Duration.ofHours(11));
        Api.as(clinician).get(notesOf(ana.id())).then().statusCode(200);
        assertThat(servers.database()
                        .text("SELECT stale FROM audit WHERE actor = ? ORDER BY at DESC LIMIT 1", clinician.subject()))
                .isEqualTo("t");

        roster.goStale(Duration.ofHours(13));
        problem(Api.as(clinician).get(notesOf(ana.id())).then(), 503, "access-state-unknown");
    }

    @Test
    void whateverIsReadOrWrittenIsInTheAuditAndWhatIsRefusedIsNot() {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person().treatedBy(clinician).publish();
        var ben = roster.person().publish();

        var requestId = Api.as(clinician).get(notesOf(ana.id())).header("X-Request-Id");
        Api.as(ben.token()).get(notesOf(ana.id()));

        assertThat(servers.database()
                        .column(
                                "SELECT actor || ' ' || actor_kind || ' ' || operation || ' ' || deed || ' ' || relation || ' '"
                                        + " || request_id FROM audit WHERE persons @> ARRAY[cast(? AS uuid)]"
                                        + " AND actor_kind <> 'program'",
                                ana.id().toString()))
                .containsExactly(clinician.subject() + " clinician listNotes READ TREATING " + requestId);
    }

    @Test
    void theAuditorReadsItInPagesAndNobodyElseDoes() {
        var ana = roster.person().publish();
        for (var time = 0; time < 3; time++) {
            Api.as(ana.token()).get("/api/v1/persons/me/notes").then().statusCode(200);
        }
        var auditor = Tokens.auditor();

        var first = Api.as(auditor)
                .queryParam("personId", ana.id())
                .queryParam("limit", 2)
                .get("/api/v1/audit/records");
        first.then().statusCode(200).body("items.operation", contains("listNotes", "listNotes"));
        String next = first.path("next");
        Api.as(auditor)
                .queryParam("personId", ana.id())
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/api/v1/audit/records")
                .then()
                .body("items.operation", contains("listNotes", "followPerson"))
                .body("items.relation", contains("OWN", "PROGRAM"));
        problem(Api.as(ana.token()).get("/api/v1/audit/records").then(), 403, "forbidden");
        problem(
                Api.as(auditor)
                        .queryParam("personId", "x")
                        .get("/api/v1/audit/records")
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void theProgramCanAddToTheAuditButNotChangeIt() throws SQLException {
        roster.person().publish();
        try (var connection = DriverManager.getConnection(
                        servers.postgres().jdbcUrl(RunningServers.DATABASE),
                        RunningServers.DATABASE + "_app",
                        password);
                var statement = connection.createStatement()) {
            for (var sql : new String[] {
                "UPDATE audit SET actor = 'x'", "DELETE FROM audit", "TRUNCATE audit", "DROP TABLE audit"
            }) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("audit");
            }
        }
    }

    @Test
    void anEtagIsOfTheViewAndGuardsTheEdit() {
        var ana = roster.person().publish();
        var id = write(ana.token(), 7);
        var path = "/api/v1/notes/" + id;
        var etag = Api.as(ana.token()).get(path).header("ETag");

        Api.as(ana.token()).header("If-None-Match", etag).get(path).then().statusCode(304);
        problem(Api.as(ana.token()).body(note("b", 7)).put(path).then(), 428, "precondition-required");
        Api.as(ana.token())
                .header("If-Match", etag)
                .body(note("b", 7))
                .put(path)
                .then()
                .statusCode(200);
        problem(
                Api.as(ana.token())
                        .header("If-Match", etag)
                        .body(note("c", 7))
                        .put(path)
                        .then(),
                412,
                "precondition-failed");

        servers.database().run("UPDATE note SET at = now() WHERE note_id = ?", UUID.fromString(id));
        var unchanged = Api.as(ana.token()).get(path).header("ETag");
        Api.as(ana.token()).get(path).then().header("ETag", equalTo(unchanged)).body("text", equalTo("b"));
    }

    static String note(String text, int number) {
        return "{\"text\":\"" + text + "\",\"number\":" + number + "}";
    }

    private static String write(Tokens token, int number) {
        return Api.as(token)
                .body(note("a", number))
                .post("/api/v1/persons/me/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("noteId");
    }
}
