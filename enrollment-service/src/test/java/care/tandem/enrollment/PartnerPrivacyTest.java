package care.tandem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ana can read does not change, byte for byte, whatever ben does or is done about him. */
@QuarkusTest
@WithTandemServers
class PartnerPrivacyTest {

    private static String allThatAnaReads(Pair pair) {
        var paths = List.of(
                "/api/v1/me",
                "/api/v1/persons/me",
                "/api/v1/couples/" + pair.coupleId,
                "/api/v1/persons/me/consents",
                "/api/v1/persons/me/episodes",
                "/api/v1/persons/me/treating-clinicians",
                "/api/v1/couples/" + pair.coupleId + "/joint-release",
                "/api/v1/couples/" + pair.coupleId + "/joint-tasks",
                pair.ben.path(""),
                pair.ben.path("/consents"),
                pair.ben.path("/episodes"));
        var seen = new StringBuilder();
        for (var path : paths) {
            var answer = Api.as(pair.ana.login()).get(path);
            seen.append(path)
                    .append(' ')
                    .append(answer.statusCode())
                    .append(' ')
                    .append(answer.header("ETag"))
                    .append(' ')
                    .append(answer.asString())
                    .append('\n');
        }
        return seen.toString();
    }

    @Test
    void untilBensAdmissionAndThroughJointWorkAnaReadsTheSame() {
        var pair = Pair.linked();
        Steps.throughAdmission(pair.ana);
        pair.anaSigns();
        var before = allThatAnaReads(pair);

        Steps.interview(pair.ben, true);
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        Steps.claim(pair.ben);
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        Steps.screen(pair.ben);
        Steps.decide(pair.ben);
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        Steps.signForAdmission(pair.ben);
        var episode = Steps.admit(pair.ben);
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        pair.benSigns();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "OPEN"));
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        Steps.revoke(pair.ben, pair.benJoint());
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        pair.benSigns();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "OPEN"));
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "PAUSE"));
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
        Steps.ok(Steps.act(Steps.LEAD, pair.coupleId, "HOLD"));
        Steps.discharge(pair.ben, episode).then().statusCode(200);
        assertThat(allThatAnaReads(pair)).isEqualTo(before);
    }

    @Test
    void whatAnaIsAnsweredWhenSheRevokesDoesNotDependOnBen() {
        var still = Pair.inJointWork();
        var stopped = Pair.inJointWork();
        Steps.revoke(stopped.ben, stopped.benJoint());

        var one = Steps.revoke(still.ana, still.anaJoint());
        var other = Steps.revoke(stopped.ana, stopped.anaJoint());

        assertThat(one.statusCode() + one.asString()).isEqualTo(other.statusCode() + other.asString());
        assertThat(one.headers().asList().stream().map(h -> h.getName()).toList())
                .isEqualTo(
                        other.headers().asList().stream().map(h -> h.getName()).toList());
    }
}
