package care.tandem.enrollment.roster;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.roster.RosterBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How every change of what a record is made of begins and ends: who may, then the locks of the couple and both persons,
 * then who may again (it may have ended while this waited), and at the end the new revisions.
 */
@ApplicationScoped
public class RosterChanges {

    @Inject
    Access access;

    @Inject
    Roster roster;

    @Inject
    RosterBook book;

    @Inject
    RecordRows rows;

    /** The person as they stand under the locks. Read nothing of them before this. */
    public PersonRecord open(PersonRef person, Relation... allowed) {
        var personId = access.read(person, allowed).personId();
        lock(personId);
        return access.write(personId, allowed);
    }

    public PersonRecord open(UUID personId, Relation... allowed) {
        return open(PersonRef.of(personId), allowed);
    }

    /** The couple as it stands under the locks. */
    public CoupleRecord openCouple(UUID coupleId, Relation... allowed) {
        var couple = access.readCouple(coupleId, allowed);
        book.lock(Optional.of(coupleId), couple.personIds());
        return access.writeCouple(coupleId, allowed);
    }

    /** For changes that nobody calls for, and for those whose caller is known only afterwards. */
    public PersonRecord lock(UUID personId) {
        var before = coupleOf(personId);
        lock(before, personId);
        var after = coupleOf(personId);
        if (!after.equals(before)) {
            lock(after, personId);
        }
        return person(personId);
    }

    /** Locks persons who are no couple yet. */
    public void lockUncoupled(List<UUID> personIds) {
        book.lock(Optional.empty(), personIds);
    }

    private void lock(Optional<UUID> coupleId, UUID personId) {
        var persons = coupleId.flatMap(id -> roster.couple(id, Roster.Lock.NONE))
                .map(known -> known.record().personIds())
                .orElse(List.of(personId));
        book.lock(coupleId, persons);
    }

    private Optional<UUID> coupleOf(UUID personId) {
        return roster.person(personId, Roster.Lock.NONE)
                .flatMap(known -> known.record().coupleId());
    }

    /** The person's record as it stands in this transaction. */
    public PersonRecord person(UUID personId) {
        return roster.person(personId, Roster.Lock.NONE)
                .map(Roster.Known::record)
                .orElseThrow();
    }

    /** Writes the person's next revision from what the tables say now. */
    public void publishPerson(UUID personId) {
        book.writePerson(personId, revision -> rows.person(personId, revision));
    }

    /** Writes the couple's next revision from what the tables say now. */
    public void publishCouple(UUID coupleId) {
        book.writeCouple(coupleId, revision -> rows.couple(coupleId, revision));
    }
}
