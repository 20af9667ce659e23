package care.tandem.platform.event;

import care.tandem.platform.command.Command;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;

/** What this service could not apply, and why: {@code dead-keys}. */
@Singleton
class ListDeadKeys implements Command {

    @Inject
    DeadKeys deadKeys;

    @Override
    public String name() {
        return "dead-keys";
    }

    @Override
    public String usage() {
        return "  lists the keys whose records wait in a dead topic, oldest first";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        var dead = QuarkusTransaction.requiringNew().call(deadKeys::all);
        dead.forEach(key -> out.printf(
                "%s %s since %s, %d waiting: %s%n", key.topic(), key.key(), key.since(), key.held(), key.cause()));
        out.printf("%d dead%n", dead.size());
        return dead.isEmpty();
    }
}
