package care.tandem.platform.event;

import static java.util.function.Predicate.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
    Inbox inbox;

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
    public Consumer<Delivery> actOn(List<Delivery> together) {
        var waiting = together.stream().filter(deadKeys::holds).collect(Collectors.toSet());
        var living =
                actOnLiving(together.stream().filter(not(waiting::contains)).toList());
        return delivery -> {
            if (waiting.contains(delivery)) {
                applier.sendToDead(delivery, "follows a dead record of its key");
            } else {
                living.accept(delivery);
            }
        };
    }

    /** Whatever became of their keys: a replay applies what was put aside. */
    Consumer<Delivery> actOnLiving(List<Delivery> together) {
        var firstSeen = inbox.enter(
                together.stream().filter(this::isKnown).map(Delivery::eventId).toList());
        return delivery -> {
            if (!isKnown(delivery)) {
                metrics.counter("tandem_events_of_unknown_type", "topic", delivery.topic())
                        .increment();
            } else if (firstSeen.remove(delivery.eventId())) {
                reactions.run(typeOf(delivery), delivery.data());
            }
        };
    }

    private boolean isKnown(Delivery delivery) {
        return reactions.knows(typeOf(delivery));
    }

    private static String typeOf(Delivery delivery) {
        return delivery.type().orElseThrow(() -> new PoisonException("no event type"));
    }

    @Override
    public void putAside(Delivery delivery, String cause) {
        deadKeys.add(delivery, cause);
    }
}
