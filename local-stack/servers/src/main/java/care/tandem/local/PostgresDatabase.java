package care.tandem.local;

/** One service's database: the owner migrates it, the application's role works in it. */
public record PostgresDatabase(String name, String jdbcUrl, PostgresLogin owner, PostgresLogin app) {}
