package care.tandem.enrollment.treating;

import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Etags;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/persons/{personId}/treating-clinicians")
@Tag(name = "Treating clinicians", description = "Who is assigned to a person's episode.")
@RetriesDeadlock
class TreatingResource {

    @Inject
    Team team;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    Etags etags;

    @GET
    @Roles({Role.PARTICIPANT, Role.COORDINATOR, Role.CLINICIAN})
    @Transactional
    @Operation(
            summary = "Read who treats a person",
            description = "Oneself, the office, and who treats. Only who does now.")
    public TreatingView readTreatingClinicians(@PathParam("personId") PersonRef ref) {
        var person = access.read(ref, Relation.OWN, Relation.COORDINATOR, Relation.TREATING);
        return team.view(person.personId());
    }

    @PUT
    @Roles(Role.COORDINATOR)
    @ConditionalEdit
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(
            summary = "Assign who treats a person",
            description =
                    "The whole team. Who is not named leaves at once; periods stay as history. Somebody in care is"
                            + " treated by at least one.")
    public TreatingView assignTreatingClinicians(
            @PathParam("personId") PersonRef ref, @Valid @NotNull AssignClinicians command) {
        var person = roster.open(ref, Relation.COORDINATOR);
        etags.requireMatch(team.view(person.personId()));
        check(person, command);
        team.become(person.personId(), command.ids());
        roster.publishPerson(person.personId());
        return team.view(person.personId());
    }

    private static void check(PersonRecord person, AssignClinicians command) {
        if (person.episode().isEmpty()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        if (person.isInCare() && command.clinicians().isEmpty()) {
            throw ProblemException.invalid("clinicians", "somebody in care is treated by at least one");
        }
    }
}
