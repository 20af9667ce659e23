package care.tandem.platform.access;

import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.audit.Deed;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * About whom a caller may act: the one place where it is decided. Asked first in every operation on a person's or a
 * couple's data, in the operation's transaction; whatever is granted is in the audit, whatever is not is a 404 that a
 * record which does not exist would give too. Deny by default: only the relations named by the operation count.
 */
@ApplicationScoped
public class Access {

    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    Caller caller;

    @Inject
    Roster roster;

    @Inject
    Relations relations;

    @Inject
    AuditTrail audit;

    /** The person, for a caller who reads on the ground of one of these relations. */
    public PersonRecord read(PersonRef person, Relation... allowed) {
        return decidePerson(person, Roster.Lock.NONE, Deed.READ, List.of(allowed));
    }

    /** The person, for a caller who writes: the relation cannot end before this transaction does. */
    public PersonRecord write(PersonRef person, Relation... allowed) {
        return decidePerson(person, Roster.Lock.SHARE, Deed.WRITE, List.of(allowed));
    }

    public PersonRecord read(UUID personId, Relation... allowed) {
        return read(PersonRef.of(personId), allowed);
    }

    public PersonRecord write(UUID personId, Relation... allowed) {
        return write(PersonRef.of(personId), allowed);
    }

    public CoupleRecord readCouple(UUID coupleId, Relation... allowed) {
        return decideCouple(coupleId, Roster.Lock.NONE, Deed.READ, List.of(allowed));
    }

    /** The couple and its persons' relations cannot change before this transaction ends. */
    public CoupleRecord writeCouple(UUID coupleId, Relation... allowed) {
        return decideCouple(coupleId, Roster.Lock.SHARE, Deed.WRITE, List.of(allowed));
    }

    /** The caller's own person. */
    public PersonRecord own() {
        return read(PersonRef.fromString("me"), Relation.OWN);
    }

    /** The persons whom the calling clinician treats now; each of them is in the audit. */
    public List<PersonRecord> treated() {
        requireAge(Relation.TREATING);
        var persons = relations.treatedByCaller();
        recordRead(persons.stream().map(PersonRecord::personId).toList(), Relation.TREATING);
        return persons;
    }

    /** What a list showed: one record for all of its persons. */
    public void recordRead(Collection<UUID> personIds, Relation relation) {
        if (!personIds.isEmpty()) {
            audit.record(Deed.READ, personIds, Optional.empty(), relation.name(), !roster.isFresh());
        }
    }

    /**
     * What to throw for a record that is not there: the same as for one that is another's. While it cannot be told who
     * may what, a participant or clinic learns only that.
     */
    public ProblemException absent() {
        return mustNotLearn() ? stale() : ProblemException.notFound();
    }

    /** For operations that disclose to others: closed while the roster is stale, whoever asks. */
    public void requireFreshRoster() {
        if (!roster.isFresh()) {
            throw stale();
        }
    }

    private PersonRecord decidePerson(PersonRef ref, Roster.Lock lock, Deed deed, List<Relation> allowed) {
        var own = relations.ownPerson();
        var personId =
                ref.id().or(() -> own.map(known -> known.record().personId())).orElseThrow(this::absent);
        var isOwn = own.filter(o -> o.record().personId().equals(personId)).isPresent();
        if (mustNotLearn() && !isOwn) {
            throw stale();
        }
        var known = roster.person(personId, lock).orElseThrow(this::absent);
        Predicate<Relation> holds = relation -> relations.holds(relation, known.record(), isOwn);
        var relation = firstHolding(allowed, holds, known.unknown());
        audit.record(deed, List.of(personId), Optional.empty(), relation.name(), !roster.isFresh());
        return known.record();
    }

    private CoupleRecord decideCouple(UUID coupleId, Roster.Lock lock, Deed deed, List<Relation> allowed) {
        if (mustNotLearn()) {
            throw stale();
        }
        var known = roster.couple(coupleId, lock).orElseThrow(this::absent);
        var persons = known.record().personIds().stream()
                .sorted()
                .flatMap(id -> roster.person(id, lock).stream())
                .toList();
        var unknown = known.unknown() || persons.stream().anyMatch(Roster.Known::unknown);
        Predicate<Relation> holds = relation -> relations.holds(
                relation,
                known.record(),
                persons.stream().map(Roster.Known::record).toList());
        var relation = firstHolding(allowed, holds, unknown);
        requireFreshRoster();
        audit.record(deed, known.record().personIds(), Optional.of(coupleId), relation.name(), false);
        return known.record();
    }

    private Relation firstHolding(List<Relation> allowed, Predicate<Relation> holds, boolean unknown) {
        var relation = allowed.stream().filter(holds).findFirst().orElseThrow(ProblemException::notFound);
        if (unknown) {
            throw stale();
        }
        requireAge(relation);
        return relation;
    }

    private void requireAge(Relation relation) {
        var limit = relation.staleLimit();
        if (limit.isPresent() && !roster.isFresh() && !roster.isYoungerThan(limit.get())) {
            throw stale();
        }
    }

    private boolean mustNotLearn() {
        var outsider = caller.is(Role.PARTICIPANT) || caller.clinicId().isPresent();
        return outsider && !roster.isFresh();
    }

    private static ProblemException stale() {
        return ProblemException.retryAfter(ProblemType.ACCESS_STATE_UNKNOWN, RETRY_AFTER_SECONDS);
    }
}
