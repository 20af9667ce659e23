package care.tandem.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/**
 * Reads the topics of what happened. An event seen twice acts once (inbox); a key with a poisoned record takes its later
 * records with it to the dead topic, so that their order is kept for the replay.
 */
@ApplicationScoped
class DomainReader implements TopicReader {

    @All
    @Inject
    List<EventConsumer> consumers;

    @Inject
    EntityManager entities;

    @Inject
    DeadKeys deadKeys;

    @Inject
    PartitionApplier applier;

    @Inject
    MeterRegistry metrics;

    private final Reactions reactions = new Reactions();

    @PostConstruct
    void register() {
        consumers.forEach(consumer -> consumer.register(reactions));
    }

    @Override
    public Set<String> topics() {
        return reactions.topics();
    }

    @Override
    public void apply(Delivery delivery) {
        if (deadKeys.holds(delivery)) {
            applier.sendToDead(delivery, "follows a dead record of its key");
        } else {
            applyLiving(delivery);
        }
    }

    /** Whatever became of its key: a replay applies what was put aside. */
    void applyLiving(Delivery delivery) {
        var type = delivery.type().orElseThrow(() -> new PoisonException("no event type"));
        if (!reactions.knows(type)) {
            metrics.counter("tandem_events_of_unknown_type", "topic", delivery.topic())
                    .increment();
        } else if (isFirstSeen(delivery)) {
            reactions.run(type, delivery.data());
        }
    }

    @Override
    public void putAside(Delivery delivery, String cause) {
        deadKeys.add(delivery, cause);
    }

    private boolean isFirstSeen(Delivery delivery) {
        return entities.createNativeQuery(
                                "INSERT INTO inbox (event_id, applied_at) VALUES (?1, clock_timestamp()) ON CONFLICT DO NOTHING")
                        .setParameter(1, delivery.eventId())
                        .executeUpdate()
                == 1;
    }
}
