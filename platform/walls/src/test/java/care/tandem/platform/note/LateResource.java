package care.tandem.platform.note;

import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.note.NoteResource.NoteView;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Writes, and is then frozen for longer than what holds its transaction waits. */
@Path("/api/v1")
@RetriesDeadlock
public class LateResource {

    /** What it does once it goes on. */
    public enum Next {
        WRITE_MORE,
        TELL,
        END
    }

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    /** The transaction's own time, 8 s elsewhere, is over. */
    @GET
    @Path("/late-transactions/{what}/{next}")
    @Roles(Role.PARTICIPANT)
    @Transactional
    @TransactionConfiguration(timeout = 1)
    public NoteView outliveTheTransaction(@PathParam("what") String what, @PathParam("next") Next next) {
        write(what);
        freeze(Duration.ofMillis(2_500));
        return goOn(what, next);
    }

    /** The server's patience with a session that is idle in a transaction, 10 s elsewhere, is over. */
    @GET
    @Path("/late-sessions/{what}/{next}")
    @Roles(Role.PARTICIPANT)
    @Transactional
    public NoteView outliveTheSession(@PathParam("what") String what, @PathParam("next") Next next) {
        entities.createNativeQuery("SET LOCAL idle_in_transaction_session_timeout = '200ms'")
                .executeUpdate();
        write(what);
        freeze(Duration.ofSeconds(1));
        return goOn(what, next);
    }

    private NoteView goOn(String what, Next next) {
        switch (next) {
            case WRITE_MORE -> write(what);
            case TELL -> outbox.append(new AssignmentMade(UUID.fromString(what), UUID.fromString(what)));
            case END -> {
                // nothing more: the commit is what comes too late
            }
        }
        return new NoteView(new UUID(0, 0), "written", 0);
    }

    private void write(String what) {
        entities.createNativeQuery("INSERT INTO heard (what) VALUES (?1)")
                .setParameter(1, what)
                .executeUpdate();
    }

    private static void freeze(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
