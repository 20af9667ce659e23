package care.tandem.platform.note;

import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.event.EventConsumer;
import care.tandem.platform.event.Reactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Writes down what it hears; the table forbids one thing, which is how a test makes a record that no rule admits. */
@ApplicationScoped
class Listener implements EventConsumer {

    /** A session that the table's rule refuses. */
    static final UUID FORBIDDEN = new UUID(0, 666);

    @Inject
    EntityManager entities;

    @Override
    public void register(Reactions reactions) {
        reactions.on(SessionBooked.class, this::hear);
    }

    private void hear(SessionBooked event) {
        var what = event.personIds().contains(FORBIDDEN) ? "forbidden" : event.sessionId() + " " + event.personIds();
        entities.createNativeQuery("INSERT INTO heard (what) VALUES (?1)")
                .setParameter(1, what)
                .executeUpdate();
    }
}
