package care.tandem.session.clinician;

import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may say what stands about a clinician: that clinician, and a coordinator. */
@ApplicationScoped
public class ClinicianEditors {

    @Inject
    Caller caller;

    public boolean include(String clinicianId) {
        return caller.is(Role.COORDINATOR)
                || (caller.is(Role.CLINICIAN) && caller.subject().equals(clinicianId));
    }

    /** Anyone else is answered as if there were nothing. */
    public void require(String clinicianId) {
        if (!include(clinicianId)) {
            throw ProblemException.notFound();
        }
    }
}
