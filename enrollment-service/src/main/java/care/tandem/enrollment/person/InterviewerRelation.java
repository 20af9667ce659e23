package care.tandem.enrollment.person;

import care.tandem.platform.access.Relation;
import care.tandem.platform.access.RelationSource;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The clinician whom the coordinator named, until the person is admitted. */
@ApplicationScoped
class InterviewerRelation implements RelationSource {

    @Inject
    Persons persons;

    @Inject
    Caller caller;

    @Override
    public Relation relation() {
        return Relation.INTERVIEWER;
    }

    @Override
    public boolean holds(UUID personId) {
        return caller.is(Role.CLINICIAN) && persons.isInterviewer(personId, caller.subject());
    }
}
