package care.tandem.platform.roster;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.RosterSettings;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may what, as this service knows it. In enrollment the rows are the truth; elsewhere they follow the topic. A write
 * that rests on a relation reads its row with {@link Lock#SHARE}: it cannot slip in behind a change of that relation.
 */
@ApplicationScoped
public class Roster {

    /** How a row is read within the caller's transaction. */
    public enum Lock {
        NONE(""),
        SHARE(" FOR SHARE"),
        UPDATE(" FOR UPDATE");

        private final String clause;

        Lock(String clause) {
            this.clause = clause;
        }
    }

    /** A record with whether it can be relied on: after a poisoned record of its subject it cannot. */
    public record Known<R>(R record, boolean unknown) {}

    @Inject
    EntityManager entities;

    @Inject
    RosterSettings settings;

    public Optional<Known<PersonRecord>> person(UUID personId, Lock lock) {
        return one(
                "SELECT cast(record AS text), unknown FROM roster_person WHERE person_id = ?1" + lock.clause,
                personId,
                PersonRecord.class);
    }

    /** In the place of a person who is not there, read from as much text, so that it takes as long. */
    public Known<PersonRecord> nobody() {
        return RosterJson.read(Nobody.PERSON, PersonRecord.class);
    }

    /** In the place of a couple that is not there. */
    public Known<CoupleRecord> nobodies() {
        return RosterJson.read(Nobody.COUPLE, CoupleRecord.class);
    }

    /** Their rows, for changes of all of them: couples, then persons, each by id, as every write takes them. */
    void lock(UUID[] subjects) {
        lock("SELECT 1 FROM roster_couple WHERE couple_id = ANY (?1) ORDER BY couple_id FOR UPDATE", subjects);
        lock("SELECT 1 FROM roster_person WHERE person_id = ANY (?1) ORDER BY person_id FOR UPDATE", subjects);
    }

    private void lock(String sql, UUID[] subjects) {
        entities.createNativeQuery(sql).setParameter(1, subjects).getResultList();
    }

    public Optional<Known<PersonRecord>> personOf(String subject) {
        return one(
                "SELECT cast(record AS text), unknown FROM roster_person WHERE sub = ?1", subject, PersonRecord.class);
    }

    public Optional<Known<CoupleRecord>> couple(UUID coupleId, Lock lock) {
        return one(
                "SELECT cast(record AS text), unknown FROM roster_couple WHERE couple_id = ?1" + lock.clause,
                coupleId,
                CoupleRecord.class);
    }

    /** The persons whom that clinician treats at that moment. */
    public List<PersonRecord> treatedBy(String clinicianId, Instant at) {
        var wanted = "[{\"clinicianId\": " + RosterJson.quoted(clinicianId) + "}]";
        return rows(
                        "SELECT cast(record AS text), unknown FROM roster_person"
                                + " WHERE record -> 'treating' @> cast(?1 AS jsonb)",
                        wanted)
                .stream()
                .map(row -> RosterJson.read(row, PersonRecord.class))
                .filter(known -> !known.unknown())
                .map(Known::record)
                .filter(person -> person.isTreatedBy(clinicianId, at))
                .toList();
    }

    public RosterAge age() {
        return new RosterAge(settings.authority() ? Optional.of(Duration.ZERO) : sinceOldestBeat(), settings.maxAge());
    }

    private Optional<Duration> sinceOldestBeat() {
        var row = (Object[]) entities.createNativeQuery(
                        "SELECT count(last_beat), min(last_beat) FROM consumed_partition WHERE topic = ?1",
                        Object[].class)
                .setParameter(1, Topics.ROSTER)
                .getSingleResult();
        return ((Number) row[0]).intValue() < Topics.ROSTER_PARTITIONS
                ? Optional.empty()
                : Optional.of(Duration.between((Instant) row[1], TandemClock.systemTime()));
    }

    private <R> Optional<Known<R>> one(String sql, Object parameter, Class<R> type) {
        return rows(sql, parameter).stream().findFirst().map(row -> RosterJson.read(row, type));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object parameter) {
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, parameter)
                .getResultList();
    }
}
