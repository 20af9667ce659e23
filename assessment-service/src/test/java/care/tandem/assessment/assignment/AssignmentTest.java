package care.tandem.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AssignmentTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    private Tokens clinician;
    private PersonBuilder ana;

    @BeforeEach
    void anaIsInCare() {
        clinician = Steps.someClinician();
        ana = roster.person().treatedBy(clinician).publish();
    }

    @Test
    void atAdmissionEveryoneGetsTheSameInstruments() {
        Api.as(ana.token())
                .get("/api/v1/persons/me/assignments")
                .then()
                .statusCode(200)
                .body("items.instrument", containsInAnyOrder("CPI", "PHQ-9"))
                .body("items.status", contains("OPEN", "OPEN"))
                .body("items.occasion", contains("ENTRY", "ENTRY"))
                .body(
                        "items[0].keySet()",
                        containsInAnyOrder(
                                "assignmentId",
                                "instrument",
                                "instrumentVersion",
                                "title",
                                "occasion",
                                "assignedAt",
                                "dueAt",
                                "status"));
    }

    @Test
    void whoIsNotAdmittedHasNothingToFillInUntilThen() {
        var ben = roster.person().notYetAdmitted().publish();
        Api.as(ben.token()).get("/api/v1/persons/me/assignments").then().body("items", hasSize(0));

        ben.admitted().publish();

        Api.as(ben.token()).get("/api/v1/persons/me/assignments").then().body("items", hasSize(2));
    }

    @Test
    void laterChangesOfTheRecordAndARebuildAssignNothingMore() {
        ana.named("Anna").publish();
        servers.database().run("DELETE FROM roster_person WHERE person_id = ?", ana.id());
        ana.publish();

        assertThat(servers.database().number("SELECT count(*) FROM assignment WHERE person_id = ?", ana.id()))
                .isEqualTo(2);
    }

    @Test
    void aTreatingClinicianAssignsAgainForAPointOfTheProgramme() {
        Api.as(clinician)
                .body(Map.of("instrument", "PHQ-9", "occasion", "WEEK_4"))
                .post(path(ana.id()))
                .then()
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("occasion", equalTo("WEEK_4"));

        Api.as(clinician)
                .get(path(ana.id()))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].occasion", equalTo("WEEK_4"));
    }

    @Test
    void theSameKeyAssignsOnceAndAnotherKeyForTheSameOccasionConflicts() {
        var body = Map.of("instrument", "PHQ-9", "occasion", "WEEK_6");
        var sent = Api.as(clinician).body(body);

        String first =
                sent.post(path(ana.id())).then().statusCode(201).extract().path("assignmentId");
        sent.post(path(ana.id())).then().statusCode(201).body("assignmentId", equalTo(first));
        Api.as(clinician)
                .body(body)
                .post(path(ana.id()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void whatCannotBeAssignedIsRefusedByField() {
        Api.as(clinician)
                .body(Map.of("instrument", "NOPE", "occasion", "WEEK_4"))
                .post(path(ana.id()))
                .then()
                .statusCode(400)
                .body("errors.field", contains("instrument"));
        Api.as(clinician)
                .body(Map.of("instrument", "CPI", "occasion", "BECAUSE_OF_TUESDAY"))
                .post(path(ana.id()))
                .then()
                .statusCode(400);
    }

    @Test
    void nothingIsAssignedAfterDischarge() {
        ana.discharged().publish();

        Api.as(clinician)
                .body(Map.of("instrument", "CPI", "occasion", "EXIT"))
                .post(path(ana.id()))
                .then()
                .statusCode(409);
    }

    @Test
    void strangersFindNothingAndOtherRolesAreRefused() {
        var partner = roster.person();
        roster.couple(ana, partner).publish();
        var body = Map.of("instrument", "CPI", "occasion", "WEEK_2");

        Api.as(partner.token()).get(path(ana.id())).then().statusCode(404);
        Api.as(partner.token()).get(path(UUID.randomUUID())).then().statusCode(404);
        Api.as(Steps.someClinician()).get(path(ana.id())).then().statusCode(404);
        Api.as(Steps.someClinician()).body(body).post(path(ana.id())).then().statusCode(404);
        Api.as(ana.token()).body(body).post(path(ana.id())).then().statusCode(403);
        Api.as(Tokens.coordinator()).get(path(ana.id())).then().statusCode(403);
        Api.as(Tokens.clinic("clinic-a", "progress:read"))
                .get(path(ana.id()))
                .then()
                .statusCode(403);
    }

    @Test
    void aListIsReadOnWithItsCursor() {
        String next = Api.as(ana.token())
                .get("/api/v1/persons/me/assignments?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");

        Api.as(ana.token())
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/api/v1/persons/me/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void readingSomebodysAssignmentsIsInTheAudit() {
        Api.as(clinician).get(path(ana.id())).then().statusCode(200);

        assertThat(servers.database()
                        .number(
                                "SELECT count(*) FROM audit WHERE ? = ANY(persons) AND operation = 'listAssignments'"
                                        + " AND relation = 'TREATING' AND actor = ?",
                                ana.id(),
                                clinician.subject()))
                .isEqualTo(1);
    }

    private static String path(UUID personId) {
        return "/api/v1/persons/" + personId + "/assignments";
    }
}
