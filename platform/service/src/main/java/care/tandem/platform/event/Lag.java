package care.tandem.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** How many records of a partition this instance has still to read. */
final class Lag {

    private static final Map<TopicPartition, AtomicLong> BY_PARTITION = new ConcurrentHashMap<>();

    private Lag() {}

    static AtomicLong of(MeterRegistry metrics, TopicPartition partition) {
        return BY_PARTITION.computeIfAbsent(partition, p -> {
            var lag = new AtomicLong();
            Gauge.builder("tandem_consumer_lag", lag, AtomicLong::get)
                    .tags(Tags.of("topic", p.topic(), "partition", Integer.toString(p.partition())))
                    .register(metrics);
            return lag;
        });
    }
}
