package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.tandem.platform.audit.RestoredChain;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to sealer, relay, database and broker: nothing is found where nobody did anything. */
@QuarkusTest
@WithTandemServers
class SealedAuditTest {

    private static final String APP = RunningServers.DATABASE + "_app";

    @Inject
    TestRoster roster;

    @Inject
    RestoredChain restoredChain;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    RunningServers servers;

    private AuditWalk audit;

    @BeforeEach
    void walk() {
        audit = new AuditWalk(servers);
    }

    @Test
    void whatIsReadIsSealedWithinSecondsAndItsHeadStandsInKafka() {
        var ana = roster.person().publish();
        Api.as(ana.token()).get("/api/v1/persons/me/notes").then().statusCode(200);

        await().until(() -> audit.database()
                        .number(
                                "SELECT count(*) FROM audit_seal, unnest(audit_ids) id JOIN audit ON audit_id = id"
                                        + " WHERE operation = 'listNotes' AND persons = ARRAY[cast(? AS uuid)]",
                                ana.id())
                == 1);
        audit.awaitAnchored();
        var last = audit.lastSeal();
        try (var heads = TopicTail.fromTheBeginning(servers.kafka().bootstrapServers(), Topics.AUDIT_HEADS)) {
            var head = audit.database().text("SELECT encode(head, 'hex') FROM audit_seal WHERE number = ?", last);
            await().until(() -> heads.ofKey("walls").stream()
                    .anyMatch(record -> new String(record.data(), StandardCharsets.UTF_8).contains(head)));
        }
        assertThat(audit.verify().status()).isEqualTo("VERIFIED");
    }

    @Test
    void onlyTheAuditorVerifiesAndItIsInTheAudit() {
        var auditor = Tokens.auditor();

        Api.as(auditor).get(AuditWalk.PATH).then().statusCode(200);

        assertThat(audit.database()
                        .column("SELECT operation || ' ' || relation FROM audit WHERE actor = ?", auditor.subject()))
                .containsExactly("verifyAudit AUDITOR");
        DoorTest.problem(Api.as(Tokens.lead()).get(AuditWalk.PATH).then(), 403, "forbidden");
        DoorTest.problem(
                Api.as(auditor).queryParam("from", 0).get(AuditWalk.PATH).then(), 400, "invalid-request");
    }

    /** As if the process died there: its database connection ends in the middle of the round. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEFORE DELETE ON audit_unsealed",
                "AFTER INSERT ON audit_seal",
                "BEFORE INSERT ON outbox",
                "AFTER INSERT ON outbox"
            })
    void aSealerThatDiesAnywhereLeavesTheChainWhole(String moment) {
        dyingAt("TRIGGER die " + moment + " FOR EACH ROW", moment.split(" ON ")[1]);
    }

    @Test
    void aSealerThatDiesAtItsCommitLeavesTheChainWhole() {
        dyingAt(
                "CONSTRAINT TRIGGER die AFTER INSERT ON audit_seal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW",
                "audit_seal");
    }

    private void dyingAt(String trigger, String table) {
        audit.awaitAnchored();
        audit.database().run("""
                CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$""");
        var failures = failures();
        audit.database().run("CREATE " + trigger + " EXECUTE FUNCTION die()");
        try {
            audit.write(5);
            await().until(() -> failures() > failures);
        } finally {
            audit.database().run("DROP TRIGGER die ON " + table);
        }
        audit.awaitAnchored();

        assertThat(audit.verify().findings()).isEmpty();
        assertThat(audit.database().text("""
                        SELECT (SELECT count(*) FROM audit WHERE audit_id NOT IN (SELECT audit_id FROM audit_unsealed))
                                   = count(DISTINCT id) AND count(id) = count(DISTINCT id)
                        FROM audit_seal, unnest(audit_ids) id
                        """)).as("each row is sealed once").isEqualTo("t");
    }

    private double failures() {
        return metrics.counter("tandem_audit_sealer_failures").count();
    }

    @Test
    void headsThatAreSentTwiceContradictNothing() {
        audit.awaitAnchored();
        audit.database().run("""
                CREATE OR REPLACE FUNCTION not_now() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE 'not now'; END $$""");
        audit.database().run("CREATE TRIGGER not_now BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION not_now()");
        try (var heads = TopicTail.of(servers.kafka().bootstrapServers(), Topics.AUDIT_HEADS)) {
            audit.write(1);
            heads.awaitOfKey("walls", 2);
        } finally {
            audit.database().run("DROP TRIGGER not_now ON outbox");
        }
        audit.awaitAnchored();

        assertThat(audit.verify()).returns("VERIFIED", AuditWalk.Result::status);
    }

    @Test
    void manyWhoWouldSealMakeOneChain() throws InterruptedException {
        audit.awaitAnchored();
        var before = audit.lastSeal();

        var outcomes = Together.run(6, racer -> {
            audit.write(20);
            try {
                return restoredChain.declare();
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        });
        audit.awaitAnchored();

        assertThat(outcomes).anyMatch(outcome -> outcome.startsWith("AFTER"));
        assertThat(audit.verify()).returns("VERIFIED", AuditWalk.Result::status);
        assertThat(audit.database().column("SELECT number FROM audit_seal WHERE number > ? ORDER BY number", before))
                .hasSize((int) (audit.lastSeal() - before));
    }

    @Test
    void aBacklogIsSealedWhereNoneWasExpectedAndVerifiedInStretches() {
        audit.awaitAnchored();
        audit.database().run("ANALYZE audit, audit_unsealed");
        audit.write(12_000);
        audit.awaitAnchored();

        var first = AuditWalk.stretch(1);

        assertThat(first.getString("status")).isEqualTo("VERIFIED");
        assertThat(first.getLong("next")).isEqualTo(first.getLong("upTo") + 1);
        assertThat(audit.verify()).returns("VERIFIED", AuditWalk.Result::status);
    }

    @Test
    void theProgramCanAddToTheChainButNotChangeIt() throws SQLException {
        audit.awaitAnchored();
        try (var connection = DriverManager.getConnection(
                        servers.postgres().jdbcUrl(RunningServers.DATABASE), APP, password);
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "UPDATE audit_seal SET at = now()",
                    "DELETE FROM audit_seal",
                    "TRUNCATE audit_seal",
                    "UPDATE audit_unsealed SET at = now()",
                    "ALTER TABLE audit DISABLE TRIGGER ALL",
                    "INSERT INTO audit_seal SELECT number + 1, previous, audit_ids, hashes, head, at FROM audit_seal"
                            + " ORDER BY number DESC LIMIT 1")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .hasMessageMatching("(?s).*(permission denied|must be owner|audit_seal_has_one_successor).*");
            }
        }
    }
}
