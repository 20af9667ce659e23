package care.tandem.messaging.crypto;

import care.tandem.platform.command.Command;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code rewrap-thread-keys}: after a new master key was made the present one everywhere. The service goes on meanwhile;
 * ended in between, it is begun again and does what is left.
 */
@Singleton
class RewrapThreadKeys implements Command {

    @Inject
    ThreadCiphers ciphers;

    @Inject
    ThreadKeys keys;

    @Inject
    MasterKeys masterKeys;

    @Override
    public String name() {
        return "rewrap-thread-keys";
    }

    @Override
    public String usage() {
        return "  wraps every thread's key anew with the present master key";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("rewrap-thread-keys takes no words");
        }
        var missing = QuarkusTransaction.requiringNew().call(keys::masterKeysInUse).stream()
                .filter(id -> !masterKeys.has(id))
                .toList();
        if (!missing.isEmpty()) {
            out.println(
                    "nothing was wrapped anew: keys are wrapped by master keys that are not configured: " + missing);
            return false;
        }
        var done = 0L;
        for (var some = rewrapSome(); some > 0; some = rewrapSome()) {
            done += some;
            out.println(done + " wrapped anew by " + masterKeys.presentId());
        }
        var left = QuarkusTransaction.requiringNew().call(() -> keys.countNotWrappedBy(masterKeys.presentId()));
        out.println(left + " left");
        return left == 0;
    }

    private int rewrapSome() {
        return QuarkusTransaction.requiringNew().call(ciphers::rewrapSome);
    }
}
