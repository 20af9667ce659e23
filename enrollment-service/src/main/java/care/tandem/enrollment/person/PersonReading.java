package care.tandem.enrollment.person;

import care.tandem.enrollment.Self;
import care.tandem.enrollment.listing.Position;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which persons the present caller reads, and which of their fields. */
@ApplicationScoped
class PersonReading {

    @Inject
    Persons persons;

    @Inject
    Roster roster;

    @Inject
    Access access;

    @Inject
    Self self;

    @Inject
    Caller caller;

    PersonView view(Person person) {
        var record = roster.person(person.id(), Roster.Lock.NONE).orElseThrow().record();
        var coupleId = record.coupleId().orElse(null);
        if (self.is(record)) {
            return PersonView.forSelf(person, coupleId);
        }
        return caller.is(Role.COORDINATOR)
                ? PersonView.forOffice(person, coupleId)
                : PersonView.forClinician(person, coupleId);
    }

    List<Person> list(Position position, int rows) {
        if (caller.is(Role.COORDINATOR) || caller.is(Role.CLINICAL_LEAD)) {
            var all = persons.after(position, rows);
            var ground = caller.is(Role.COORDINATOR) ? Relation.COORDINATOR : Relation.LEAD;
            access.recordRead(all.stream().map(Person::id).toList(), ground);
            return all;
        }
        var treated = access.treated().stream().map(PersonRecord::personId).toList();
        var found = persons.ofClinicianAfter(treated, caller.subject(), position, rows);
        access.recordRead(interviewees(found, treated), Relation.INTERVIEWER);
        return found;
    }

    private static List<UUID> interviewees(Collection<Person> found, Collection<UUID> treated) {
        return found.stream()
                .map(Person::id)
                .filter(id -> !treated.contains(id))
                .toList();
    }
}
