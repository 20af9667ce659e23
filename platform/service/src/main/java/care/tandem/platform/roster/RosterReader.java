package care.tandem.platform.roster;

import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.Beat;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.Delivery;
import care.tandem.platform.event.PoisonException;
import care.tandem.platform.event.RosterSettings;
import care.tandem.platform.event.TopicReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps this service's copy of the roster, and lets the service react. Enrollment reads nothing: it wrote it. */
@ApplicationScoped
class RosterReader implements TopicReader {

    private static final String PERSON = EventTypes.nameOf(PersonRecord.class);
    private static final String COUPLE = EventTypes.nameOf(CoupleRecord.class);
    private static final String BEAT = EventTypes.nameOf(Beat.class);

    @Inject
    EntityManager entities;

    @Inject
    RosterSettings settings;

    @Inject
    Roster roster;

    @Inject
    RosterRows rows;

    @Inject
    AuditTrail audit;

    @Inject
    MeterRegistry metrics;

    @All
    @Inject
    List<RosterListener> listeners;

    @Override
    public Set<String> topics() {
        return settings.authority() ? Set.of() : Set.of(Topics.ROSTER);
    }

    /**
     * Locks first the rows of all of them, in the order in which a write takes them: one that came to a row only after
     * its reactions to another would hold what such a write waits for, and wait for what it holds.
     */
    @Override
    public Consumer<Delivery> actOn(List<Delivery> together) {
        var subjects = together.stream()
                .flatMap(delivery -> subjectOf(delivery).stream())
                .distinct()
                .toArray(UUID[]::new);
        if (subjects.length > 0) {
            roster.lock(subjects);
        }
        return this::apply;
    }

    private void apply(Delivery delivery) {
        var type = delivery.type().orElseThrow(() -> new PoisonException("no record type"));
        if (type.equals(BEAT)) {
            beat(delivery, decode(delivery, Beat.class));
        } else if (type.equals(PERSON)) {
            person(decode(delivery, PersonRecord.class));
        } else if (type.equals(COUPLE)) {
            couple(decode(delivery, CoupleRecord.class));
        } else {
            metrics.counter("tandem_events_of_unknown_type", "topic", Topics.ROSTER)
                    .increment();
        }
    }

    /** Row first, reactions after: a booking that rests on the row waits for this transaction. */
    private void person(PersonRecord now) {
        var before = roster.person(now.personId(), Roster.Lock.UPDATE).map(Roster.Known::record);
        if (rows.put(now)) {
            audit.recordOwnAct("followPerson", List.of(now.personId()), Optional.empty());
            listeners.forEach(listener -> listener.personChanged(before, now));
        }
    }

    private void couple(CoupleRecord now) {
        var before = roster.couple(now.coupleId(), Roster.Lock.UPDATE).map(Roster.Known::record);
        if (rows.put(now)) {
            audit.recordOwnAct("followCouple", now.personIds(), Optional.of(now.coupleId()));
            listeners.forEach(listener -> listener.coupleChanged(before, now));
        }
    }

    private void beat(Delivery delivery, Beat beat) {
        entities.createNativeQuery("UPDATE consumed_partition SET last_beat = greatest(last_beat, ?3)"
                        + " WHERE topic = ?1 AND partition = ?2")
                .setParameter(1, delivery.topic())
                .setParameter(2, delivery.partition())
                .setParameter(3, beat.at())
                .executeUpdate();
    }

    /** Its subject cannot be told until the next revision is applied. */
    @Override
    public void putAside(Delivery delivery, String cause) {
        subjectOf(delivery).ifPresent(subject -> {
            entities.createNativeQuery("UPDATE roster_person SET unknown = true WHERE person_id = ?1")
                    .setParameter(1, subject)
                    .executeUpdate();
            entities.createNativeQuery("UPDATE roster_couple SET unknown = true WHERE couple_id = ?1")
                    .setParameter(1, subject)
                    .executeUpdate();
        });
    }

    private static Optional<UUID> subjectOf(Delivery delivery) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(delivery.key())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <R> R decode(Delivery delivery, Class<R> type) {
        try {
            return EventJson.read(delivery.data(), type);
        } catch (IOException | IllegalArgumentException e) {
            throw new PoisonException("undecodable as " + type.getSimpleName(), e);
        }
    }
}
