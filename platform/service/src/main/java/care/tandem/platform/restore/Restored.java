package care.tandem.platform.restore;

import care.tandem.platform.audit.RestoredChain;
import care.tandem.platform.command.Command;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code restored}: once, after this service's database was restored to an earlier moment and before it serves again.
 * The audit's gap is declared last, so that whatever went wrong before it, the service still knows that it is behind.
 */
@Singleton
class Restored implements Command {

    @All
    @Inject
    List<Restoration> restorations;

    @Inject
    Instances instances;

    @Inject
    RestoredChain chain;

    @Override
    public String name() {
        return "restored";
    }

    @Override
    public String usage() {
        return "  once, after the database was restored to an earlier moment and before the service serves again";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("restored takes no words");
        }
        try {
            restore(out);
            return true;
        } catch (IllegalStateException e) {
            out.println("not restored: " + e.getMessage());
            return false;
        }
    }

    private void restore(PrintStream out) {
        if (QuarkusTransaction.requiringNew().call(instances::areRunning)) {
            throw new NotRestored("the service is running on this database; stop every instance of it first");
        }
        if (!chain.isBehind()) {
            out.println("nothing is missing: this database holds all that the service has published");
            return;
        }
        restorations.forEach(restoration -> restoration.run(out::println));
        out.println("the audit's gap is declared: " + chain.declare());
    }
}
