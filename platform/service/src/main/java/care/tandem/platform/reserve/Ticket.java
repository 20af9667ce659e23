package care.tandem.platform.reserve;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One ordinary request's way through the room. It gives its place back exactly once: when its work ends, however that
 * ends; or, where the work never began, when the request is over. A client that hangs up does not free the place of work
 * that still goes on.
 */
final class Ticket {

    static final String KEY = Ticket.class.getName();

    private enum State {
        WAITING,
        /** Has a place; its token, path and body are being looked at. */
        ADMITTED,
        /** The operation runs. */
        WORKING,
        OVER
    }

    private final OrdinaryRoom room;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Void> place = new CompletableFuture<>();

    Ticket(OrdinaryRoom room) {
        this.room = room;
    }

    /** False where nobody waits with it any more: the place is the next one's then. */
    boolean admit() {
        return moves(State.WAITING, State.ADMITTED);
    }

    /** Lets the request go on; apart from {@link #admit}, so that nothing runs under the room's lock. */
    void call() {
        place.complete(null);
    }

    /** Done once it has a place; fails when that takes too long. */
    Uni<Void> admitted(Duration longest) {
        if (place.isDone()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .completionStage(place)
                .ifNoItem()
                .after(longest)
                .recoverWithUni(() -> hasPlace()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(this::givesUp));
    }

    /** Whether the operation may run; not where its caller has gone, whose place is another's already. */
    boolean begins() {
        return moves(State.ADMITTED, State.WORKING);
    }

    boolean isWorking() {
        return state.get() == State.WORKING;
    }

    void ends() {
        if (moves(State.WORKING, State.OVER)) {
            room.leave();
        }
    }

    /** The request is answered, or its caller has gone. */
    void isOver() {
        if (moves(State.WAITING, State.OVER)) {
            room.forget(this);
        } else if (moves(State.ADMITTED, State.OVER)) {
            room.leave();
        }
    }

    private Throwable givesUp() {
        isOver();
        return room.isFull();
    }

    private boolean hasPlace() {
        return state.get() == State.ADMITTED;
    }

    private boolean moves(State from, State to) {
        return state.compareAndSet(from, to);
    }
}
