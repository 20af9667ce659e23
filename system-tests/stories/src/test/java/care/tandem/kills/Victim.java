package care.tandem.kills;

import care.tandem.local.LocalServer;
import care.tandem.local.ServerFailure;
import care.tandem.local.stack.Program;
import care.tandem.story.House;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What can be killed. */
enum Victim {
    ENROLLMENT(() -> House.stack().program(Program.ENROLLMENT)),
    SESSION(() -> House.stack().program(Program.SESSION)),
    ASSESSMENT(() -> House.stack().program(Program.ASSESSMENT)),
    MESSAGING(() -> House.stack().program(Program.MESSAGING)),
    GATEWAY(() -> House.stack().program(Program.GATEWAY)),
    KAFKA(() -> House.stack().kafka()),
    POSTGRES(() -> House.stack().postgres()),
    KEYCLOAK(() -> House.stack().keycloak());

    private static final System.Logger LOG = System.getLogger(Victim.class.getName());
    private static final int STARTS = 20;
    private static final Duration BEFORE_THE_NEXT = Duration.ofSeconds(1);

    private final Supplier<LocalServer> server;

    Victim(Supplier<LocalServer> server) {
        this.server = server;
    }

    LocalServer server() {
        return server.get();
    }

    /** As under a supervisor: what ends while it starts, because something that it needs is away too, is started again. */
    void comeBack() {
        for (var left = STARTS; ; left--) {
            try {
                server().start();
                return;
            } catch (ServerFailure ended) {
                if (left == 1 || server().isRunning()) {
                    throw ended;
                }
                LOG.log(System.Logger.Level.INFO, "{0} is started again", this);
                LockSupport.parkNanos(BEFORE_THE_NEXT.toNanos());
            }
        }
    }
}
