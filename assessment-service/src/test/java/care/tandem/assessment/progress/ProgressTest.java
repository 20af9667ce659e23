package care.tandem.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import care.tandem.assessment.Steps;
import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ProgressTest {

    private static final Tokens CLINIC_A = Tokens.clinic("clinic-a", "progress:read");

    @Inject
    TestRoster roster;

    RunningServers servers;

    private PersonBuilder ana;

    @BeforeEach
    void anaConsentsToClinicA() {
        ana = roster.person().disclosingTo("clinic-a", DisclosedFact.PROGRESS).publish();
        Steps.answerPhq9(ana.token(), Steps.IN_DANGER).then().statusCode(202);
    }

    @Test
    void theClinicLearnsHowFarInstrumentsAreDoneWithTheNotice() {
        Api.as(CLINIC_A)
                .get(path(ana.id()))
                .then()
                .statusCode(200)
                .body("instruments.instrument", contains("CPI", "PHQ-9"))
                .body("instruments.assigned", contains(1, 1))
                .body("instruments.submitted", contains(0, 1))
                .body("consent.clinicId", equalTo("clinic-a"))
                .body("consent.facts", contains("PROGRESS"))
                .body(
                        "redisclosureNotice",
                        containsString("42 CFR part 2 prohibits unauthorized use or disclosure of these records."));
    }

    @Test
    void aTotalIsDisclosedOnlyOnceThePersonWasShownIt() {
        Api.as(CLINIC_A).get(path(ana.id())).then().body("instruments[1].latestTotal", nullValue());

        Api.as(ana.token()).get("/api/v1/persons/me/results").then().statusCode(200);

        Api.as(CLINIC_A)
                .get(path(ana.id()))
                .then()
                .body("instruments[1].latestTotal.score", equalTo(7.0f))
                .body("instruments[1].latestTotal.band", equalTo("MILD"))
                .body("instruments[0].latestTotal", nullValue());
    }

    @Test
    void withoutConsentThereIsNothingHereWhoeverThePersonIs() {
        var ben = roster.person().publish();
        var onlyEpisode =
                roster.person().disclosingTo("clinic-a", DisclosedFact.EPISODE).publish();
        var toAnother =
                roster.person().disclosingTo("clinic-b", DisclosedFact.PROGRESS).publish();

        var invented = Api.as(CLINIC_A)
                .get(path(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (var person : new PersonBuilder[] {ben, onlyEpisode, toAnother}) {
            var answer = Api.as(CLINIC_A)
                    .get(path(person.id()))
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(answer).isEqualTo(invented);
        }
    }

    @Test
    void aRevokedConsentDisclosesNothingMore() {
        ana.revoking(ConsentKind.DISCLOSE_TO_CLINIC).publish();

        Api.as(CLINIC_A).get(path(ana.id())).then().statusCode(404);
    }

    @Test
    void onlyAClinicWithTheScopeMayAsk() {
        Api.as(Tokens.clinic("clinic-a", "referrals:write"))
                .get(path(ana.id()))
                .then()
                .statusCode(403);
        Api.as(ana.token()).get(path(ana.id())).then().statusCode(403);
        Api.as(Tokens.lead()).get(path(ana.id())).then().statusCode(403);
    }

    @Test
    void aDisclosureIsInTheAuditAndARefusalIsNot() {
        var ben = roster.person().publish();

        Api.as(CLINIC_A).get(path(ana.id()));
        Api.as(CLINIC_A).get(path(ben.id()));

        assertThat(disclosuresOf(ana)).isEqualTo(1);
        assertThat(disclosuresOf(ben)).isZero();
    }

    private long disclosuresOf(PersonBuilder person) {
        return servers.database()
                .number(
                        "SELECT count(*) FROM audit WHERE ? = ANY(persons) AND operation = 'readProgress'"
                                + " AND relation = 'CONSENTED_CLINIC' AND actor = 'clinic-a'",
                        person.id());
    }

    private static String path(UUID personId) {
        return "/api/v1/persons/" + personId + "/progress";
    }
}
