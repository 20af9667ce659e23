package care.tandem.enrollment.couple;

import care.tandem.enrollment.Self;
import care.tandem.platform.access.Access;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What of a couple the present caller reads: fixed fields only, from one side or from outside. */
@ApplicationScoped
class CoupleReading {

    @Inject
    Roster roster;

    @Inject
    Access access;

    @Inject
    Self self;

    @Inject
    Caller caller;

    @Inject
    TandemClock clock;

    CoupleView view(UUID coupleId, List<UUID> personIds) {
        var persons = personIds.stream()
                .map(id -> roster.person(id, Roster.Lock.NONE).orElseThrow().record())
                .toList();
        var sides = persons.stream().filter(this::isCallersSide).toList();
        if (!isStaffForBoth() && sides.isEmpty()) {
            throw access.absent(); // treated one of both until a moment ago
        }
        if (!isStaffForBoth() && sides.size() == 1) {
            var partner = persons.get(persons.get(0).equals(sides.get(0)) ? 1 : 0);
            return new CoupleView(coupleId, partner.firstName(), null);
        }
        var members = persons.stream()
                .map(p -> new CoupleView.Member(p.personId(), p.firstName()))
                .toList();
        return new CoupleView(coupleId, null, members);
    }

    private boolean isStaffForBoth() {
        return caller.is(Role.COORDINATOR) || caller.is(Role.CLINICAL_LEAD);
    }

    /** Oneself, or the one whom the caller treats: of the couple a clinician sees what that person sees. */
    private boolean isCallersSide(PersonRecord person) {
        return self.is(person) || caller.is(Role.CLINICIAN) && person.isTreatedBy(caller.subject(), clock.instant());
    }
}
