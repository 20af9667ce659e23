package care.tandem.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Rows that a transaction inserts last, just before it commits: those of one statement travel to the database together, so
 * that ten facts cost hardly more than one. Whatever refuses one of them refuses the transaction.
 */
@ApplicationScoped
public class LastInserts {

    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    /**
     * One row more, after those that were added before.
     *
     * @param values in the order of the statement's question marks; an array of ids is one of the database's
     */
    public void add(String insert, Object... values) {
        rows().computeIfAbsent(insert, statement -> new ArrayList<>()).add(values);
    }

    /** Inserts what was added until now, for a statement of the same transaction that must find it. */
    public void now() {
        var rows = rows();
        if (!rows.isEmpty()) {
            try (var connection = database.getConnection()) {
                insert(connection, rows);
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
            rows.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<Object[]>> rows() {
        var known = (Map<String, List<Object[]>>) transaction.getResource(LastInserts.class);
        if (known != null) {
            return known;
        }
        var rows = new LinkedHashMap<String, List<Object[]>>();
        transaction.putResource(LastInserts.class, rows);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                now();
            }

            @Override
            public void afterCompletion(int status) {
                // what was not committed is gone, as it should be
            }
        });
        return rows;
    }

    private static void insert(Connection connection, Map<String, List<Object[]>> rows) throws SQLException {
        for (var kind : rows.entrySet()) {
            try (var statement = connection.prepareStatement(kind.getKey())) {
                for (var values : kind.getValue()) {
                    set(statement, values);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof UUID[] ids) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
