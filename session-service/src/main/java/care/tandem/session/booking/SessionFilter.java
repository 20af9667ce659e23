package care.tandem.session.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which sessions a list is of: those in which any of these persons has a seat, or everyone's, within a time. */
record SessionFilter(Optional<Collection<UUID>> persons, Optional<Instant> from, Optional<Instant> to) {

    /** A place in the list, newest first. */
    record Position(Instant startsAt, UUID sessionId) {

        static Position of(Session session) {
            return new Position(session.slot().startsAt(), session.id());
        }

        static Position parse(String text) {
            var parts = text.split(" ", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        String text() {
            return startsAt + " " + sessionId;
        }
    }

    String query(Optional<Position> behind) {
        var query = new StringBuilder("select s from Session s join fetch s.booking b"
                + " where s.status <> care.tandem.session.booking.SessionStatus.REPLACED");
        from.ifPresent(f -> query.append(" and b.startsAt >= :from"));
        to.ifPresent(t -> query.append(" and b.startsAt < :to"));
        persons.ifPresent(
                p -> query.append(" and exists (select 1 from Seat t where t.session = s and t.personId in :persons)"));
        behind.ifPresent(b -> query.append(" and (b.startsAt < :at or (b.startsAt = :at and s.sessionId < :id))"));
        return query.append(" order by b.startsAt desc, s.sessionId desc").toString();
    }

    Map<String, Object> parameters(Optional<Position> behind) {
        var parameters = new HashMap<String, Object>();
        from.ifPresent(f -> parameters.put("from", f));
        to.ifPresent(t -> parameters.put("to", t));
        persons.ifPresent(p -> parameters.put("persons", p));
        behind.ifPresent(b -> {
            parameters.put("at", b.startsAt());
            parameters.put("id", b.sessionId());
        });
        return parameters;
    }

    /** The same for the same list, for its cursors. */
    String text() {
        return from.map(Instant::toString).orElse("") + " "
                + to.map(Instant::toString).orElse("");
    }
}
