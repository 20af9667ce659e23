package care.tandem.assessment.paging;

import care.tandem.assessment.paging.WaitingPages.Attempt;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Sends what waits, all that is due at once, outside any transaction. An instance that dies between sending and recording
 * has the page sent once more; one that dies before has it sent later.
 */
@ApplicationScoped
class PageSending {

    private static final Logger LOG = Logger.getLogger(PageSending.class);

    private record Outcome(Attempt attempt, boolean sent) {}

    @Inject
    WaitingPages waiting;

    @Inject
    Pager pager;

    @Inject
    MeterRegistry metrics;

    private final AtomicReference<Double> oldestAge = new AtomicReference<>(0.0);

    void register(@Observes StartupEvent event) {
        metrics.gauge("tandem_pages_waiting_age_seconds", oldestAge, AtomicReference::get);
        for (var step : Step.values()) {
            metrics.counter("tandem_pages_sent", "step", step.name());
        }
        metrics.counter("tandem_pages_failed");
    }

    @Scheduled(every = "{tandem.assessment.paging.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        var attempts = QuarkusTransaction.requiringNew().call(waiting::take);
        var outcomes = Multi.createFrom()
                .iterable(attempts)
                .onItem()
                .transformToUniAndMerge(this::send)
                .collect()
                .asList()
                .await()
                .indefinitely();
        oldestAge.set(QuarkusTransaction.requiringNew().call(() -> record(outcomes)));
    }

    private Uni<Outcome> send(Attempt attempt) {
        return pager.page(attempt.pageId(), attempt.address())
                .map(done -> new Outcome(attempt, true))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "page %s was not sent, attempt %d: %s",
                            attempt.pageId(),
                            attempt.number(),
                            failure.getClass().getSimpleName());
                    return new Outcome(attempt, false);
                });
    }

    private double record(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome.sent()) {
                waiting.wasSent(outcome.attempt());
                metrics.counter(
                                "tandem_pages_sent",
                                "step",
                                outcome.attempt().step().name())
                        .increment();
            } else {
                waiting.failed(outcome.attempt());
                metrics.counter("tandem_pages_failed").increment();
            }
        }
        return waiting.oldestAge();
    }
}
