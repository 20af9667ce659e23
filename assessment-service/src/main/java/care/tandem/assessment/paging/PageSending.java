package care.tandem.assessment.paging;

import care.tandem.assessment.paging.WaitingPages.Attempt;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Sends what waits, each page by itself, outside any transaction, and records how it ended as soon as it did. An instance
 * that dies between sending and recording has the page sent once more; one that dies before has it sent later.
 */
@ApplicationScoped
class PageSending {

    private static final Logger LOG = Logger.getLogger(PageSending.class);

    /** Most that are under way at once. What hangs holds its place for 10 s, and delays no other while there is one. */
    private static final int AT_ONCE = 20;

    @Inject
    WaitingPages waiting;

    @Inject
    Pager pager;

    @Inject
    MeterRegistry metrics;

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicReference<Double> oldestAge = new AtomicReference<>(0.0);

    void register(@Observes StartupEvent event) {
        metrics.gauge("tandem_pages_waiting_age_seconds", oldestAge, AtomicReference::get);
        for (var step : Step.values()) {
            metrics.counter("tandem_pages_sent", "step", step.name());
        }
        metrics.counter("tandem_pages_failed");
    }

    /** Waits for none of them: what is due meanwhile is taken at the next look. */
    @Scheduled(every = "{tandem.assessment.paging.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        var room = Math.max(0, AT_ONCE - underWay.get());
        QuarkusTransaction.requiringNew().call(() -> waiting.take(room)).forEach(this::send);
        oldestAge.set(QuarkusTransaction.requiringNew().call(waiting::oldestAge));
    }

    private void send(Attempt attempt) {
        underWay.incrementAndGet();
        Uni.createFrom()
                .deferred(() -> pager.page(attempt.pageId(), attempt.address()))
                .map(done -> true)
                .onFailure()
                .recoverWithItem(failure -> notSent(attempt, failure))
                .emitOn(Infrastructure.getDefaultExecutor())
                .invoke(sent -> QuarkusTransaction.requiringNew().run(() -> record(attempt, sent)))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(
                        sent -> {},
                        failure -> LOG.warnf("how page %s ended is not recorded: %s", attempt.pageId(), failure));
    }

    private static boolean notSent(Attempt attempt, Throwable failure) {
        LOG.warnf(
                "page %s was not sent, attempt %d: %s",
                attempt.pageId(), attempt.number(), failure.getClass().getSimpleName());
        return false;
    }

    private void record(Attempt attempt, boolean sent) {
        if (sent) {
            waiting.wasSent(attempt);
            metrics.counter("tandem_pages_sent", "step", attempt.step().name()).increment();
        } else {
            waiting.failed(attempt);
            metrics.counter("tandem_pages_failed").increment();
        }
    }
}
