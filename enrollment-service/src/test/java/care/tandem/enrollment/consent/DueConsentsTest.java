package care.tandem.enrollment.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.tandem.enrollment.Pair;
import care.tandem.enrollment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class DueConsentsTest {

    @Inject
    DueConsents due;

    @Inject
    TandemClock clock;

    RunningServers servers;

    private String permit(Pair pair) {
        return servers.database()
                .text("SELECT record ->> 'jointPermit' FROM roster_couple WHERE couple_id = ?", pair.coupleId);
    }

    private static Pair openUntilTomorrow() {
        var pair = Pair.admitted();
        Steps.sign(pair.ana, "JOINT_WORK", ", \"until\": \"" + Instant.now().plus(Duration.ofDays(1)) + "\"");
        pair.benSigns();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "OPEN"));
        return pair;
    }

    @Test
    void aConsentThatEndsByItsDateEndsAsARevocationDoes() {
        var pair = openUntilTomorrow();
        due.endDue();
        assertThat(permit(pair)).isNotNull();

        clock.advance(Duration.ofDays(2));
        try {
            due.endDue();
        } finally {
            clock.advance(Duration.ofDays(-2));
        }

        assertThat(permit(pair)).isNull();
        Api.as(pair.clinician)
                .get("/api/v1/couples/" + pair.coupleId + "/joint-tasks")
                .then()
                .body("items", hasSize(1));
        Api.as(pair.ana.login())
                .get("/api/v1/persons/me/consents")
                .then()
                .body("items.find { it.kind == 'JOINT_WORK' }.state", equalTo("ENDED"));
        assertThat(servers.database().text("SELECT record::text FROM roster_person WHERE person_id = ?", pair.ana.id()))
                .doesNotContain("JOINT_WORK");
    }

    /** What the program did by itself to this person's data. */
    private List<String> ownActs(UUID personId) {
        return servers.database().column("""
                        SELECT concat_ws('|', actor, actor_kind, operation, deed, coalesce(couple_id::text, '-'),
                                         relation, request_id, address)
                        FROM audit WHERE actor_kind = 'program' AND ? = ANY (persons)
                        """, personId);
    }

    private void endDueTwiceIn(Duration later) {
        clock.advance(later);
        try {
            due.endDue();
            due.endDue();
        } finally {
            clock.advance(later.negated());
        }
    }

    @Test
    void anEndByDateIsRecordedOnceWithTheCoupleWhosePermitFell() {
        var pair = openUntilTomorrow();

        endDueTwiceIn(Duration.ofDays(2));

        assertThat(ownActs(pair.ana.id()))
                .containsExactly("enrollment-service|program|endDueConsents|WRITE|" + pair.coupleId + "|PROGRAM||");
        assertThat(ownActs(pair.ben.id())).isEmpty();
        Api.as(Tokens.auditor())
                .get("/api/v1/audit/enrollment/records?personId=" + pair.ana.id())
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("endDueConsents"))
                .body("items[0].actor", equalTo("enrollment-service"))
                .body("items[0].coupleId", equalTo(pair.coupleId.toString()));
    }

    @Test
    void anEndByDateThatStopsNothingIsRecordedWithoutTheCouple() {
        var pair = openUntilTomorrow();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "PAUSE"));
        Steps.sign(pair.ben, "TELEHEALTH", ", \"until\": \"" + Instant.now().plus(Duration.ofDays(1)) + "\"");

        endDueTwiceIn(Duration.ofDays(2));

        for (var person : List.of(pair.ana, pair.ben)) {
            assertThat(ownActs(person.id()))
                    .containsExactly("enrollment-service|program|endDueConsents|WRITE|-|PROGRAM||");
        }
    }

    @Test
    void pastItsTimeJointWorkDoesNotOpenBeforeTheMinuteIsOver() {
        var pair = openUntilTomorrow();
        Steps.ok(Steps.act(pair.clinician, pair.coupleId, "PAUSE"));

        clock.advance(Duration.ofDays(2));
        try {
            Steps.act(pair.clinician, pair.coupleId, "OPEN").then().statusCode(409);
        } finally {
            clock.advance(Duration.ofDays(-2));
        }
    }

    @Test
    void signingAnewAfterTheEndDoesNotCarryThePermitOver() {
        var pair = openUntilTomorrow();

        clock.advance(Duration.ofDays(2));
        try {
            Steps.sign(pair.ana, "JOINT_WORK");
        } finally {
            clock.advance(Duration.ofDays(-2));
        }

        assertThat(permit(pair)).isNull();
    }
}
