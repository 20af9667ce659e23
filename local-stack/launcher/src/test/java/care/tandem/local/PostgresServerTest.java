package care.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private static PostgresServer server;
    private static PostgresDatabase database;

    @BeforeAll
    static void aServerWithADatabase() {
        server = PostgresServer.temporary();
        server.start();
        database = server.createDatabase("rooms", "owner-secret", "app-secret");
    }

    @AfterAll
    static void nothingIsLeft() {
        server.close();
        assertThat(server.home().data()).doesNotExist();
    }

    @Test
    void dataSurvivesAKill() throws SQLException {
        try (var owner = connect(database.owner())) {
            execute(owner, "CREATE TABLE guest (name text)");
            execute(owner, "INSERT INTO guest VALUES ('ana')");
        }

        server.kill();
        server.start();

        try (var owner = connect(database.owner());
                var found = owner.createStatement().executeQuery("SELECT name FROM guest")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("ana");
        }
    }

    @Test
    void aServerLeftRunningByAKilledRunIsEndedAndReplaced() throws Exception {
        var left = server;
        // A killed run may have lost even its pid file: PostgreSQL's own tells as well.
        Files.delete(left.home().pidFile());

        server = new PostgresServer(
                left.port(),
                left.home(),
                Distributions.ofThisUser(),
                left.superuser().password(),
                false);
        server.start();

        assertThat(left.isRunning()).isFalse();
        try (var owner = connect(database.owner())) {
            assertThat(owner.isValid(2)).isTrue();
        }
    }

    @Test
    void theApplicationMayConnectAndMakeNothing() throws SQLException {
        try (var app = connect(database.app())) {
            assertThatThrownBy(() -> execute(app, "CREATE TABLE mine (x int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyMayConnectToTheDatabaseOfAnother() {
        var other = server.createDatabase("other", "o", "a");

        assertThatThrownBy(() -> DriverManager.getConnection(
                        database.jdbcUrl(), other.app().user(), other.app().password()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void creatingADatabaseAgainSetsItsPasswords() throws SQLException {
        server.createDatabase("twice", "first", "first");
        var again = server.createDatabase("twice", "it's second", "second");

        try (var owner = DriverManager.getConnection(
                again.jdbcUrl(), again.owner().user(), again.owner().password())) {
            assertThat(owner.isValid(2)).isTrue();
        }
    }

    private static Connection connect(PostgresLogin login) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
