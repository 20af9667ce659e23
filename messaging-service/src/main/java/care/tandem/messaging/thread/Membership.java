package care.tandem.messaging.thread;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who the caller is in a thread, asked before anything of it is read or written. A login that is a participant is never
 * more than that here.
 */
@ApplicationScoped
public class Membership {

    @Inject
    Caller caller;

    @Inject
    Access access;

    @Inject
    Roster roster;

    @Inject
    MessageThreads threads;

    @Inject
    TandemClock clock;

    /** What was delivered to a person stays readable, however old the roster is. */
    public Member reading(UUID threadId) {
        if (!caller.is(Role.PARTICIPANT)) {
            return clinicianReading(find(threadId));
        }
        var own = access.own().personId();
        var thread =
                threads.findByIdOptional(threadId).filter(t -> t.isShownTo(own)).orElseThrow(access::absent);
        if (thread.kind() == ThreadKind.COUPLE) {
            access.recordRead(thread.personIds(), Relation.PARTNER);
        }
        return new Member(thread, Reader.participant(caller.subject(), own), Optional.empty());
    }

    private Member clinicianReading(MessageThread thread) {
        if (thread.coupleId().isPresent()) {
            access.readCouple(thread.coupleId().get(), Relation.TREATING_BOTH, Relation.TREATING_ONE);
            return new Member(thread, clinician(thread), Optional.empty());
        }
        access.read(thread.personIds().get(0), Relation.TREATING);
        // Who broke the glass reads as who treats, and is in no roster.
        return new Member(thread, Reader.clinician(caller.subject(), thread.personIds()), Optional.empty());
    }

    /** Bringing a text to others: never on an old roster, and on rows that cannot change before this is done. */
    public Member posting(UUID threadId) {
        access.requireFreshRoster();
        var thread = find(threadId);
        var isParticipant = caller.is(Role.PARTICIPANT);
        if (thread.coupleId().isEmpty()) {
            access.write(thread.personIds().get(0), isParticipant ? Relation.OWN : Relation.TREATING);
            return new Member(thread, isParticipant ? participant() : clinician(thread), Optional.empty());
        }
        var relation = isParticipant ? Relation.PARTNER : Relation.TREATING_BOTH;
        var couple = access.writeCouple(thread.coupleId().get(), relation);
        if (isParticipant && !thread.isFaceOf(couple)) {
            throw access.absent();
        }
        return new Member(thread, isParticipant ? participant() : clinician(thread), Optional.of(couple));
    }

    /** Letting the partner have what was held: by a clinician of the couple; whose message it may be is asked later. */
    public Member releasing(UUID threadId) {
        access.requireFreshRoster();
        var thread = find(threadId);
        var couple = thread.coupleId()
                .map(id -> access.writeCouple(id, Relation.TREATING_BOTH, Relation.TREATING_ONE))
                .orElseThrow(access::absent);
        return new Member(thread, clinician(thread), Optional.of(couple));
    }

    private MessageThread find(UUID threadId) {
        return threads.findByIdOptional(threadId).orElseThrow(access::absent);
    }

    private Reader participant() {
        var own = roster.personOf(caller.subject()).orElseThrow(access::absent);
        return Reader.participant(caller.subject(), own.record().personId());
    }

    private Reader clinician(MessageThread thread) {
        return Reader.clinician(caller.subject(), treatedAmong(thread.personIds()));
    }

    private List<UUID> treatedAmong(List<UUID> personIds) {
        return personIds.stream()
                .flatMap(id -> roster.person(id, Roster.Lock.NONE).stream())
                .map(Roster.Known::record)
                .filter(person -> person.isTreatedBy(caller.subject(), clock.instant()))
                .map(PersonRecord::personId)
                .toList();
    }
}
