package care.tandem.enrollment.release;

import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/couples/{coupleId}/joint-release")
@Tag(name = "Joint work", description = "Opened, not assumed; stopped in silence, shown by a clinician.")
@RetriesDeadlock
class JointReleaseResource {

    @Inject
    JointRelease release;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @GET
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "Read where joint work stands",
            description = "Who treats both, and the lead. Only the lead reads what each side says.")
    public JointReleaseView readJointRelease(@PathParam("coupleId") UUID coupleId) {
        return release.view(access.readCouple(coupleId, Relation.TREATING_BOTH, Relation.LEAD));
    }

    @POST
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Refuses({ProblemType.JOINT_WORK_NOT_POSSIBLE, ProblemType.STATE_DOES_NOT_ALLOW})
    @Transactional
    @Operation(
            summary = "Open, pause or show",
            description =
                    "Who treats both, else the lead. It opens only while both consents, both latest interviews and both"
                            + " episodes allow it; a refusal does not tell which does not.")
    public JointReleaseView releaseJointWork(
            @PathParam("coupleId") UUID coupleId, @Valid @NotNull ReleaseJointWork command) {
        var couple = roster.openCouple(coupleId, Relation.TREATING_BOTH, Relation.LEAD);
        release.act(couple, command.act());
        return release.view(couple);
    }
}
