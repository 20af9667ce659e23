package care.tandem.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;

/** How many requests of each caller have come in and are not answered to the end: read slowly, they would take all places. */
final class UnderWay {

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final int most;

    UnderWay(int most) {
        this.most = most;
    }

    /** False where there are too many of them already. Whoever entered has to {@link #leave}. */
    boolean enter(String who) {
        if (counts.merge(who, 1, Integer::sum) <= most) {
            return true;
        }
        leave(who);
        return false;
    }

    void leave(String who) {
        counts.computeIfPresent(who, (same, count) -> count == 1 ? null : count - 1);
    }
}
