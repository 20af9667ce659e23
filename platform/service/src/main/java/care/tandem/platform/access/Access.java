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
import care.tandem.platform.roster.RosterAge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * About whom a caller may act: the one place where it is decided. Asked first in every operation on a person's or a
 * couple's data, in the operation's transaction; whatever is granted is in the audit, whatever is not is a 404 that a
 * record which does not exist would give too, and would take as long to give. Deny by default: only the relations named
 * by the operation count.
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
        return decidePerson(person, Roster.Lock.NONE, Deed.READ, readable(List.of(allowed)));
    }

    /** The person, for a caller who writes: the relation cannot end before this transaction does. */
    public PersonRecord write(PersonRef person, Relation... allowed) {
        return decidePerson(person, Roster.Lock.SHARE, Deed.WRITE, List.of(allowed));
    }

    /**
     * As {@link #write}, but waits for nobody: for the safety operations (alarm, submission, acknowledgement), which a
     * change of the roster that goes on at the same moment must not hold up.
     */
    public PersonRecord writeAtOnce(PersonRef person, Relation... allowed) {
        return decidePerson(person, Roster.Lock.NONE, Deed.WRITE, List.of(allowed));
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

    /** The person, for a clinician who breaks the glass: on no other ground, and whatever became of the roster. */
    PersonRecord breakGlass(PersonRef ref) {
        var age = roster.age();
        var person = ref.id().flatMap(id -> roster.person(id, Roster.Lock.NONE)).orElseThrow(() -> absent(age));
        var record = person.record();
        audit.record(
                Deed.WRITE, List.of(record.personId()), Optional.empty(), Relation.BREAK_GLASS.name(), !age.isFresh());
        return record;
    }

    /** The caller's own person. */
    public PersonRecord own() {
        return read(PersonRef.me(), Relation.OWN);
    }

    /** The persons whom the calling clinician treats now; each of them is in the audit. */
    public List<PersonRecord> treated() {
        requireOpen(Relation.TREATING);
        var persons = relations.treatedByCaller();
        recordRead(persons.stream().map(PersonRecord::personId).toList(), Relation.TREATING);
        return persons;
    }

    /** What a list showed: one record for all of its persons. */
    public void recordRead(Collection<UUID> personIds, Relation relation) {
        if (!personIds.isEmpty()) {
            audit.record(
                    Deed.READ,
                    personIds,
                    Optional.empty(),
                    relation.name(),
                    !roster.age().isFresh());
        }
    }

    /**
     * What to throw for a record that is not there: the same as for one that is another's. While it cannot be told who
     * may what, a participant or clinic learns only that.
     */
    public ProblemException absent() {
        return absent(roster.age());
    }

    /** For lists of several persons on one ground: closed once the roster is too old for it. */
    public void requireOpen(Relation relation) {
        if (!relation.isOpen(false, roster.age())) {
            throw stale();
        }
    }

    /** For operations that disclose to others: closed while the roster is stale, whoever asks. */
    public void requireFreshRoster() {
        requireFresh(roster.age());
    }

    /** What those who treat may read, a clinician may who broke the glass: asked last. */
    private static List<Relation> readable(List<Relation> allowed) {
        return allowed.contains(Relation.TREATING)
                ? Stream.concat(allowed.stream(), Stream.of(Relation.BREAK_GLASS))
                        .toList()
                : allowed;
    }

    private PersonRecord decidePerson(PersonRef ref, Roster.Lock lock, Deed deed, List<Relation> allowed) {
        var age = roster.age();
        var own = relations.ownPerson();
        var personId =
                ref.id().or(() -> own.map(known -> known.record().personId())).orElseThrow(() -> absent(age));
        var isOwn = own.filter(o -> o.record().personId().equals(personId)).isPresent();
        if (mustNotLearn(age) && !isOwn) {
            throw stale();
        }
        var found = roster.person(personId, lock);
        var known = found.orElseGet(roster::nobody);
        Predicate<Relation> holds = relation -> relations.holds(relation, known.record(), isOwn);
        if (found.isEmpty()) {
            throw absentThoughAsked(allowed, holds, age);
        }
        var relation = ground(allowed, holds, known.unknown(), age);
        audit.record(deed, List.of(personId), Optional.empty(), relation.name(), !age.isFresh());
        return known.record();
    }

    private CoupleRecord decideCouple(UUID coupleId, Roster.Lock lock, Deed deed, List<Relation> allowed) {
        var age = roster.age();
        if (mustNotLearn(age)) {
            throw stale();
        }
        var found = roster.couple(coupleId, lock);
        var known = found.orElseGet(roster::nobodies);
        var persons = known.record().personIds().stream()
                .sorted()
                .map(id -> roster.person(id, lock).orElseGet(roster::nobody))
                .toList();
        var unknown = known.unknown() || persons.stream().anyMatch(Roster.Known::unknown);
        Predicate<Relation> holds = relation -> relations.holds(
                relation,
                known.record(),
                persons.stream().map(Roster.Known::record).toList());
        if (found.isEmpty()) {
            throw absentThoughAsked(allowed, holds, age);
        }
        var relation = ground(allowed, holds, unknown, age);
        requireFresh(age);
        audit.record(deed, known.record().personIds(), Optional.of(coupleId), relation.name(), false);
        return known.record();
    }

    /** The first relation that holds and is open now. One that holds but is closed is no stranger's: that one gets 503. */
    private static Relation ground(List<Relation> allowed, Predicate<Relation> holds, boolean unknown, RosterAge age) {
        var isClosed = false;
        for (var relation : allowed) {
            if (holds.test(relation)) {
                if (relation.isOpen(unknown, age)) {
                    return relation;
                }
                isClosed = true;
            }
        }
        throw isClosed ? stale() : ProblemException.notFound();
    }

    /** Of those who are not there as much is asked as of those who are: the time that it takes tells nobody which. */
    private ProblemException absentThoughAsked(List<Relation> allowed, Predicate<Relation> holds, RosterAge age) {
        allowed.forEach(holds::test);
        return absent(age);
    }

    private ProblemException absent(RosterAge age) {
        return mustNotLearn(age) ? stale() : ProblemException.notFound();
    }

    private boolean mustNotLearn(RosterAge age) {
        var outsider = caller.is(Role.PARTICIPANT) || caller.clinicId().isPresent();
        return outsider && !age.isFresh();
    }

    private static void requireFresh(RosterAge age) {
        if (!age.isFresh()) {
            throw stale();
        }
    }

    private static ProblemException stale() {
        return ProblemException.retryAfter(ProblemType.ACCESS_STATE_UNKNOWN, RETRY_AFTER_SECONDS);
    }
}
