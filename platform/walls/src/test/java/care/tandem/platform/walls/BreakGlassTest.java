package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.contract.glass.GlassBroken;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class BreakGlassTest {

    private static final String REASON = "Covering tonight; she called in distress.";

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    @Inject
    MeterRegistry metrics;

    RunningServers servers;

    private final Tokens clinician = Tokens.clinician("c-" + UUID.randomUUID());
    private PersonBuilder ana;
    private String notes;

    @BeforeEach
    void aPersonWhomTheClinicianDoesNotTreat() {
        ana = roster.person().publish();
        notes = "/api/v1/persons/" + ana.id() + "/notes";
    }

    @AfterEach
    void beat() {
        roster.beatAgain();
    }

    static Response breakGlass(Tokens who, UUID personId) {
        return Api.as(who).body("{\"reason\":\"" + REASON + "\"}").post("/api/v1/persons/" + personId + "/break-glass");
    }

    @Test
    void itOpensTheRecordForReadingToThatClinicianAlone() {
        problem(Api.as(clinician).get(notes).then(), 404, "not-found");

        breakGlass(clinician, ana.id())
                .then()
                .statusCode(201)
                .body("personId", equalTo(ana.id().toString()));

        Api.as(clinician).get(notes).then().statusCode(200);
        problem(Api.as(clinician).body(note("a", 1)).post(notes).then(), 404, "not-found");
        problem(Api.as(Tokens.clinician("c-" + UUID.randomUUID())).get(notes).then(), 404, "not-found");
        var ben = roster.person().publish();
        problem(Api.as(clinician).get("/api/v1/persons/" + ben.id() + "/notes").then(), 404, "not-found");
    }

    @Test
    void itEndsAfterAQuarterOfAnHour() {
        breakGlass(clinician, ana.id()).then().statusCode(201);

        servers.database()
                .run(
                        "UPDATE break_glass SET ends_at = ends_at - interval '14 minutes 30 seconds'"
                                + " WHERE person_id = ?",
                        ana.id());
        Api.as(clinician).get(notes).then().statusCode(200);
        servers.database()
                .run("UPDATE break_glass SET ends_at = ends_at - interval '30 seconds' WHERE person_id = ?", ana.id());

        problem(Api.as(clinician).get(notes).then(), 404, "not-found");
    }

    @Test
    void neitherAStaleRosterNorAnUnknownPersonRefusesIt() {
        producer.send(
                Topics.ROSTER,
                ana.id(),
                EventTypes.nameOf(PersonRecord.class),
                "{\"episode\":7}".getBytes(StandardCharsets.UTF_8));
        Awaitility.await()
                .until(() -> servers.database()
                        .text("SELECT unknown FROM roster_person WHERE person_id = ?", ana.id())
                        .equals("t"));
        roster.goStale(Duration.ofHours(13));

        breakGlass(clinician, ana.id()).then().statusCode(201);

        Api.as(clinician).get(notes).then().statusCode(200);
    }

    @Test
    void whoTreatsThePersonGetsInByItWhenTheRosterIsTooOld() {
        var treating = Tokens.clinician("c-" + UUID.randomUUID());
        ana.treatedBy(treating).publish();
        roster.goStale(Duration.ofHours(13));
        problem(Api.as(treating).get(notes).then(), 503, "access-state-unknown");

        breakGlass(treating, ana.id()).then().statusCode(201);

        Api.as(treating).get(notes).then().statusCode(200);
    }

    @Test
    void theLeadIsAlertedAndReadsWhoAndWhyAndNobodyElseDoes() {
        var broken = metrics.counter("tandem_glass_broken").count();
        var id = breakGlass(clinician, ana.id()).<String>path("breakGlassId");

        assertThat(metrics.counter("tandem_glass_broken").count()).isEqualTo(broken + 1);
        Api.as(Tokens.lead())
                .get("/api/v1/break-glass")
                .then()
                .statusCode(200)
                .body("items[0].breakGlassId", equalTo(id))
                .body("items[0].clinicianId", equalTo(clinician.subject()))
                .body("items[0].reason", equalTo(REASON));
        for (var other : new Tokens[] {clinician, ana.token(), Tokens.coordinator(), Tokens.auditor()}) {
            problem(Api.as(other).get("/api/v1/break-glass").then(), 403, "forbidden");
        }
    }

    @Test
    void otherServicesLearnThatItWasBrokenAndNeitherByWhomNorWhose() {
        try (var told = TopicTail.of(servers.kafka().bootstrapServers(), EventTypes.topicOf(GlassBroken.class))) {
            var id = breakGlass(clinician, ana.id()).<String>path("breakGlassId");

            var records = told.awaitOfKey(id, 1);
            assertThat(records).hasSize(1);
            assertThat(new String(records.get(0).data(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"breakGlassId\":\"" + id + "\"}");
        }
    }

    @Test
    void theReasonStandsInItsTableAndNowhereElse() {
        var requestId = breakGlass(clinician, ana.id()).header("X-Request-Id");
        Api.as(clinician).get(notes).then().statusCode(200);

        assertThat(servers.database()
                        .column(
                                "SELECT operation || ' ' || deed || ' ' || relation FROM audit WHERE actor = ? ORDER BY at",
                                clinician.subject()))
                .containsExactly("breakGlass WRITE BREAK_GLASS", "listNotes READ BREAK_GLASS");
        assertThat(servers.database().number("SELECT count(*) FROM audit WHERE audit::text LIKE ?", "%distress%"))
                .isZero();
        assertThat(servers.database().number("SELECT count(*) FROM audit WHERE request_id = ?", requestId))
                .isEqualTo(1);
        assertThat(servers.database()
                        .number("SELECT count(*) FROM idempotency WHERE idempotency::text LIKE ?", "%distress%"))
                .isZero();
    }

    @Test
    void itIsForCliniciansWithAReasonAboutSomebodyThereIs() {
        problem(breakGlass(Tokens.lead(), ana.id()).then(), 403, "forbidden");
        problem(breakGlass(ana.token(), ana.id()).then(), 403, "forbidden");
        problem(breakGlass(clinician, UUID.randomUUID()).then(), 404, "not-found");
        problem(
                Api.as(clinician)
                        .body("{\"reason\":\"urgent\"}")
                        .post("/api/v1/persons/" + ana.id() + "/break-glass")
                        .then(),
                400,
                "invalid-request");
        problem(
                Api.as(clinician)
                        .body("{\"reason\":\"" + "x".repeat(501) + "\"}")
                        .post("/api/v1/persons/" + ana.id() + "/break-glass")
                        .then(),
                400,
                "invalid-request");
        problem(Api.as(clinician).get(notes).then(), 404, "not-found");
    }

    @Test
    void theSameRequestAgainAlertsOnceAndPromisesTheSame() {
        var key = UUID.randomUUID().toString();
        var broken = metrics.counter("tandem_glass_broken").count();

        var first = once(key);
        var again = once(key);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(metrics.counter("tandem_glass_broken").count()).isEqualTo(broken + 1);
        breakGlass(clinician, ana.id()).then().body("breakGlassId", not(equalTo(first.<String>path("breakGlassId"))));
    }

    private Response once(String key) {
        return Api.as(clinician)
                .header("Idempotency-Key", key)
                .body("{\"reason\":\"" + REASON + "\"}")
                .post("/api/v1/persons/" + ana.id() + "/break-glass");
    }
}
