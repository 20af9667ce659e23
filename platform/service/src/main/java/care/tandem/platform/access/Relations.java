package care.tandem.platform.access;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whether a relation stands between the present caller and a person or a couple. */
@ApplicationScoped
class Relations {

    @Inject
    Caller caller;

    @Inject
    Roster roster;

    @Inject
    TandemClock clock;

    @Inject
    Glasses glasses;

    @All
    @Inject
    List<RelationSource> sources;

    Optional<Roster.Known<PersonRecord>> ownPerson() {
        return caller.is(Role.PARTICIPANT) ? roster.personOf(caller.subject()) : Optional.empty();
    }

    List<PersonRecord> treatedByCaller() {
        return caller.is(Role.CLINICIAN) ? roster.treatedBy(caller.subject(), clock.instant()) : List.of();
    }

    boolean holds(Relation relation, PersonRecord person, boolean isOwn) {
        return switch (relation) {
            case OWN -> isOwn;
            case TREATING -> treats(person);
            case COORDINATOR -> caller.is(Role.COORDINATOR);
            case LEAD -> caller.is(Role.CLINICAL_LEAD);
            case CONSENTED_CLINIC ->
                caller.clinicId()
                        .filter(clinic -> person.namesClinic(clinic, clock.instant()))
                        .isPresent();
            case INTERVIEWER, ON_CALL ->
                sources.stream().anyMatch(s -> s.relation() == relation && s.holds(person.personId()));
            case BREAK_GLASS -> caller.is(Role.CLINICIAN) && glasses.isBroken(caller.subject(), person.personId());
            case PARTNER, TREATING_ONE, TREATING_BOTH -> false;
        };
    }

    boolean holds(Relation relation, CoupleRecord couple, List<PersonRecord> persons) {
        return switch (relation) {
            case PARTNER ->
                ownPerson().filter(own -> couple.has(own.record().personId())).isPresent();
            case TREATING_ONE -> persons.stream().anyMatch(this::treats);
            case TREATING_BOTH -> persons.size() == 2 && persons.stream().allMatch(this::treats);
            case COORDINATOR -> caller.is(Role.COORDINATOR);
            case LEAD -> caller.is(Role.CLINICAL_LEAD);
            case OWN, TREATING, INTERVIEWER, ON_CALL, BREAK_GLASS, CONSENTED_CLINIC -> false;
        };
    }

    private boolean treats(PersonRecord person) {
        return caller.is(Role.CLINICIAN) && person.isTreatedBy(caller.subject(), clock.instant());
    }
}
