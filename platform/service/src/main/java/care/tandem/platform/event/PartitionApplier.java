package care.tandem.platform.event;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.data.SqlStates;
import care.tandem.platform.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Applies what was polled, effects and offsets in one transaction: all of it at once, where that fails each partition by
 * itself, and there one by one, so that a single poisoned record is put aside and nothing else is held up.
 */
@ApplicationScoped
class PartitionApplier {

    private static final Logger LOG = Logger.getLogger(PartitionApplier.class);

    @Inject
    ConsumedPartitions partitions;

    @Inject
    Outbox outbox;

    @Inject
    Traces traces;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /** What is to be tried again after a while: of each partition that could not go on, its first such record. */
    List<Delivery> apply(List<Batch> polled) {
        if (polled.size() > 1 && tryAll(polled)) {
            return List.of();
        }
        return polled.stream().map(this::applyAlone).flatMap(Optional::stream).toList();
    }

    private Optional<Delivery> applyAlone(Batch batch) {
        if (batch.deliveries().size() > 1 && tryAll(List.of(batch))) {
            return Optional.empty();
        }
        for (var delivery : batch.deliveries()) {
            if (!applyOne(batch.reader(), delivery)) {
                return Optional.of(delivery);
            }
        }
        return Optional.empty();
    }

    /** In one transaction: what costs most is its beginning and its end. */
    private boolean tryAll(List<Batch> batches) {
        try {
            QuarkusTransaction.requiringNew().run(() -> applyInTransaction(batches));
            return true;
        } catch (RuntimeException e) {
            LOG.debugf("what was polled is taken apart: %s", e.toString());
            return false;
        }
    }

    private boolean applyOne(TopicReader reader, Delivery delivery) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> applyInTransaction(List.of(new Batch(reader, List.of(delivery)))));
            return true;
        } catch (RuntimeException failure) {
            if (SqlStates.mayPass(failure)) {
                LOG.warnf("%s/%d waits: %s", delivery.topic(), delivery.partition(), failure.toString());
                metrics.counter("tandem_consumer_retries", "topic", delivery.topic())
                        .increment();
                return false;
            }
            return putAside(reader, delivery, failure);
        }
    }

    /** Each reader is first told all that it is given, of whichever partitions. */
    private void applyInTransaction(List<Batch> batches) {
        var next = partitions.moveBehind(batches.stream().map(Batch::last).toList());
        var fresh = batches.stream()
                .map(batch -> batch.from(next.get(batch.partition())))
                .toList();
        var acts = new HashMap<TopicReader, Consumer<Delivery>>();
        fresh.stream()
                .collect(groupingBy(Batch::reader, flatMapping(batch -> batch.deliveries().stream(), toList())))
                .forEach((reader, together) -> acts.put(reader, reader.actOn(together)));
        for (var batch : fresh) {
            var act = acts.get(batch.reader());
            for (var delivery : batch.deliveries()) {
                traces.applying(
                        delivery.topic(), delivery.type().orElse(""), delivery.trace(), () -> act.accept(delivery));
            }
        }
    }

    private boolean putAside(TopicReader reader, Delivery delivery, RuntimeException cause) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var next = partitions.moveBehind(List.of(delivery));
                if (delivery.offset() >= next.get(delivery.topicPartition())) {
                    reader.putAside(delivery, Causes.of(cause));
                    sendToDead(delivery, Causes.of(cause));
                }
            });
            LOG.errorf(
                    "%s/%d@%d is put aside: %s",
                    delivery.topic(), delivery.partition(), delivery.offset(), Causes.of(cause));
            metrics.counter("tandem_dead_records", "topic", delivery.topic()).increment();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("%s/%d waits to put a record aside: %s", delivery.topic(), delivery.partition(), e.toString());
            return false;
        }
    }

    /** Also used for what follows a dead key: same topic, same form. */
    void sendToDead(Delivery delivery, String cause) {
        outbox.write(
                delivery.stableId(),
                Topics.deadOf(delivery.topic()),
                delivery.keyOrEmpty(),
                delivery.type().orElse("unknown"),
                Map.of(
                        Headers.DEAD_CAUSE,
                        cause,
                        Headers.DEAD_FOR,
                        service,
                        Headers.DEAD_FROM,
                        delivery.place(),
                        Headers.DEAD_ID,
                        delivery.id().orElse("")),
                dataOf(delivery));
    }

    /** What is too large for the outbox stays where it came from: {@link Headers#DEAD_FROM} names the place. */
    private static byte[] dataOf(Delivery delivery) {
        return Optional.ofNullable(delivery.data())
                .filter(data -> data.length <= OutboxRow.LARGEST)
                .orElse(new byte[0]);
    }
}
