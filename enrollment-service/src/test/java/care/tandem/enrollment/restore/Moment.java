package care.tandem.enrollment.restore;

import care.tandem.platform.testing.Backdoor;
import java.sql.SQLException;
import java.util.List;

/** The tables as they stand now, to be put back later while Kafka goes on: what a restore to this moment does. */
final class Moment {

    private static final List<String> TABLES = List.of(
            "person",
            "couple",
            "couple_seat",
            "joint_work",
            "joint_task",
            "consent",
            "episode",
            "treating_clinician",
            "roster_person",
            "roster_couple",
            "roster_epoch");

    private final Backdoor database;

    private Moment(Backdoor database) {
        this.database = database;
    }

    static Moment of(Backdoor database) {
        database.run("DROP SCHEMA IF EXISTS moment CASCADE");
        database.run("CREATE SCHEMA moment");
        TABLES.forEach(table -> database.run("CREATE TABLE moment." + table + " AS TABLE public." + table));
        return new Moment(database);
    }

    void comesBack() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // without triggers and references: rows stand in no order here
            statement.execute("SET session_replication_role = replica");
            for (var table : TABLES) {
                statement.execute("DELETE FROM public." + table);
                statement.execute("INSERT INTO public." + table + " SELECT * FROM moment." + table);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
