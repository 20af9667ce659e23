package care.tandem.canaries;

import care.tandem.story.Records;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every row of every table of one service, as text. */
record Tables(Records records) {
    private static final String ALL = """
            SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""";

    /** Which canaries stand in which table, by mark: {@code session.absence_note}. */
    Map<String, Set<String>> found() {
        var found = new TreeMap<String, Set<String>>();
        try (var connection = records.connect()) {
            for (var table : texts(connection, ALL)) {
                var name = records.database().name() + table.substring(table.indexOf('.'));
                var rows = "SELECT t::text FROM " + table + " t WHERE t::text ~* '" + Marks.IN_TABLES + "'";
                texts(connection, rows)
                        .forEach(row -> Marks.in(row)
                                .forEach(mark -> found.computeIfAbsent(mark, none -> new TreeSet<>())
                                        .add(name)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> texts(Connection connection, String question) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
