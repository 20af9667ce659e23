package care.tandem.platform.topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Who hears a {@link WholeTopic}. Called by one thread, in the order of each partition. */
public interface TopicListener {

    /** What throws here is heard again, a moment later and without end. */
    void hear(ConsumerRecord<String, byte[]> record);

    /** From now on nothing is missed: called once, when the topic has first been read up to its end. */
    void upToDate();
}
