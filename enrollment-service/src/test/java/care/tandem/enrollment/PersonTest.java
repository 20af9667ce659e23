package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class PersonTest {

    private static final String PATH = "/api/v1/persons";

    private static Response make(String body) {
        return Api.as(Steps.COORDINATOR).body(body).post(PATH);
    }

    @Test
    void aPersonIsMadeOfAnAcceptedReferralOnce() {
        var referral = Steps.refer(Steps.clinic("clinic-a"), "Ana").get(0);
        var command = "{\"referralId\": \"" + referral + "\", \"timeZone\": \"America/New_York\"}";

        make(command).then().statusCode(409);
        Steps.accept(referral);
        make(command)
                .then()
                .statusCode(201)
                .body("firstName", equalTo("Ana"))
                .body("timeZone", equalTo("America/New_York"))
                .body("office.loginBound", equalTo(false));
        make(command).then().statusCode(409);
        make("{\"referralId\": \"" + UUID.randomUUID() + "\"}").then().statusCode(400);
        make("{}").then().statusCode(400);
    }

    @Test
    void whoWalksInIsMadeAPersonToo() {
        var walkIn = """
                {"walkIn": {"givenName": "Cleo", "familyName": "Moreno", "dateOfBirth": "%s",
                 "contact": {"way": "EMAIL", "email": "cleo@mail.example", "mayLeaveMessage": true}}, "timeZone": "%s"}
                """;

        make(walkIn.formatted("1988-09-30", "America/Chicago"))
                .then()
                .statusCode(201)
                .body("contact.email", equalTo("cleo@mail.example"));
        make(walkIn.formatted("2015-09-30", "America/Chicago")).then().statusCode(400);
        make(walkIn.formatted("1988-09-30", "Mars/Olympus"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("timeZone"));
        Api.as(Steps.LEAD)
                .body(walkIn.formatted("1988-09-30", "America/Chicago"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void eachReaderGetsTheFieldsThatTheirWorkNeeds() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(ana, true);
        Steps.claim(ana);

        Api.as(ana.login())
                .get(PATH + "/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(ana.id().toString()))
                .body("contact.phone", equalTo("+1 303 555 0142"))
                .body("$", not(hasKey("office")));
        Api.as(Steps.COORDINATOR)
                .get(ana.path(""))
                .then()
                .body("contact.mayLeaveMessage", equalTo(false))
                .body("office.loginBound", equalTo(true));
        Api.as(ana.clinician())
                .get(ana.path(""))
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Ana"))
                .body("$", not(hasKey("contact")))
                .body("$", not(hasKey("office")));
        Api.as(Steps.LEAD).get(ana.path("")).then().statusCode(200).body("$", not(hasKey("contact")));
    }

    @Test
    void aStrangersPersonIsOneThatDoesNotExist() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var cleo = Steps.newcomer("Cleo", Steps.newClinician());
        Steps.interview(cleo, true);
        Steps.claim(cleo);

        for (var stranger : new Tokens[] {cleo.login(), cleo.clinician(), Tokens.participant("nobody")}) {
            var real = Api.as(stranger).get(ana.path(""));
            var invented = Api.as(stranger).get(PATH + "/" + UUID.randomUUID());
            assertThat(real.statusCode()).isEqualTo(404);
            assertThat(real.asString()).isEqualTo(invented.asString());
        }
        Api.as(Tokens.auditor()).get(ana.path("")).then().statusCode(403);
        Api.as(Steps.clinic("clinic-a")).get(ana.path("")).then().statusCode(403);
    }

    @Test
    void theInterviewerReadsThePersonUntilAdmissionAndWhoTreatsThereafter() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var treating = Steps.newClinician();
        Steps.interview(ana, true);
        Steps.claim(ana);
        Steps.screen(ana);
        Steps.decide(ana);
        Steps.signForAdmission(ana);
        Api.as(ana.clinician())
                .get(PATH)
                .then()
                .body("items.personId", hasItem(ana.id().toString()));

        Steps.created(Steps.admitting(ana, treating));

        Api.as(ana.clinician()).get(ana.path("")).then().statusCode(404);
        Api.as(ana.clinician())
                .get(PATH)
                .then()
                .body("items.personId", not(hasItem(ana.id().toString())));
        Api.as(treating).get(ana.path("")).then().statusCode(200);
        Api.as(treating)
                .get(PATH)
                .then()
                .body("items.personId", hasItem(ana.id().toString()));
        Api.as(Steps.COORDINATOR)
                .body("{\"clinicianId\": \"x\"}")
                .put(ana.path("/interviewer"))
                .then()
                .statusCode(409);
    }

    @Test
    void theOfficeAndTheLeadListAll() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        var ben = Steps.newcomer("Ben", Steps.newClinician());

        for (var staff : new Tokens[] {Steps.COORDINATOR, Steps.LEAD}) {
            Api.as(staff)
                    .get(PATH + "?limit=10")
                    .then()
                    .body(
                            "items.personId",
                            hasItems(ana.id().toString(), ben.id().toString()));
        }
        Api.as(Tokens.participant("x")).get(PATH).then().statusCode(403);
    }

    @Test
    void everyoneLearnsWhoTheyAre() {
        var ana = Steps.newcomer("Ana", Steps.newClinician());
        Api.as(ana.login())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo(ana.login().subject()))
                .body("$", not(hasKey("personId")));
        Steps.interview(ana, true);
        Steps.claim(ana);

        Api.as(ana.login())
                .get("/api/v1/me")
                .then()
                .body("personId", equalTo(ana.id().toString()))
                .body("roles", hasItem("PARTICIPANT"))
                .body("$", not(hasKey("staffId")));
        Api.as(Steps.clinic("clinic-a")).get("/api/v1/me").then().body("clinicId", equalTo("clinic-a"));
        Api.as(Steps.LEAD).get("/api/v1/me").then().body("staffId", equalTo(Steps.LEAD.subject()));
        Api.anonymously().get("/api/v1/me").then().statusCode(401);
    }
}
