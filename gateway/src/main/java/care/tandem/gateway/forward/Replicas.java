package care.tandem.gateway.forward;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The addresses of one service. Behind a balancer of its own, such as a Service of Kubernetes, it has one. */
final class Replicas {

    /** As it stood when the request came: the figures move while one compares. */
    private record Standing(Upstream upstream, long avoided, int underWay) {}

    private static final Comparator<Standing> BEST_FIRST =
            Comparator.comparingLong(Standing::avoided).thenComparingInt(Standing::underWay);

    private final List<Upstream> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<Upstream> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** Whether one of them has room for one more request that could as well come later. */
    boolean haveRoom() {
        return addresses.stream().anyMatch(one -> !one.isFull());
    }

    /** In which order a request should try them: the least busy first, so that a hung one gets no more; equals in turn. */
    Deque<Upstream> inTurn(boolean streaming) {
        var rotated = new ArrayList<>(addresses);
        Collections.rotate(rotated, Math.floorMod(turn.getAndIncrement(), addresses.size()));
        return rotated.stream()
                .map(one ->
                        new Standing(one, one.avoided(), one.underWay(streaming).get()))
                .sorted(BEST_FIRST)
                .map(Standing::upstream)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }
}
