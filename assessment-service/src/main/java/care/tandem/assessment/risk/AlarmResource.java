package care.tandem.assessment.risk;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.api.Safety;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The button. It takes no body and no key, so that nothing but a valid login can be wrong with a press. */
@Path("/api/v1/alarms")
@RetriesDeadlock
@Tag(name = "Safety")
class AlarmResource {

    @Inject
    Access access;

    @Inject
    FlagRaising raising;

    @Inject
    Watch watch;

    @POST
    @Safety
    @Roles(Role.PARTICIPANT)
    @ResponseStatus(202)
    @Refuses(ProblemType.NOT_FOUND)
    @Transactional
    @Operation(
            summary = "Press the alarm",
            description =
                    "Whoever is on call sees it at once. Pressing again within a minute adds to the same alarm. The"
                            + " answer is always the same and says whether anybody is watching now.")
    public SafetyReceipt pressAlarm() {
        var person = access.writeAtOnce(PersonRef.me(), Relation.OWN);
        raising.alarm(person.personId());
        return watch.receipt();
    }
}
