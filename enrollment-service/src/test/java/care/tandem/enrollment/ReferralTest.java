package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ReferralTest {

    private static final String PATH = "/api/v1/referrals";
    private static final Tokens CLINIC_A = Steps.clinic("clinic-a");
    private static final Tokens CLINIC_B = Steps.clinic("clinic-b");

    @Inject
    TandemClock clock;

    RunningServers servers;

    private static String seenBy(Tokens clinic, UUID referralId) {
        var response = Api.as(clinic).get(PATH + "/" + referralId);
        return response.statusCode() + response.header("ETag") + response.asString();
    }

    @Test
    void aFormOfTwoIsStoredAsTwoThatDoNotLeadToEachOther() {
        var answer = Api.as(CLINIC_A).body(Steps.formOf("Ana", "Ben")).post(PATH);

        answer.then()
                .statusCode(201)
                .body("referrals", hasSize(2))
                .body("referrals[0].status", equalTo("RECEIVED"))
                .body("referrals[0]", not(hasKey("intake")));
        var ids = answer.jsonPath().getList("referrals.referralId");
        assertThat(seenBy(CLINIC_A, UUID.fromString(ids.get(0).toString())))
                .startsWith("200")
                .doesNotContain(ids.get(1).toString(), "Ben", "cameWith", "personId", "reason");
        Api.as(Steps.COORDINATOR)
                .get(PATH + "/" + ids.get(0))
                .then()
                .body("intake.cameWith", equalTo(ids.get(1)))
                .body("intake.reason", equalTo("reason of Ana"))
                .body("$", not(hasKey("personId")));
    }

    @Test
    void theSameKeyGivesTheSameTwo() {
        var key = UUID.randomUUID().toString();
        var form = Steps.formOf("Ana", "Ben");
        var header = "Idempotency-Key";
        var token = CLINIC_A.sign();

        var first = Api.anonymously()
                .header("Authorization", "Bearer " + token)
                .header(header, key)
                .body(form)
                .post(PATH);
        var again = Api.anonymously()
                .header("Authorization", "Bearer " + token)
                .header(header, key)
                .body(form)
                .post(PATH);
        var other = Api.anonymously()
                .header("Authorization", "Bearer " + token)
                .header(header, key)
                .body(Steps.formOf("Ana"))
                .post(PATH);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(other.statusCode()).isEqualTo(422);
        Api.anonymously()
                .header("Authorization", "Bearer " + token)
                .body(form)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-missing"));
    }

    @Test
    void onlyAdultsAreReferredAndOnlyOneOrTwo() {
        var child = Steps.formOf("Ana", "Ben").replaceFirst("1990-04-12", "2015-04-12");

        Api.as(CLINIC_A)
                .body(child)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("persons[0].dateOfBirth"));
        Api.as(CLINIC_A).body(Steps.formOf("A", "B", "C")).post(PATH).then().statusCode(400);
        Api.as(CLINIC_A).body("{\"persons\": []}").post(PATH).then().statusCode(400);
        Api.as(Steps.COORDINATOR).body(Steps.formOf("Ana")).post(PATH).then().statusCode(403);
        Api.as(Tokens.clinic("clinic-a", "progress:read"))
                .body(Steps.formOf("Ana"))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void anotherClinicsReferralDoesNotExist() {
        var mine = Steps.refer(CLINIC_A, "Ana").get(0);

        var theirs = Api.as(CLINIC_B).get(PATH + "/" + mine);
        var invented = Api.as(CLINIC_B).get(PATH + "/" + UUID.randomUUID());

        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(theirs.asString()).isEqualTo(invented.asString());
        Api.as(CLINIC_B).get(PATH).then().body("items.referralId", not(hasItem(mine.toString())));
        Api.as(CLINIC_A).get(PATH + "?limit=200").then().body("items.referralId", hasItem(mine.toString()));
        Api.as(CLINIC_A).post(PATH + "/" + mine + "/acceptance").then().statusCode(403);
    }

    @Test
    void aListIsReadOnWhereItEnded() {
        var clinic = Steps.clinic("clinic-" + UUID.randomUUID());
        Steps.refer(clinic, "A", "B");
        Steps.refer(clinic, "C");

        var first = Api.as(clinic).get(PATH + "?limit=2");
        var second = Api.as(clinic)
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(PATH);

        first.then().body("items", hasSize(2)).body("items[0].givenName", equalTo("C"));
        second.then().body("items", hasSize(1)).body("$", not(hasKey("next")));
        Api.as(CLINIC_B)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void aReferralIsAcceptedOnce() {
        var referral = Steps.refer(CLINIC_A, "Ana").get(0);

        Steps.accept(referral);

        Api.as(Steps.COORDINATOR)
                .post(PATH + "/" + referral + "/acceptance")
                .then()
                .statusCode(409);
        Api.as(Steps.COORDINATOR).get(PATH + "/" + referral).then().body("status", equalTo("ACCEPTED"));
    }

    @Test
    void withoutConsentAClinicReadsTheSameBytesWhateverHappens() {
        var clinic = Steps.clinic("clinic-" + UUID.randomUUID());
        var referrals = Steps.refer(clinic, "Ana", "Ben");
        var before = seenBy(clinic, referrals.get(1));
        var list = Api.as(clinic).get(PATH).asString();

        var clinician = Steps.newClinician();
        var ana = Steps.newcomer(referrals.get(0), clinician);
        var ben = Steps.newcomer(referrals.get(1), clinician);
        Steps.link(ana, ben);
        assertThat(seenBy(clinic, referrals.get(1))).isEqualTo(before);
        Steps.discharge(ben, Steps.throughAdmission(ben)).then().statusCode(200);
        Steps.discloseTo(ben, "clinic-b", "EPISODE", "PROGRESS");

        assertThat(seenBy(clinic, referrals.get(1))).isEqualTo(before);
        assertThat(Api.as(clinic).get(PATH).asString()).isEqualTo(list);
    }

    @Test
    void afterAFixedTimeAClinicReadsClosedWhateverHappened() {
        var referrals = Steps.refer(CLINIC_A, "Ana", "Ben");
        Steps.throughAdmission(Steps.newcomer(referrals.get(1), Steps.newClinician()));

        clock.advance(Duration.ofDays(91));
        try {
            for (var referral : referrals) {
                Api.as(CLINIC_A).get(PATH + "/" + referral).then().body("status", equalTo("CLOSED"));
            }
        } finally {
            clock.advance(Duration.ofDays(-91));
        }
    }

    @Test
    void withConsentAClinicReadsWhatItNamesUntilItIsRevoked() {
        var referrals = Steps.refer(CLINIC_A, "Ana", "Ben");
        var ana = Steps.newcomer(referrals.get(0), Steps.newClinician());
        var before = seenBy(CLINIC_A, referrals.get(0));
        var episode = Steps.throughAdmission(ana);

        var consent = Steps.discloseTo(ana, "clinic-a", "EPISODE");

        Api.as(CLINIC_A)
                .get(PATH + "/" + referrals.get(0))
                .then()
                .body("status", equalTo("ADMITTED"))
                .body("personId", equalTo(ana.id().toString()))
                .body("disclosure.facts", equalTo(java.util.List.of("EPISODE")))
                .body("disclosure.notice", containsString("42 CFR part 2"));
        Steps.discharge(ana, episode).then().statusCode(200);
        Api.as(CLINIC_A).get(PATH + "/" + referrals.get(0)).then().body("status", equalTo("DISCHARGED"));
        Steps.revoke(ana, consent).then().statusCode(200);
        assertThat(seenBy(CLINIC_A, referrals.get(0))).isEqualTo(before);
    }

    @Test
    void consentToProgressGivesTheIdAndNotTheEpisode() {
        var referral = Steps.refer(CLINIC_A, "Ana").get(0);
        var ana = Steps.newcomer(referral, Steps.newClinician());
        Steps.throughAdmission(ana);

        Steps.discloseTo(ana, "clinic-a", "PROGRESS");

        Api.as(CLINIC_A)
                .get(PATH + "/" + referral)
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("personId", equalTo(ana.id().toString()));
    }

    @Test
    void readingAReferralIsRecordedUnderTheFuturePerson() {
        var referral = Steps.refer(CLINIC_A, "Ana").get(0);
        Api.as(CLINIC_A).get(PATH + "/" + referral).then().statusCode(200);
        Steps.accept(referral);

        var person = Steps.makePerson(referral);

        assertThat(servers.database().column("SELECT operation FROM audit WHERE ? = ANY (persons) ORDER BY at", person))
                .startsWith("submitReferrals", "readReferral", "acceptReferral", "createPerson");
    }
}
