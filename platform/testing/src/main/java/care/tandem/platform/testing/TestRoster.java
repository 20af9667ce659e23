package care.tandem.platform.testing;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.Beat;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.RosterSettings;
import care.tandem.platform.roster.Roster;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Stands in for enrollment towards the service under test, on the real topic: publishes persons and couples, and beats.
 * Each publication waits until the service has applied it.
 */
@ApplicationScoped
public class TestRoster {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    @Inject
    EntityManager entities;

    @Inject
    Roster roster;

    @Inject
    RosterSettings settings;

    @Inject
    TestProducer producer;

    private volatile boolean beating = true;
    private ScheduledExecutorService heart;

    void start(@Observes StartupEvent event) {
        if (!settings.authority()) {
            heart = Executors.newSingleThreadScheduledExecutor();
            heart.scheduleWithFixedDelay(this::beat, 0, 500, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (heart != null) {
            heart.shutdownNow();
        }
    }

    private void beat() {
        if (beating) {
            var beat = EventJson.write(new Beat(Instant.now()));
            for (var partition = 0; partition < Topics.ROSTER_PARTITIONS; partition++) {
                producer.send(
                        Topics.ROSTER,
                        partition,
                        "beat-" + partition,
                        UUID.randomUUID(),
                        EventTypes.nameOf(Beat.class),
                        beat);
            }
        }
    }

    /** A new person in care, nobody's partner, with a login of their own; change it by the builder's methods. */
    public PersonBuilder person() {
        awaitFresh();
        return new PersonBuilder(this);
    }

    /** A new couple of these two, joint work neither permitted nor shown; both are published as its persons. */
    public CoupleBuilder couple(PersonBuilder first, PersonBuilder second) {
        awaitFresh();
        return new CoupleBuilder(this, first, second);
    }

    void publish(PersonRecord person) {
        producer.send(Topics.ROSTER, person.personId(), EventTypes.nameOf(PersonRecord.class), EventJson.write(person));
        await(() -> roster.person(person.personId(), Roster.Lock.NONE)
                .filter(known -> known.record().revision() >= person.revision())
                .isPresent());
    }

    void publish(CoupleRecord couple) {
        producer.send(Topics.ROSTER, couple.coupleId(), EventTypes.nameOf(CoupleRecord.class), EventJson.write(couple));
        await(() -> roster.couple(couple.coupleId(), Roster.Lock.NONE)
                .filter(known -> known.record().revision() >= couple.revision())
                .isPresent());
    }

    /** The last beat is that old from now on, until {@link #beatAgain()}. */
    public void goStale(Duration age) {
        beating = false;
        Awaitility.await().atMost(LONGEST_WAIT).during(Duration.ofMillis(400)).until(() -> {
            QuarkusTransaction.requiringNew().run(() -> setLastBeats(age));
            return !isFresh();
        });
    }

    private void setLastBeats(Duration age) {
        entities.createNativeQuery("UPDATE consumed_partition SET last_beat = clock_timestamp() - cast(?1 AS interval)"
                        + " WHERE topic = ?2")
                .setParameter(1, age.toString())
                .setParameter(2, Topics.ROSTER)
                .executeUpdate();
    }

    public void beatAgain() {
        beating = true;
        awaitFresh();
    }

    private void awaitFresh() {
        Awaitility.await()
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(10))
                .until(this::isFresh);
    }

    private boolean isFresh() {
        return QuarkusTransaction.requiringNew().call(() -> roster.age().isFresh());
    }

    private void await(java.util.concurrent.Callable<Boolean> inTransaction) {
        Awaitility.await()
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> QuarkusTransaction.requiringNew().call(inTransaction));
    }
}
