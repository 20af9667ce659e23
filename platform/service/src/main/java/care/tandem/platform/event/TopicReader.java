package care.tandem.platform.event;

import java.util.Set;

/** What is done with the records of some topics. Called in a transaction that also moves the partition's offset. */
public interface TopicReader {

    Set<String> topics();

    /** Applies one record, once in effect: a record seen before changes nothing. */
    void apply(Delivery delivery);

    /** What else to do, in the transaction that puts the record aside, when it can never be applied. */
    void putAside(Delivery delivery, String cause);
}
