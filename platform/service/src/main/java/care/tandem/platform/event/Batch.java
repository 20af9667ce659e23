package care.tandem.platform.event;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** What was polled of one partition, in order (at least one record), and who applies it. */
record Batch(TopicReader reader, List<Delivery> deliveries) {

    TopicPartition partition() {
        return last().topicPartition();
    }

    Delivery last() {
        return deliveries.get(deliveries.size() - 1);
    }

    Batch from(long offset) {
        return new Batch(
                reader,
                deliveries.stream()
                        .filter(delivery -> delivery.offset() >= offset)
                        .toList());
    }
}
