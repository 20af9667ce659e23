package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ConsentTest {

    private static final String OWN = "/api/v1/persons/me/consents";

    @Inject
    EntityManager entities;

    RunningServers servers;

    private static Someone claimed() {
        var someone = Steps.newcomer("Ana", Steps.newClinician());
        Steps.interview(someone, true);
        Steps.claim(someone);
        return someone;
    }

    private static String said(Response response) {
        return response.statusCode() + response.asString();
    }

    @Test
    void everyKindHasATextToSign() {
        Api.as(Steps.COORDINATOR)
                .get("/api/v1/consent-templates")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "TREATMENT", "TELEHEALTH", "PRIVACY_NOTICE", "JOINT_WORK", "DISCLOSE_TO_CLINIC"))
                .body("items.text", everyItem(containsString("Sample text, to be replaced by counsel")));
    }

    @Test
    void grantingAndReadingNeedAFreshLoginAndRevokingNever() {
        var ana = claimed();
        var old = ana.login().authenticatedAt(Instant.now().minus(11, ChronoUnit.MINUTES));
        var consent = Steps.sign(ana, "JOINT_WORK");

        Steps.signing(old, "TREATMENT", "").then().statusCode(401);
        Api.as(old).get(OWN).then().statusCode(401);
        Api.as(old).post(OWN + "/" + consent + "/revocation").then().statusCode(200);
        Api.as(ana.login()).get(OWN).then().statusCode(200).body("items.state", contains("REVOKED"));
    }

    @Test
    void onceTwiceOrWhereNothingWasOpenTheAnswerToARevocationIsTheSame() {
        var ana = claimed();
        var pair = Pair.inJointWork();
        var consent = Steps.sign(ana, "JOINT_WORK");

        var first = said(Steps.revoke(ana, consent));

        assertThat(said(Steps.revoke(ana, consent))).isEqualTo(first);
        assertThat(said(Steps.revoke(pair.ana, pair.anaJoint()))).isEqualTo(first);
        assertThat(said(Steps.revoke(pair.ben, pair.benJoint()))).isEqualTo(first);
        Steps.revoke(ana, pair.anaJoint()).then().statusCode(404);
        Steps.revoke(ana, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aDisclosureNamesRecipientFactsAndPurposeAndNothingElseDoes() {
        var ana = claimed();
        var whole = ", \"clinicId\": \"clinic-a\", \"facts\": [\"EPISODE\"], \"purpose\": \"my care\"";

        Steps.signing(ana.login(), "DISCLOSE_TO_CLINIC", "").then().statusCode(400);
        Steps.signing(ana.login(), "DISCLOSE_TO_CLINIC", whole.replace("[\"EPISODE\"]", "[]"))
                .then()
                .statusCode(400);
        Steps.signing(ana.login(), "JOINT_WORK", whole).then().statusCode(400);
        Steps.signing(ana.login(), "DISCLOSE_TO_CLINIC", whole)
                .then()
                .statusCode(201)
                .body("clinicId", equalTo("clinic-a"))
                .body("facts", contains("EPISODE"))
                .body("purpose", equalTo("my care"))
                .body("signature", equalTo("Own Name"));
        assertThat(servers.database().text("SELECT discloser FROM consent WHERE person_id = ?", ana.id()))
                .contains("programme");
    }

    @Test
    void onlyTheTextThatStandsNowIsSignedAndNoEndIsBehind() {
        var ana = claimed();

        Api.as(ana.login())
                .body("{\"kind\": \"TREATMENT\", \"templateVersion\": 2, \"signature\": \"Own Name\"}")
                .post(OWN)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("templateVersion"));
        Steps.signing(ana.login(), "TREATMENT", ", \"until\": \"2020-01-01T00:00:00Z\"")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("until"));
        Steps.signing(ana.login(), "FRIENDSHIP", "").then().statusCode(400);
    }

    @Test
    void aNewerOneTakesTheOldersPlaceAndOtherClinicsStay() {
        var ana = claimed();
        Steps.discloseTo(ana, "clinic-a", "EPISODE");
        Steps.discloseTo(ana, "clinic-b", "EPISODE");
        Steps.discloseTo(ana, "clinic-a", "PROGRESS");

        Api.as(ana.login()).get(OWN).then().body("items.state", contains("IN_FORCE", "IN_FORCE", "REPLACED"));
    }

    @Test
    void soManyClinicsAreNamedThatTheRecordStaysSmall() {
        var ana = claimed();
        var clinic = ", \"clinicId\": \"clinic-%s\", \"facts\": [\"EPISODE\"], \"purpose\": \"my care\"";
        for (var i = 0; i < 24; i++) {
            Steps.signing(ana.login(), "DISCLOSE_TO_CLINIC", clinic.formatted(i))
                    .then()
                    .statusCode(201);
        }

        Steps.signing(ana.login(), "DISCLOSE_TO_CLINIC", clinic.formatted("more"))
                .then()
                .statusCode(409);
        Steps.sign(ana, "TREATMENT");
        Steps.signing(ana.login(), "DISCLOSE_TO_CLINIC", clinic.formatted(7))
                .then()
                .statusCode(201);
    }

    @Test
    void staffReadOnlyTheStatesThatAdmissionNeeds() {
        var pair = Pair.inJointWork();
        Steps.discloseTo(pair.ana, "clinic-a", "EPISODE");
        var before = Api.as(Steps.COORDINATOR).get(pair.ana.path("/consents"));

        before.then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("TREATMENT", "TELEHEALTH", "PRIVACY_NOTICE"))
                .body("items.collect { it.keySet() }.flatten()", not(hasItems("signature")));
        Api.as(pair.clinician).get(pair.ana.path("/consents")).then().body("items.size()", equalTo(3));
        Steps.revoke(pair.ana, pair.anaJoint());
        assertThat(Api.as(Steps.COORDINATOR).get(pair.ana.path("/consents")).asString())
                .isEqualTo(before.asString());
        Api.as(Steps.newClinician()).get(pair.ana.path("/consents")).then().statusCode(404);
        Api.as(pair.ben.login()).get(pair.ana.path("/consents")).then().statusCode(404);
        Api.as(Steps.LEAD).get(pair.ana.path("/consents")).then().statusCode(403);
    }

    @Test
    void theProgramItselfCannotChangeWhatWasSigned() {
        var consent = Steps.sign(claimed(), "TREATMENT");
        var changes = Map.of(
                "signature", "UPDATE consent SET signature = 'x' WHERE consent_id = ?1",
                "row", "DELETE FROM consent WHERE consent_id = ?1");

        changes.values()
                .forEach(sql -> assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                                .run(() -> entities.createNativeQuery(sql)
                                        .setParameter(1, consent)
                                        .executeUpdate()))
                        .hasStackTraceContaining("permission denied"));
    }
}
