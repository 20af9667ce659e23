package care.tandem.platform.reserve;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many ordinary requests run at once: as many as leave the reserve of connections and of workers free. An operation
 * holds at most one connection, and holds it nearly all its time: more at once would only wait for one, and hold a worker
 * meanwhile. As many as the workers' queue takes wait here, first come first served, the others are refused at once.
 */
@Singleton
class OrdinaryRoom {

    private static final int RESERVED_CONNECTIONS = 2;
    private static final int RESERVED_WORKERS = 8;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final int places;
    private final int seats;
    private final Counter refused;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private int inside;

    OrdinaryRoom(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads") int workers,
            @ConfigProperty(name = "quarkus.thread-pool.queue-size") int seats,
            MeterRegistry metrics) {
        this.places = Math.min(connections - RESERVED_CONNECTIONS, workers - RESERVED_WORKERS);
        this.seats = seats;
        this.refused = metrics.counter("tandem_ordinary_requests_refused");
        if (places < 1) {
            throw new IllegalStateException("pool and workers leave no place beside the safety reserve");
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("tandem_ordinary_requests_running", this, OrdinaryRoom::running);
        metrics.gauge("tandem_ordinary_requests_waiting", this, OrdinaryRoom::waiting);
    }

    /** A place, or a seat to wait on; a refusal where there is neither. */
    Ticket enter() {
        var ticket = new Ticket(this);
        synchronized (this) {
            if (inside < places) {
                inside++;
                ticket.admit();
            } else if (waiting.size() < seats) {
                waiting.add(ticket);
                return ticket;
            } else {
                throw isFull();
            }
        }
        ticket.call();
        return ticket;
    }

    /** Hands the place to whoever waits longest. */
    void leave() {
        var next = next();
        if (next != null) {
            next.call();
        }
    }

    private synchronized Ticket next() {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.admit()) {
                return next;
            }
        }
        inside--;
        return null;
    }

    synchronized void forget(Ticket ticket) {
        waiting.remove(ticket);
    }

    ProblemException isFull() {
        refused.increment();
        return ProblemException.retryAfter(ProblemType.UNAVAILABLE, RETRY_AFTER_SECONDS);
    }

    private synchronized int running() {
        return inside;
    }

    private synchronized int waiting() {
        return waiting.size();
    }
}
