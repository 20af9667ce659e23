package care.tandem.session.booking;

import care.tandem.session.availability.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose time is taken. */
@ApplicationScoped
public class Bookings {

    /**
     * That no two overlap is the constraints' word. The lock only makes their racers wait in turn: two that insert the
     * same time at once would each wait for the other until one is ended as a deadlock, a second later.
     */
    private static final String WAIT_FOR_TURN =
            "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(cast(?1 AS text), 0))";

    @Inject
    EntityManager entities;

    /** Nobody else books or moves time of these until the transaction ends; asked for in one order by all. */
    void takeTurn(String clinicianId, Collection<UUID> personIds) {
        Stream.concat(Stream.of(clinicianId), personIds.stream().map(UUID::toString))
                .sorted()
                .forEach(owner -> entities.createNativeQuery(WAIT_FOR_TURN)
                        .setParameter(1, owner)
                        .getSingleResult());
    }

    public List<Slot> timesOf(String clinicianId, Instant from, Instant to) {
        return slots("Booking b where b.clinicianId = ?1 and b.live", clinicianId, from, to);
    }

    public List<Slot> seatsOf(UUID personId, Instant from, Instant to) {
        return slots("Seat b where b.personId = ?1 and b.live", personId, from, to);
    }

    private List<Slot> slots(String whose, Object owner, Instant from, Instant to) {
        return entities.createQuery(
                        "select b.startsAt, b.endsAt from " + whose + " and b.startsAt < ?3 and b.endsAt > ?2",
                        Object[].class)
                .setParameter(1, owner)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultStream()
                .map(row -> new Slot((Instant) row[0], (Instant) row[1]))
                .toList();
    }
}
