package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTandemServers
class JointWorkTest {

    @Inject
    TandemClock clock;

    RunningServers servers;

    private String permit(Pair pair) {
        return servers.database()
                .text("SELECT record ->> 'jointPermit' FROM roster_couple WHERE couple_id = ?", pair.coupleId);
    }

    private String face(Pair pair) {
        return servers.database()
                .text("SELECT record ->> 'jointShown' FROM roster_couple WHERE couple_id = ?", pair.coupleId);
    }

    private static Response tasks(Pair pair) {
        return Api.as(pair.clinician).get("/api/v1/couples/" + pair.coupleId + "/joint-tasks");
    }

    private static Response state(Tokens by, Pair pair) {
        return Api.as(by).get("/api/v1/couples/" + pair.coupleId + "/joint-release");
    }

    @Test
    void itOpensOnlyWithAllOfBothSidesAndARefusalDoesNotTellWhich() {
        var pair = Pair.admitted();
        var nothing = Steps.act(pair.clinician, pair.coupleId, "OPEN");
        pair.anaSigns();
        var oneConsent = Steps.act(pair.clinician, pair.coupleId, "OPEN");
        pair.benSigns();
        Steps.interview(pair.ben, false);
        var notSuitable = Steps.act(pair.clinician, pair.coupleId, "OPEN");

        assertThat(Stream.of(nothing, oneConsent, notSuitable))
                .allSatisfy(r -> assertThat(r.statusCode() + r.asString())
                        .startsWith("409")
                        .contains("joint-work-not-possible")
                        .isEqualTo(nothing.statusCode() + nothing.asString()));
        Steps.interview(pair.ben, true);
        Steps.act(pair.clinician, pair.coupleId, "OPEN")
                .then()
                .statusCode(200)
                .body("permitted", equalTo(true))
                .body("shown", equalTo(true))
                .body("$", not(hasKey("inputs")));
        assertThat(permit(pair)).isNotNull();
        assertThat(face(pair)).isNotNull();
        tasks(pair).then().body("items", hasSize(0));
    }

    @Test
    void onlyTheLeadReadsWhatEachSideSays() {
        var pair = Pair.admitted();
        pair.anaSigns();

        state(Steps.LEAD, pair)
                .then()
                .statusCode(200)
                .body("inputs.consented", containsInAnyOrder(true, false))
                .body("inputs.suitable", containsInAnyOrder(true, true));
        state(pair.clinician, pair).then().statusCode(200).body("$", not(hasKey("inputs")));
        state(pair.ana.login(), pair).then().statusCode(403);
        state(Steps.COORDINATOR, pair).then().statusCode(403);
        state(Steps.newClinician(), pair).then().statusCode(404);
        Steps.act(Steps.newClinician(), pair.coupleId, "OPEN").then().statusCode(404);
    }

    @Test
    void whoTreatsOnlyOneHasNoPartInIt() {
        var pair = Pair.linked();
        Steps.throughAdmission(pair.ana);

        state(pair.clinician, pair).then().statusCode(404);
        tasks(pair).then().statusCode(404);
        Steps.act(pair.clinician, pair.coupleId, "HOLD").then().statusCode(404);
        Steps.act(Steps.LEAD, pair.coupleId, "HOLD").then().statusCode(200).body("hold", equalTo(true));
        Steps.act(Steps.LEAD, pair.coupleId, "LIFT_HOLD").then().body("hold", equalTo(false));
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                loss("ana revokes", pair -> Steps.revoke(pair.ana, pair.anaJoint())),
                loss("ben revokes", pair -> Steps.revoke(pair.ben, pair.benJoint())),
                loss("an interview says no", pair -> Steps.interview(pair.ana, false)),
                loss("ben is discharged", pair -> Steps.discharge(pair.ben, pair.benEpisode())),
                loss("a clinician pauses", pair -> Steps.act(pair.clinician, pair.coupleId, "PAUSE")));
    }

    private static Arguments loss(String name, Consumer<Pair> act) {
        return Arguments.of(name, act);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    void everyLossEndsThePermitLeavesTheFaceAndRaisesOneTask(String name, Consumer<Pair> loss) {
        var pair = Pair.inJointWork();
        var face = face(pair);

        loss.accept(pair);
        Steps.revoke(pair.ana, pair.anaJoint());
        Steps.revoke(pair.ben, pair.benJoint());

        assertThat(permit(pair)).isNull();
        assertThat(face(pair)).isEqualTo(face);
        tasks(pair)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", containsInAnyOrder("taskId", "coupleId", "task", "dueAt", "overdue"))
                .body("items[0].overdue", equalTo(false));
    }

    @Test
    void showingMakesTheFaceFollowAndClosesTheTask() {
        var pair = Pair.inJointWork();
        Steps.act(pair.clinician, pair.coupleId, "SHOW").then().statusCode(409);
        Steps.revoke(pair.ana, pair.anaJoint());
        state(pair.clinician, pair).then().body("permitted", equalTo(false)).body("shown", equalTo(true));

        Steps.act(pair.clinician, pair.coupleId, "SHOW").then().statusCode(200).body("shown", equalTo(false));

        assertThat(face(pair)).isNull();
        tasks(pair).then().body("items", hasSize(0));
        Steps.act(pair.clinician, pair.coupleId, "SHOW").then().statusCode(409);
        Steps.act(pair.clinician, pair.coupleId, "PAUSE").then().statusCode(409);
    }

    @Test
    void openedAgainBeforeItWasShownThePermitIsNewAndTheFaceTheSame() {
        var pair = Pair.inJointWork();
        var permit = permit(pair);
        var face = face(pair);
        Steps.act(pair.clinician, pair.coupleId, "OPEN").then().statusCode(409);
        Steps.act(pair.clinician, pair.coupleId, "PAUSE").then().statusCode(200);

        Steps.act(pair.clinician, pair.coupleId, "OPEN").then().statusCode(200);

        assertThat(permit(pair)).isNotNull().isNotEqualTo(permit);
        assertThat(face(pair)).isEqualTo(face);
        tasks(pair).then().body("items", hasSize(0));
        Steps.act(pair.clinician, pair.coupleId, "PAUSE").then().statusCode(200);
        Steps.act(pair.clinician, pair.coupleId, "SHOW").then().statusCode(200);
        Steps.act(pair.clinician, pair.coupleId, "OPEN").then().statusCode(200);
        assertThat(face(pair)).isNotNull().isNotEqualTo(face);
    }

    @Test
    void aTaskPastItsTimeIsMarkedAndTheFaceStaysAsItWas() {
        var pair = Pair.inJointWork();
        var face = face(pair);
        Steps.revoke(pair.ana, pair.anaJoint());

        clock.advance(Duration.ofDays(15));
        try {
            Api.as(Steps.LEAD)
                    .get("/api/v1/couples/" + pair.coupleId + "/joint-tasks")
                    .then()
                    .statusCode(200)
                    .body("items[0].overdue", equalTo(true));
        } finally {
            clock.advance(Duration.ofDays(-15));
        }
        assertThat(face(pair)).isEqualTo(face);
    }

    @Test
    void revokingAnOldConsentAgainDoesNotStopWhatANewerOnePermits() {
        var pair = Pair.inJointWork();
        var old = pair.anaJoint();
        Steps.revoke(pair.ana, old);
        pair.anaSigns();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "OPEN"));
        var permit = permit(pair);

        Steps.revoke(pair.ana, old).then().statusCode(200);

        assertThat(permit(pair)).isEqualTo(permit);
    }
}
