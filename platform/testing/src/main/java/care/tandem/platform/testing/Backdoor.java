package care.tandem.platform.testing;

import care.tandem.local.PostgresLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL as the superuser, to see what is stored and to make states that no operation makes. */
public final class Backdoor {

    private final String url;
    private final PostgresLogin login;

    Backdoor(String url, PostgresLogin login) {
        this.url = url;
        this.login = login;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    public int run(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = bound(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text. */
    public String text(String sql, Object... parameters) {
        return column(sql, parameters).get(0);
    }

    public long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = bound(connection, sql, parameters);
                var result = statement.executeQuery()) {
            var values = new ArrayList<String>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
