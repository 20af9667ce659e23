package care.tandem.replicas;

import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Slots;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What people do all day, through both gateways at once: reads and writes of every service. Whoever gets no answer at one
 * gateway asks again at the other, with the same key.
 */
final class Traffic {
    private static final int CALLERS = 4;
    private static final int MILLISECONDS_BETWEEN = 10;

    /** Of all the acts one is a booking: a calendar has no end of messages, but an end. */
    private static final int ACTS_TO_A_BOOKING = 20;

    private static final Pair GATEWAYS = Pair.of(Program.GATEWAY);

    private final ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();
    private final Collection<String> messages = new ConcurrentLinkedQueue<>();
    private final Collection<String> bookings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger turned = new AtomicInteger();
    private final Slots slots = new Slots();
    private final Programme programme;
    private final String thread;
    private volatile boolean ended;

    Traffic(Programme programme, Person person, String thread) {
        this.programme = programme;
        this.thread = "/threads/" + thread + "/messages";
        for (var i = 0; i < CALLERS; i++) {
            var caller = new Caller(person.login().door(), i % 2 == 0);
            pool.execute(() -> caller.call(acts()));
        }
    }

    private List<Supplier<Function<Door, Answer>>> acts() {
        return List.of(
                () -> door -> door.get("/persons/me"),
                () -> door -> door.get("/sessions"),
                () -> door -> door.get("/persons/me/assignments"),
                () -> door -> door.get("/notifications"),
                this::message,
                () -> door -> door.get(thread));
    }

    private Function<Door, Answer> message() {
        var text = "Still here " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        return door -> accepted(door.post(thread, Map.of("text", text), key), text, messages);
    }

    private Function<Door, Answer> booking() {
        var startsAt = slots.next();
        var body = programme.calendar().booking(startsAt);
        var key = UUID.randomUUID().toString();
        return door -> accepted(door.post("/sessions", body, key), startsAt, bookings);
    }

    private static Answer accepted(Answer answer, String name, Collection<String> all) {
        if (answer.status() == 201) {
            all.add(name);
        }
        return answer;
    }

    /** Somebody with a gateway of their own. Only the second one is ever replaced. */
    private final class Caller {
        private final Door own;
        private final Door other;
        private final boolean mayTurn;

        Caller(Door door, boolean first) {
            own = door.at(first ? GATEWAYS.first() : GATEWAYS.second());
            other = door.at(first ? GATEWAYS.second() : GATEWAYS.first());
            mayTurn = !first;
        }

        void call(List<Supplier<Function<Door, Answer>>> acts) {
            for (var turn = 0; !ended; turn++) {
                try {
                    var act = turn % ACTS_TO_A_BOOKING == 0
                            ? booking()
                            : acts.get(turn % acts.size()).get();
                    note(ask(act));
                    Thread.sleep(MILLISECONDS_BETWEEN);
                } catch (UncheckedIOException e) {
                    failures.add(e.toString());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private Answer ask(Function<Door, Answer> act) {
            try {
                return act.apply(own);
            } catch (UncheckedIOException e) {
                if (!mayTurn) {
                    throw e;
                }
                turned.incrementAndGet();
                return act.apply(other);
            }
        }
    }

    private void note(Answer answer) {
        answered.incrementAndGet();
        if (answer.status() / 100 != 2) {
            failures.add(answer.asked() + ": " + answer.status() + " " + answer.body());
        }
    }

    int answered() {
        return answered.get();
    }

    /** How often somebody had to ask at the other gateway. */
    int turned() {
        return turned.get();
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }

    /** The texts of those that were accepted. */
    Collection<String> messages() {
        return messages;
    }

    /** When those begin that were accepted. */
    Collection<String> bookings() {
        return bookings;
    }

    void end() throws InterruptedException {
        ended = true;
        pool.shutdown();
        if (!pool.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a request takes too long");
        }
    }
}
