package care.tandem.story;

import care.tandem.local.PostgresDatabase;
import care.tandem.local.PostgresLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What stands in a service's database, seen behind its back. */
public record Records(PostgresDatabase database, PostgresLogin superuser) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), superuser.user(), superuser.password());
    }

    public long count(String question, Object... values) {
        return Long.parseLong(text(question, values).orElseThrow());
    }

    /** The one field of the one row that answers it; empty for null. */
    public Optional<String> text(String question, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(question)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var row = statement.executeQuery();
            row.next();
            return Optional.ofNullable(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the service's own copy of the roster holds this person as one in care. */
    public boolean knowsInCare(UUID personId) {
        return count(
                        "SELECT count(*) FROM roster_person WHERE person_id = ? AND record #>> '{episode,phase}' = 'ACTIVE'",
                        personId)
                == 1;
    }

    /** Whether the service's own copy of the roster still permits the couple's joint work. */
    public boolean permitsJointWork(UUID coupleId) {
        return count(
                        "SELECT count(*) FROM roster_couple WHERE couple_id = ? AND record ->> 'jointPermit' IS NOT NULL",
                        coupleId)
                == 1;
    }

    /** Whether the service's own copy of the roster holds back what the couple's partners write to one another. */
    public boolean holdsBack(UUID coupleId) {
        return count("SELECT count(*) FROM roster_couple WHERE couple_id = ? AND record ->> 'hold' = 'true'", coupleId)
                == 1;
    }

    /** How many acts of this actor about this person the audit holds. */
    public long audited(String actor, String deed, UUID personId) {
        return count(
                "SELECT count(*) FROM audit WHERE actor = ? AND deed = ? AND persons @> ARRAY[?]::uuid[]",
                actor,
                deed,
                personId);
    }

    /** As if the database had been lost: nothing is left but its name and logins. */
    public void empty() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute(
                    "CREATE SCHEMA public AUTHORIZATION " + database.owner().user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
