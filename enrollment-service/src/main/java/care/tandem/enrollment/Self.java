package care.tandem.enrollment;

import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the present caller is that person: then they read all of their own fields, else what their work needs. */
@ApplicationScoped
public class Self {

    @Inject
    Caller caller;

    public boolean is(PersonRecord person) {
        return caller.is(Role.PARTICIPANT)
                && person.sub().filter(caller.subject()::equals).isPresent();
    }
}
