package care.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresRestoreTest {
    private PostgresServer server;

    @BeforeEach
    void aServerThatArchives() throws SQLException {
        server = new PostgresServer(
                Ports.free(), ServerHome.temporary("restore"), Distributions.ofThisUser(), "postgres", true);
        server.start();
        run("CREATE TABLE guest (name text)");
    }

    @AfterEach
    void nothingIsLeft() {
        server.close();
    }

    @Test
    void toTheLastCommitAndThenToAnEarlierMoment() throws SQLException {
        run("INSERT INTO guest VALUES ('before the backup')");
        var backedUp = new PostgresBackup(server).take();
        run("INSERT INTO guest VALUES ('after it')");
        // More than one log segment: some are archived, the last one never is.
        run("SELECT pg_switch_wal()");
        run("INSERT INTO guest VALUES ('in the next segment')");
        var moment = now();
        run("INSERT INTO guest VALUES ('last')");

        server.kill();
        var before = new PostgresRestore(server).restore(Optional.empty());

        assertThat(guests()).containsExactly("before the backup", "after it", "in the next segment", "last");
        assertThat(before).isDirectory();
        run("INSERT INTO guest VALUES ('written since')");

        server.stop();
        new PostgresRestore(server).restore(Optional.of(moment));

        assertThat(moment).isAfter(backedUp);
        assertThat(guests()).containsExactly("before the backup", "after it", "in the next segment");
        run("INSERT INTO guest VALUES ('goes on')");
        server.kill();
        server.start();
        assertThat(guests()).hasSize(4).contains("goes on");
    }

    @Test
    void whatTheServerDidNotComeToArchiveBeforeItDiedIsThereForTheNextRestoreToo() throws Exception {
        new PostgresBackup(server).take();
        run("INSERT INTO guest VALUES ('in a segment that is not archived')");
        var inTheWay = PostgresArchive.of(server.home())
                .wal()
                .resolve(texts("SELECT pg_walfile_name(pg_current_wal_lsn())").get(0));
        Files.writeString(inTheWay, "another file of that name");
        run("SELECT pg_switch_wal()");
        run("INSERT INTO guest VALUES ('in the next segment')");
        var moment = now();
        run("INSERT INTO guest VALUES ('last')");
        server.kill();
        Files.delete(inTheWay);
        new PostgresRestore(server).restore(Optional.empty());
        server.stop();

        new PostgresRestore(server).restore(Optional.of(moment));

        assertThat(guests()).containsExactly("in a segment that is not archived", "in the next segment");
    }

    @Test
    void aRestoredServerCanBeBackedUpAndRestoredAgain() throws SQLException {
        new PostgresBackup(server).take();
        var moment = now();
        run("INSERT INTO guest VALUES ('lost')");
        server.stop();
        new PostgresRestore(server).restore(Optional.of(moment));
        run("INSERT INTO guest VALUES ('kept')");
        new PostgresBackup(server).take();
        run("INSERT INTO guest VALUES ('kept too')");

        server.kill();
        new PostgresRestore(server).restore(Optional.empty());

        assertThat(guests()).containsExactly("kept", "kept too");
    }

    @Test
    void whatCannotBeReachedIsSaidAndNothingIsTouched() throws SQLException {
        run("INSERT INTO guest VALUES ('here')");
        var beforeAnyBackup = now();
        assertThatThrownBy(() -> new PostgresRestore(server).restore(Optional.empty()))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("no backup");
        new PostgresBackup(server).take();
        server.stop();

        assertThatThrownBy(() -> new PostgresRestore(server).restore(Optional.of(beforeAnyBackup)))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("no backup from before");
        assertThatThrownBy(() -> new PostgresRestore(server)
                        .restore(Optional.of(Instant.now().plusSeconds(3600))))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("recovery target");

        server.start();
        assertThat(guests()).containsExactly("here");
        assertThat(server.home().data().resolve("recovery.signal")).doesNotExist();
    }

    @Test
    void threeBackupsAreKeptAndNothingIsArchivedBeforeTheFirst() throws Exception {
        var archive = PostgresArchive.of(server.home());
        run("SELECT pg_switch_wal()");
        run("CREATE TABLE more (x int)");
        assertThat(archive.directory()).doesNotExist();

        for (var i = 0; i < 4; i++) {
            new PostgresBackup(server).take();
        }

        assertThat(archive.bases()).hasSize(3);
        try (var segments = Files.list(archive.wal())) {
            assertThat(segments.filter(s -> s.getFileName().toString().length() == 24))
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    private Instant now() throws SQLException {
        return Instant.parse(
                texts("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                        .get(0));
    }

    private List<String> guests() throws SQLException {
        return texts("SELECT name FROM guest");
    }

    private void run(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
