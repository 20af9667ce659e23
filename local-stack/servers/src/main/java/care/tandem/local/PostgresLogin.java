package care.tandem.local;

/** A role that may log in. */
public record PostgresLogin(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
