package care.tandem.platform.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What Kafka has of one service's heads: those of a range of numbers, and which is the newest. */
final class AnchoredHeads {

    private final long first;
    private final long last;
    private final long seenBefore;
    private final boolean whole;
    private final Map<Long, Set<Hash>> inRange = new HashMap<>();
    private final Set<Hash> newest = new HashSet<>();
    private long newestNumber;
    private boolean complete;

    /**
     * Keeps the heads from {@code first} to {@code last}; of the others only the newest.
     *
     * @param seenBefore what lies before this offset was there before the database was looked at: the database has it
     * @param whole whether what comes behind the last one matters too
     */
    AnchoredHeads(long first, long last, long seenBefore, boolean whole) {
        this.first = first;
        this.last = last;
        this.seenBefore = seenBefore;
        this.whole = whole;
    }

    void add(long offset, Link head) {
        if (head.number() >= first && head.number() <= last) {
            inRange.computeIfAbsent(head.number(), n -> new HashSet<>(1)).add(head.head());
        }
        if (offset < seenBefore) {
            keepIfNewest(head);
        }
    }

    private void keepIfNewest(Link head) {
        if (head.number() > newestNumber) {
            newestNumber = head.number();
            newest.clear();
        }
        if (head.number() == newestNumber) {
            newest.add(head.head());
        }
    }

    /** Whether there is nothing more to look for. */
    boolean isEnough() {
        return !whole && inRange.containsKey(last);
    }

    void reachedTheEnd() {
        complete = true;
    }

    /** Whether Kafka was read as far as it had to be: only then a head that was not seen is not there. */
    boolean isComplete() {
        return complete;
    }

    /** All that were ever told for that number; more than one contradict each other. */
    Set<Hash> of(long number) {
        return inRange.getOrDefault(number, Set.of());
    }

    long newestNumber() {
        return newestNumber;
    }

    /** The newest, where Kafka has one of that number and no other. */
    Link newest() {
        if (newestNumber == 0) {
            return Link.START;
        }
        if (newest.size() > 1) {
            throw new IllegalStateException("Kafka has several heads with number " + newestNumber);
        }
        return new Link(newestNumber, newest.iterator().next());
    }
}
