package care.tandem.enrollment.admission;

import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "Episodes", description = "One stay in the programme, of one person, from admission to discharge.")
@RetriesDeadlock
class AdmissionResource {

    @Inject
    Admission admission;

    @Inject
    Discharge discharge;

    @Inject
    Episodes episodes;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @POST
    @Path("/persons/{personId}/admission")
    @Roles(Role.COORDINATOR)
    @Idempotent
    @Refuses({ProblemType.ADMISSION_INCOMPLETE, ProblemType.STATE_DOES_NOT_ALLOW})
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Admit a person",
            description =
                    "This person alone, whatever the partner does: login bound, decision made, three consents in force.")
    public EpisodeView admitPerson(@PathParam("personId") PersonRef ref, @Valid @NotNull AdmitPerson command) {
        var person = roster.open(ref, Relation.COORDINATOR);
        return idempotency.once(
                command,
                () -> admission.admit(person, command.clinicianIds()),
                id -> EpisodeView.of(episodes.findById(id)));
    }

    @GET
    @Path("/persons/{personId}/episodes")
    @Roles({Role.PARTICIPANT, Role.COORDINATOR, Role.CLINICIAN})
    @Transactional
    @Operation(summary = "List episodes", description = "Oneself, the office, and who treats. Newest first.")
    public Page<EpisodeView> listEpisodes(
            @PathParam("personId") PersonRef ref,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var person = access.read(ref, Relation.OWN, Relation.COORDINATOR, Relation.TREATING);
        var rows = episodes.after(person.personId(), Position.of(cursors.open(cursor, "")), limit.rowsToRead());
        return cursors.page(
                rows, limit, "", row -> new Position(row.startedAt(), row.id()).toString(), EpisodeView::of);
    }

    @POST
    @Path("/episodes/{episodeId}/discharge")
    @Roles(Role.CLINICIAN)
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(
            summary = "Discharge a person",
            description = "By who treats. The reason stays with the record; joint work stops in silence.")
    public EpisodeView dischargeEpisode(
            @PathParam("episodeId") UUID episodeId, @Valid @NotNull DischargePerson command) {
        var personId = episodes.personOf(episodeId).orElseThrow(access::absent);
        var person = roster.open(personId, Relation.TREATING);
        return EpisodeView.of(discharge.discharge(person, episodeId, command.reason()));
    }
}
