package care.tandem.platform.event;

import java.util.List;

/** What was polled of one partition, in order, and who applies it. */
record Batch(TopicReader reader, List<Delivery> deliveries) {}
