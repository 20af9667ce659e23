package care.tandem.platform.walls;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Backdoor;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever owns the database does this to the audit; each time it is found, and where. */
@QuarkusTest
@WithTandemServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedAuditTest {

    private static final List<String> TABLES = List.of("audit", "audit_seal", "audit_unsealed");
    private static final String PUT_IN = """
            INSERT INTO audit SELECT gen_random_uuid(), clock_timestamp(), 'nobody', 'clinician', 'x', 'READ', '{}', NULL,
            'TREATING', false, '', '' RETURNING audit_id""";

    /** SQL, and what is found: {@code $seal} is the last but one, {@code $row} and {@code $other} are two of its rows. */
    enum Tampering {
        A_ROW_IS_ALTERED("UPDATE audit SET actor = 'nobody' WHERE audit_id = '$row'", "ALTERED $seal $row"),
        A_ROW_IS_BACKDATED("UPDATE audit SET at = at - interval '1 day' WHERE audit_id = '$row'", "ALTERED $seal $row"),
        A_ROW_IS_MADE_UNREADABLE("UPDATE audit SET persons = NULL WHERE audit_id = '$row'", "ALTERED $seal $row"),
        A_ROW_IS_DROPPED("DELETE FROM audit WHERE audit_id = '$row'", "DROPPED $seal $row"),
        A_ROW_IS_DROPPED_FROM_ITS_SEAL_TOO("""
                DELETE FROM audit WHERE audit_id = (SELECT audit_ids[1] FROM audit_seal WHERE number = $seal);
                UPDATE audit_seal SET audit_ids = audit_ids[2:], hashes = substr(hashes, 33) WHERE number = $seal""", "REORDERED $seal"),
        A_ROW_IS_REPLACED("""
                DELETE FROM audit WHERE audit_id = '$row';
                UPDATE audit SET audit_id = '$row' WHERE audit_id = '$other'""", "ALTERED $seal $row", "DROPPED $seal $other"),
        ROWS_ARE_REORDERED("""
                UPDATE audit_seal SET audit_ids = audit_ids[2:2] || audit_ids[1:1] || audit_ids[3:],
                  hashes = substr(hashes, 33, 32) || substr(hashes, 1, 32) || substr(hashes, 65)
                WHERE number = $seal""", "REORDERED $seal"),
        A_SEAL_IS_REDATED("UPDATE audit_seal SET at = at + interval '1 hour' WHERE number = $seal", "REORDERED $seal"),
        A_SEAL_IS_DROPPED_WITH_ITS_ROWS("""
                DELETE FROM audit WHERE audit_id = ANY (SELECT unnest(audit_ids) FROM audit_seal WHERE number = $seal);
                DELETE FROM audit_seal WHERE number = $seal""", "DROPPED $seal"),
        THE_TAIL_IS_CUT("""
                DELETE FROM audit WHERE audit_id = ANY (SELECT unnest(audit_ids) FROM audit_seal WHERE number >= $seal);
                DELETE FROM audit_seal WHERE number >= $seal""", "CUT_TAIL $seal"),
        A_ROW_IS_PUT_IN(PUT_IN, "UNMARKED $new"),
        A_MARK_IS_TAKEN_AWAY(PUT_IN + """
                ; INSERT INTO audit_unsealed SELECT at, audit_id FROM audit WHERE actor = 'nobody'
                ; DELETE FROM audit_unsealed WHERE audit_id IN (SELECT audit_id FROM audit WHERE actor = 'nobody')""", "UNMARKED $new"),
        A_MARKED_ROW_IS_DROPPED("""
                INSERT INTO audit_unsealed SELECT clock_timestamp(), gen_random_uuid() RETURNING audit_id""", "DROPPED $new"),
        A_MARK_IS_HIDDEN_FROM_THE_SEALER("""
                INSERT INTO audit_unsealed SELECT at - interval '1 hour', audit_id FROM audit WHERE audit_id = '$row'
                RETURNING audit_id""", "OVERDUE $row");

        private final String sql;
        private final List<String> findings;

        Tampering(String sql, String... findings) {
            this.sql = sql;
            this.findings = List.of(findings);
        }
    }

    @Inject
    Scheduler scheduler;

    RunningServers servers;

    private AuditWalk audit;
    private Backdoor database;
    private long first;

    /** Once for all: each test leaves everything as it was, and no seal is made meanwhile. */
    @BeforeAll
    void sealSomeAndKeepACopy() {
        audit = new AuditWalk(servers);
        database = audit.database();
        audit.awaitSealed();
        first = audit.lastSeal() + 1;
        for (var seal = 0; seal < 3; seal++) {
            audit.write(3);
            audit.awaitSealed();
        }
        audit.awaitAnchored();
        scheduler.pause();
        asOwner("ALTER TABLE audit ALTER persons DROP NOT NULL");
        TABLES.forEach(table -> database.run("CREATE TABLE kept_" + table + " AS TABLE " + table));
    }

    @AfterEach
    void putBack() {
        database.run("DROP TRIGGER IF EXISTS swallow ON outbox");
        TABLES.forEach(table -> asOwner("TRUNCATE " + table + "; INSERT INTO " + table + " TABLE kept_" + table));
        assertThat(audit.verify(first).findings()).isEmpty();
    }

    @AfterAll
    void sealAgain() {
        TABLES.forEach(table -> database.run("DROP TABLE kept_" + table));
        asOwner("ALTER TABLE audit ALTER persons SET NOT NULL");
        scheduler.resume();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneIsFoundAndWhere(Tampering tampering) {
        var seal = audit.lastSeal() - 1;
        var rows = database.column(
                "SELECT unnest(audit_ids) FROM audit_seal WHERE number = ? AND cardinality(audit_ids) > 1", seal);

        var made = asOwner(filled(tampering.sql, seal, rows, ""));
        var result = audit.verify(first);

        assertThat(result.status()).isEqualTo("FAILED");
        assertThat(result.findings())
                .containsExactlyInAnyOrderElementsOf(tampering.findings.stream()
                        .map(finding -> filled(finding, seal, rows, made))
                        .toList());
    }

    private static String filled(String text, long seal, List<String> rows, String made) {
        return text.replace("$seal", Long.toString(seal))
                .replace("$row", rows.get(0))
                .replace("$other", rows.get(1))
                .replace("$new", made);
    }

    @Test
    void aChainThatIsRecomputedAsAWholeIsFoundWhereItBegins() {
        var recomputed = audit.lastSeal() - 1;
        swallowHeads();
        asOwner("UPDATE audit SET actor = 'nobody'"
                + " WHERE audit_id = (SELECT audit_ids[1] FROM audit_seal WHERE number = " + recomputed + ")");
        asOwner("WITH gone AS (DELETE FROM audit_seal WHERE number >= " + recomputed + " RETURNING audit_ids)"
                + " INSERT INTO audit_unsealed SELECT at, audit_id FROM audit"
                + " WHERE audit_id = ANY (SELECT unnest(audit_ids) FROM gone)");

        sealNow();
        var result = audit.verify(first);

        assertThat(result.status()).isEqualTo("FAILED");
        assertThat(result.findings())
                .startsWith("RECOMPUTED " + recomputed)
                .allMatch(found -> found.matches("RECOMPUTED .*|WITHHELD .*|CUT_TAIL .*"));
    }

    @Test
    void aHeadThatIsWithheldIsFound() {
        swallowHeads();
        audit.write(2);

        sealNow();
        var result = audit.verify(first);

        assertThat(result.status()).isEqualTo("FAILED");
        assertThat(result.findings()).containsExactly("WITHHELD " + audit.lastSeal());
    }

    /** What never comes into the outbox is never published. */
    private void swallowHeads() {
        database.run(
                "CREATE OR REPLACE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$");
        database.run("CREATE TRIGGER swallow BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION nothing()");
    }

    private void sealNow() {
        scheduler.resume();
        audit.awaitSealed();
        scheduler.pause();
    }

    /** Without triggers and constraints in the way; gives the first column of what the last statement returns. */
    private String asOwner(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            var made = "";
            var isResult = statement.execute(sql);
            while (isResult || statement.getUpdateCount() >= 0) {
                if (isResult && statement.getResultSet().next()) {
                    made = statement.getResultSet().getString(1);
                }
                isResult = statement.getMoreResults();
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
