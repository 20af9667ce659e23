package care.tandem.local.stack;

import care.tandem.local.Distributions;
import care.tandem.local.PostgresServer;
import care.tandem.local.ServerHome;

/** A stack's PostgreSQL, whether this program runs it or another. */
final class StackDatabase {
    private StackDatabase() {}

    static PostgresServer of(StackSettings settings) {
        var secrets = new Secrets(settings.directory().resolve("secrets.properties"));
        return new PostgresServer(
                settings.ports().of(Part.POSTGRES),
                ServerHome.in(settings.directory(), "postgres"),
                new Distributions(settings.distributions()),
                secrets.password("postgres"),
                settings.durable());
    }
}
