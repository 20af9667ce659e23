package care.tandem.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/** How many records of each partition this instance has still to read. */
@ApplicationScoped
class Lag {

    @Inject
    MeterRegistry metrics;

    private final Map<TopicPartition, AtomicLong> byPartition = new ConcurrentHashMap<>();

    void set(TopicPartition partition, long records) {
        byPartition.computeIfAbsent(partition, this::gauge).set(records);
    }

    private AtomicLong gauge(TopicPartition partition) {
        var lag = new AtomicLong();
        Gauge.builder("tandem_consumer_lag", lag, AtomicLong::get)
                .tags("topic", partition.topic(), "partition", Integer.toString(partition.partition()))
                .register(metrics);
        return lag;
    }
}
