package care.tandem.platform.event;

import care.tandem.platform.command.Command;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;

/** Lets a dead key live again, once the cause is mended: {@code replay-dead-key <topic> <key>}. */
@Singleton
class ReplayDeadKey implements Command {

    @Inject
    DeadKeys deadKeys;

    @Inject
    DeadKeyReplay replay;

    @Override
    public String name() {
        return "replay-dead-key";
    }

    @Override
    public String usage() {
        return "<topic> <key> [<place> ...]   applies what waits of that key, in order, but for those places";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (words.size() < 2) {
            throw new IllegalArgumentException("a topic and a key are wanted");
        }
        var topic = words.get(0);
        var key = words.get(1);
        var dead = QuarkusTransaction.requiringNew().call(() -> deadKeys.find(topic, key));
        if (dead.isEmpty()) {
            out.println("not dead: " + key + " of " + topic);
            return false;
        }
        try {
            var lives = replay.replay(dead.get(), new HashSet<>(words.subList(2, words.size())), out::println);
            out.println(lives ? "the key lives again" : "the key is still dead");
            return lives;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
