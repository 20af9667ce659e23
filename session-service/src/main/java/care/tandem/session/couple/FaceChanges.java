package care.tandem.session.couple;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.roster.RosterListener;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.session.booking.Session;
import care.tandem.session.booking.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Follows the roster's word of a couple, by comparing it with the sessions there are and never with the word before: it may
 * be skipped, and after a rebuild it is all heard again. No event is appended for a closed face: both are told of it once,
 * in the same words, by who tells them that their programme has changed.
 */
@ApplicationScoped
class FaceChanges implements RosterListener {

    @Inject
    Sessions sessions;

    @Inject
    Roster roster;

    @Inject
    TandemClock clock;

    @Inject
    Ids ids;

    @Override
    public void coupleChanged(Optional<CoupleRecord> before, CoupleRecord now) {
        becomeOneForEach(now);
        now.jointShown().ifPresent(face -> now.jointPermit().ifPresent(permit -> stamp(now.coupleId(), face, permit)));
    }

    private void becomeOneForEach(CoupleRecord now) {
        sessions.comingOfOtherFaces(now.coupleId(), now.jointShown(), now.epoch(), now.revision(), clock.instant())
                .forEach(session ->
                        sessions.add(session.becomeOneForEach(ids::next, episodesInCare(session.personIds()))));
    }

    private void stamp(UUID coupleId, UUID face, UUID permit) {
        sessions.ofFace(coupleId, face, clock.instant()).forEach((Session session) -> session.stamp(permit));
    }

    /** By person; those not in care have none. */
    private Map<UUID, UUID> episodesInCare(List<UUID> personIds) {
        return personIds.stream()
                .flatMap(id -> roster.person(id, Roster.Lock.NONE).stream())
                .map(Roster.Known::record)
                .filter(PersonRecord::isInCare)
                .collect(Collectors.toMap(
                        PersonRecord::personId,
                        person -> person.episode().orElseThrow().episodeId()));
    }
}
