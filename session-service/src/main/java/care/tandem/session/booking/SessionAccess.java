package care.tandem.session.booking;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may see and who may change a session: asked of {@link Access} about the persons and the couple it is of. */
@ApplicationScoped
public class SessionAccess {

    private static final String BY_COORDINATOR = "A couple's session is moved and cancelled by the coordinator.";

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Roster roster;

    @Inject
    Sessions sessions;

    @Inject
    TandemClock clock;

    /** Whoever takes part, treats one who does, or plans; to all others it does not exist. */
    public Sight read(UUID sessionId) {
        return sightOf(sessions.parties(sessionId).orElseThrow(access::absent));
    }

    /** The persons of the session whom the calling clinician treats, at least one: to be read about. */
    public List<UUID> readTreated(UUID sessionId) {
        var treated = treatedIn(sessionId);
        treated.forEach(person -> access.read(person, Relation.TREATING));
        return treated;
    }

    /** The same persons, to be written about. */
    public List<UUID> writeTreated(UUID sessionId) {
        var treated = treatedIn(sessionId);
        treated.forEach(person -> access.write(person, Relation.TREATING));
        return treated;
    }

    /** The couple whose session it is, for a disclosure to both by a clinician who treats both. */
    public CoupleRecord writeTreatedCouple(UUID sessionId) {
        var parties = sessions.parties(sessionId).orElseThrow(access::absent);
        if (parties.coupleId().isEmpty()) {
            sightOf(parties);
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return access.writeCouple(parties.coupleId().get(), Relation.TREATING_BOTH);
    }

    /** The calling participant's own seat, for a write about it. */
    public UUID writeOwnSeat(UUID sessionId) {
        var parties = sessions.parties(sessionId).orElseThrow(access::absent);
        var own = access.own().personId();
        if (!parties.has(own)) {
            throw access.absent();
        }
        access.write(own, Relation.OWN);
        return own;
    }

    /** Locked, for a caller who may move or cancel it. */
    Session change(UUID sessionId) {
        var parties = sessions.parties(sessionId).orElseThrow(access::absent);
        if (parties.coupleId().isPresent()) {
            requireCoordinator(parties, parties.coupleId().get());
        } else {
            access.write(parties.personIds().get(0), Relation.OWN, Relation.TREATING, Relation.COORDINATOR);
        }
        return sessions.locked(sessionId).orElseThrow(access::absent);
    }

    /** To one who takes part the refusal is always the same, whatever the other did. */
    private void requireCoordinator(Parties parties, UUID coupleId) {
        if (!caller.is(Role.COORDINATOR)) {
            sightOf(parties);
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW, BY_COORDINATOR);
        }
        access.writeCouple(coupleId, Relation.COORDINATOR);
    }

    private Sight sightOf(Parties parties) {
        return asParticipant(parties)
                .or(() -> asClinician(parties))
                .or(() -> asPlanner(parties))
                .orElseThrow(access::absent);
    }

    private Optional<Sight> asParticipant(Parties parties) {
        if (!caller.is(Role.PARTICIPANT)) {
            return Optional.empty();
        }
        var own = access.own().personId();
        return parties.has(own) ? Optional.of(Sight.ofParticipant(own)) : Optional.empty();
    }

    private Optional<Sight> asClinician(Parties parties) {
        var treated = treatedOf(parties);
        treated.forEach(person -> access.read(person, Relation.TREATING));
        return treated.isEmpty() ? Optional.empty() : Optional.of(Sight.ofClinician(treated));
    }

    private Optional<Sight> asPlanner(Parties parties) {
        if (!caller.is(Role.COORDINATOR) && !caller.is(Role.CLINICAL_LEAD)) {
            return Optional.empty();
        }
        parties.coupleId()
                .ifPresentOrElse(
                        couple -> access.readCouple(couple, Relation.COORDINATOR, Relation.LEAD),
                        () -> access.read(parties.personIds().get(0), Relation.COORDINATOR, Relation.LEAD));
        return Optional.of(Sight.ofPlanning());
    }

    private List<UUID> treatedOf(Parties parties) {
        return caller.is(Role.CLINICIAN)
                ? parties.personIds().stream().filter(this::isTreated).toList()
                : List.of();
    }

    private List<UUID> treatedIn(UUID sessionId) {
        var treated = treatedOf(sessions.parties(sessionId).orElseThrow(access::absent));
        if (treated.isEmpty()) {
            throw access.absent();
        }
        return treated;
    }

    private boolean isTreated(UUID personId) {
        return roster.person(personId, Roster.Lock.NONE)
                .filter(known -> known.record().isTreatedBy(caller.subject(), clock.instant()))
                .isPresent();
    }
}
