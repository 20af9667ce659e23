package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.platform.audit.RestoredChain;
import care.tandem.platform.command.Command;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the chain is held against: heads on their way, no Kafka, and Kafka with more than the database has. */
@QuarkusTest
@WithTandemServers
class AnchoredAuditTest {

    private static final String APP = RunningServers.DATABASE + "_app";

    @Inject
    RestoredChain restoredChain;

    @Inject
    Scheduler scheduler;

    @All
    @Inject
    List<Command> commands;

    RunningServers servers;

    private AuditWalk audit;

    @BeforeEach
    void walk() {
        audit = new AuditWalk(servers);
    }

    @Test
    void headsInTheOutboxArePending() {
        audit.awaitAnchored();
        audit.database().run("REVOKE SELECT ON outbox FROM " + APP);
        audit.database().run("GRANT SELECT (event_id, topic) ON outbox TO " + APP);
        try {
            audit.write(1);
            audit.awaitSealed();

            assertThat(audit.verify()).returns("PENDING", AuditWalk.Result::status);
            assertThat(command("verify-audit")).startsWith("true").contains("PENDING");
        } finally {
            audit.database().run("REVOKE SELECT (event_id, topic) ON outbox FROM " + APP);
            audit.database().run("GRANT SELECT ON outbox TO " + APP);
        }
        audit.awaitAnchored();
        assertThat(audit.verify()).returns("VERIFIED", AuditWalk.Result::status);
        assertThat(command("verify-audit")).startsWith("true").doesNotContain("PENDING");
    }

    @Test
    void withoutKafkaNothingIsVerified() {
        audit.write(1);
        audit.awaitAnchored();
        servers.kafka().kill();
        try {
            assertThat(audit.verify()).returns("UNANCHORED", AuditWalk.Result::status);
            assertThat(command("verify-audit")).startsWith("false").contains("UNANCHORED");
        } finally {
            servers.kafka().restart();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> audit.verify().status().equals("VERIFIED"));
    }

    @Test
    void aRestoreToAnEarlierMomentShowsAsTheOneGapItDeclared() {
        for (var seal = 0; seal < 3; seal++) {
            audit.write(2);
            audit.awaitSealed();
        }
        audit.awaitAnchored();
        var lost = audit.lastSeal();
        var kept = lost - 2;
        scheduler.pause();
        try {
            loseAllAfter(kept);
            assertThat(audit.verify().findings()).containsExactly("CUT_TAIL " + (kept + 1));
            assertThat(restoredChain.isBehind()).isTrue();

            restoredChain.declare();
        } finally {
            scheduler.resume();
        }
        audit.write(2);
        audit.awaitAnchored();

        assertThat(restoredChain.isBehind()).isFalse();
        var result = audit.verify();
        assertThat(result).returns("VERIFIED", AuditWalk.Result::status);
        assertThat(result.restores()).contains(Map.of("firstLost", (int) kept + 1, "lastLost", (int) lost));
    }

    private void loseAllAfter(long seal) {
        audit.database()
                .run("DELETE FROM audit WHERE audit_id = ANY"
                        + " (SELECT unnest(audit_ids) FROM audit_seal WHERE number > " + seal + ")");
        audit.database().run("DELETE FROM audit_seal WHERE number > " + seal);
    }

    private String command(String name) {
        var said = new ByteArrayOutputStream();
        var command =
                commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        var well = command.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
        return well + "\n" + said.toString(StandardCharsets.UTF_8);
    }
}
