package care.tandem.platform.event;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is done with the records of some topics. Called in a transaction that also moves the partition's offset. */
public interface TopicReader {

    Set<String> topics();

    /**
     * How these records, which arrived together, are applied: one by one, those of one partition in their order, each once
     * in effect. One that was seen before changes nothing.
     */
    Consumer<Delivery> actOn(List<Delivery> together);

    /** What else to do, in the transaction that puts the record aside, when it can never be applied. */
    void putAside(Delivery delivery, String cause);
}
