package care.tandem.enrollment.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.enrollment.Pair;
import care.tandem.enrollment.Steps;
import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class EnrollmentRestorationTest {

    @Inject
    EnrollmentRestoration restoration;

    RunningServers servers;

    private final List<String> said = new ArrayList<>();
    private SentRecords sent;
    private StandingRecords standing;

    @BeforeEach
    void listen() {
        sent = new SentRecords(servers.kafka());
        standing = new StandingRecords(servers.database());
    }

    @AfterEach
    void close() {
        sent.close();
    }

    @Test
    void aConsentThatEndedSinceEndsAgainAndNobodyHasAPermit() {
        var pair = Pair.inJointWork();
        var others = Pair.inJointWork();
        var face = standing.couple(pair).jointShown();
        var moment = Moment.of(servers.database());
        var revoked = Steps.revoke(pair.ana, pair.anaJoint());
        sent.awaitEvents(pair.ana.id(), "ConsentEnded", 1);

        moment.comesBack();
        assertThat(standing.endOf(pair.ana.id(), pair.anaJoint())).isNull();
        restoration.run(said::add);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(standing.endOf(pair.ana.id(), pair.anaJoint())).isEqualTo("REVOKED");
        assertThat(standing.endOf(pair.ben.id(), pair.benJoint())).isNull();
        for (var each : List.of(pair, others)) {
            Api.as(each.clinician)
                    .get("/api/v1/couples/" + each.coupleId + "/joint-release")
                    .then()
                    .statusCode(200)
                    .body("permitted", equalTo(false))
                    .body("shown", equalTo(true));
            Api.as(each.clinician)
                    .get("/api/v1/couples/" + each.coupleId + "/joint-tasks")
                    .then()
                    .body("items.size()", equalTo(1));
        }
        assertThat(standing.couple(pair).jointShown()).isEqualTo(face);
        Steps.act(pair.clinician, pair.coupleId, "OPEN").then().statusCode(409);
        Steps.act(others.clinician, others.coupleId, "OPEN").then().statusCode(200);
    }

    @Test
    void allRecordsAreSentAnewInAnEpochThatIsAboveAllThatWasSent() {
        var pair = Pair.inJointWork();
        var moment = Moment.of(servers.database());
        Steps.revoke(pair.ana, pair.anaJoint());
        Steps.act(pair.clinician, pair.coupleId, "HOLD");
        var before = sent.awaitCouple(standing.couple(pair));

        moment.comesBack();
        restoration.run(said::add);

        var after = sent.coupleOfEpoch(pair.coupleId, before.epoch() + 1);
        assertThat(after.jointPermit()).isEmpty();
        assertThat(after.jointShown()).isEqualTo(before.jointShown()).isPresent();
        assertThat(after.hold()).isTrue();
        var ana = sent.personOfEpoch(pair.ana.id(), before.epoch() + 1);
        assertThat(ana.consentsTo(ConsentKind.JOINT_WORK, Instant.now())).isFalse();
        assertThat(ana.consentsTo(ConsentKind.TREATMENT, Instant.now())).isTrue();
        assertThat(sent.personOfEpoch(pair.ben.id(), before.epoch() + 1)
                        .consentsTo(ConsentKind.JOINT_WORK, Instant.now()))
                .isTrue();
    }

    @Test
    void aReplacedConsentIsNotInForceAgainEither() {
        var pair = Pair.admitted();
        Steps.discloseTo(pair.ana, "clinic-a", "EPISODE");
        var moment = Moment.of(servers.database());
        Steps.discloseTo(pair.ana, "clinic-a", "PROGRESS");
        sent.awaitEvents(pair.ana.id(), "ConsentEnded", 1);

        moment.comesBack();
        restoration.run(said::add);

        Api.as(pair.ana.login())
                .get("/api/v1/persons/me/consents")
                .then()
                .body("items.findAll { it.kind == 'DISCLOSE_TO_CLINIC' }.state", contains("REVOKED"));
    }

    @Test
    void aDischargeSinceStands() {
        var pair = Pair.admitted();
        var moment = Moment.of(servers.database());
        Steps.discharge(pair.ana, pair.anaEpisode()).then().statusCode(200);
        sent.awaitEvents(pair.ana.id(), "PersonDischarged", 1);

        moment.comesBack();
        restoration.run(said::add);

        Api.as(pair.clinician).get(pair.ana.path("/episodes")).then().body("items.phase", contains("DISCHARGED"));
        Api.as(pair.clinician).get(pair.ben.path("/episodes")).then().body("items.phase", contains("ACTIVE"));
    }

    @Test
    void whatWasShownToThePartnersSinceIsNotUndone() {
        var pair = Pair.inJointWork();
        var moment = Moment.of(servers.database());
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "PAUSE"));
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "SHOW"));
        sent.awaitCouple(standing.couple(pair));

        moment.comesBack();
        restoration.run(said::add);

        assertThat(standing.couple(pair).jointShown()).isEmpty();
        Api.as(pair.clinician)
                .get("/api/v1/couples/" + pair.coupleId + "/joint-tasks")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void aClinicianWhoLeftSinceDoesNotTreatAgain() {
        var pair = Pair.admitted();
        var moment = Moment.of(servers.database());
        var colleague = Steps.newClinician();
        var team = "/api/v1/persons/" + pair.ana.id() + "/treating-clinicians";
        var etag = Api.as(Steps.COORDINATOR).get(team).header("ETag");
        Api.as(Steps.COORDINATOR)
                .header("If-Match", etag)
                .body("{\"clinicians\": [{\"clinicianId\": \"" + colleague.subject() + "\"}]}")
                .put(team)
                .then()
                .statusCode(200);
        sent.awaitPerson(standing.person(pair.ana.id()));

        moment.comesBack();
        Api.as(pair.clinician).get(pair.ana.path("/episodes")).then().statusCode(200);
        restoration.run(said::add);

        Api.as(pair.clinician).get(pair.ana.path("/episodes")).then().statusCode(404);
        Api.as(pair.clinician).get(pair.ben.path("/episodes")).then().statusCode(200);
    }

    @Test
    void whoWasMadeSinceIsNamedAndNothingOfThemIsDisclosedAnyMore() {
        var moment = Moment.of(servers.database());
        var pair = Pair.inJointWork();
        var before = sent.awaitCouple(standing.couple(pair));
        sent.awaitPerson(standing.person(pair.ana.id()));

        moment.comesBack();
        restoration.run(said::add);

        assertThat(said)
                .contains(
                        "lost, to be made anew: person " + pair.ana.id(),
                        "lost, to be linked anew: couple " + pair.coupleId);
        var couple = sent.coupleOfEpoch(pair.coupleId, before.epoch() + 1);
        assertThat(couple.jointPermit()).isEmpty();
        assertThat(couple.jointShown()).isEmpty();
        var ana = sent.personOfEpoch(pair.ana.id(), before.epoch() + 1);
        assertThat(ana.consents()).isEmpty();
        assertThat(ana.coupleId()).isEmpty();
        assertThat(ana.isTreatedBy(pair.clinician.subject(), Instant.now())).isTrue();
        assertThat(ana.sub()).contains(pair.ana.login().subject());
    }

    @Test
    void aSecondTimeChangesNothingMore() {
        var pair = Pair.inJointWork();
        var moment = Moment.of(servers.database());
        Steps.revoke(pair.ana, pair.anaJoint());
        sent.awaitEvents(pair.ana.id(), "ConsentEnded", 1);
        moment.comesBack();
        restoration.run(said::add);
        var first = everythingButRevisions();

        restoration.run(said::add);

        assertThat(everythingButRevisions()).isEqualTo(first);
    }

    @Test
    void whatItDidIsInTheAudit() {
        var pair = Pair.inJointWork();
        var moment = Moment.of(servers.database());
        Steps.revoke(pair.ana, pair.anaJoint());
        sent.awaitEvents(pair.ana.id(), "ConsentEnded", 1);
        moment.comesBack();

        restoration.run(said::add);

        assertThat(servers.database()
                        .column(
                                "SELECT operation FROM audit WHERE actor = 'enrollment-service' AND persons @> ARRAY[?]",
                                pair.ana.id()))
                .contains("endConsentAgain", "stopJointWorkAgain");
    }

    private List<String> everythingButRevisions() {
        var rows = new ArrayList<String>();
        for (var sql : List.of(
                "SELECT (t.*)::text FROM consent t ORDER BY 1",
                "SELECT (t.*)::text FROM episode t ORDER BY 1",
                "SELECT (t.*)::text FROM joint_task t ORDER BY 1",
                "SELECT couple_id || coalesce(permit::text, '-') || coalesce(face::text, '-') || hold FROM joint_work ORDER BY 1",
                "SELECT (record - 'epoch' - 'revision')::text FROM roster_couple ORDER BY 1",
                "SELECT (record - 'epoch' - 'revision')::text FROM roster_person ORDER BY 1")) {
            rows.addAll(servers.database().column(sql));
        }
        return rows;
    }
}
