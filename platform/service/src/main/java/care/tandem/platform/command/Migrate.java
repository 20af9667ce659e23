package care.tandem.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings the schema to what this release needs, as its owner, so that a program which serves never has that login. */
@ApplicationScoped
class Migrate implements Command {

    @Inject
    Flyway flyway;

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String usage() {
        return "  brings the schema to what this release needs; a second time it does nothing";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("migrate takes no further words");
        }
        var result = flyway.migrate();
        out.printf(
                "%d migrations applied, the schema is at %s%n",
                result.migrationsExecuted, flyway.info().current().getVersion());
        return result.success;
    }
}
