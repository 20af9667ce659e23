package care.tandem.session.booking;

import care.tandem.session.SessionType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions in calendars. What was replaced is in nobody's any more, so nothing here finds it. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    private static final String IN_CALENDARS = "status <> care.tandem.session.booking.SessionStatus.REPLACED";
    private static final String COMING_OF_COUPLE = "select s from Session s join s.booking b where b.coupleId = ?1"
            + " and s.type = care.tandem.session.SessionType.COUPLE"
            + " and s.status = care.tandem.session.booking.SessionStatus.BOOKED";

    Optional<Parties> parties(UUID sessionId) {
        var rows = getEntityManager()
                .createQuery(
                        "select s.type, b.coupleId, t.personId from Session s join s.booking b join s.seats t"
                                + " where s.sessionId = ?1 and s." + IN_CALENDARS + " order by t.personId",
                        Object[].class)
                .setParameter(1, sessionId)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Parties(
                        sessionId,
                        row[0] == SessionType.COUPLE ? Optional.of((UUID) row[1]) : Optional.empty(),
                        rows.stream().map(r -> (UUID) r[2]).toList()));
    }

    public Optional<Session> standing(UUID sessionId) {
        return find("sessionId = ?1 and " + IN_CALENDARS, sessionId).firstResultOptional();
    }

    /** As it stands once nobody else is changing it. */
    public Optional<Session> locked(UUID sessionId) {
        return find("sessionId = ?1 and " + IN_CALENDARS, sessionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Session> page(SessionFilter filter, Optional<SessionFilter.Position> behind, int rows) {
        return find(filter.query(behind), filter.parameters(behind))
                .range(0, rows - 1)
                .list();
    }

    /** A couple's sessions that begin later, of another face than this, booked before the roster's word of it. */
    public List<Session> comingOfOtherFaces(
            UUID coupleId, Optional<UUID> shownId, int epoch, long revision, Instant now) {
        return find(
                        COMING_OF_COUPLE + " and s.face.shownId <> ?2 and b.startsAt > ?3"
                                + " and (s.face.coupleEpoch < ?4 or (s.face.coupleEpoch = ?4 and s.face.coupleRevision < ?5))"
                                + " order by s.sessionId",
                        coupleId,
                        shownId.orElse(new UUID(0, 0)),
                        now,
                        epoch,
                        revision)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A couple's sessions of this face that are not over. */
    public List<Session> ofFace(UUID coupleId, UUID shownId, Instant now) {
        return find(COMING_OF_COUPLE + " and s.face.shownId = ?2 and b.endsAt > ?3", coupleId, shownId, now)
                .list();
    }

    List<Session> comingAlone(UUID personId, UUID episodeId, Instant now) {
        return find(
                        "personId = ?1 and episodeId = ?2 and booking.startsAt > ?3 and type = ?4 and status = ?5"
                                + " order by sessionId",
                        personId,
                        episodeId,
                        now,
                        SessionType.INDIVIDUAL,
                        SessionStatus.BOOKED)
                .list();
    }

    /** Writes now, so that a constraint speaks here and not at the end of the transaction. */
    public void add(Collection<Session> made) {
        persist(made);
        flush();
    }
}
