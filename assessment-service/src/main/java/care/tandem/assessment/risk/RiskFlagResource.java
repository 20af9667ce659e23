package care.tandem.assessment.risk;

import care.tandem.assessment.Place;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Safety;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What clinicians must look at. */
@Path("/api/v1/risk-flags")
@RetriesDeadlock
@Tag(name = "Safety", description = "Risk flags, alarms, and who is watching.")
class RiskFlagResource {

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    FlagPolicy policy;

    @Inject
    RiskFlags flags;

    @Inject
    Roster roster;

    @Inject
    Cursors cursors;

    @Inject
    TandemClock clock;

    @GET
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "List risk flags",
            description =
                    "The lead sees all; who is on call sees those that stand, whoever's they are; other clinicians"
                            + " see those of the persons they treat. Newest first.")
    public Page<RiskFlagView> listRiskFlags(
            @Parameter(description = "Only open ones past their deadline.")
                    @QueryParam("overdue")
                    @DefaultValue("false")
                    boolean overdue,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var filter = "overdue=" + overdue;
        var sight = policy.sightOfCaller();
        var place = Place.of(cursors.open(cursor, filter));
        var rows = flags.newestFirst(sight, overdue, place, limit.rowsToRead());
        access.recordRead(rows.stream().map(RiskFlag::personId).collect(Collectors.toSet()), sight.ground());
        return cursors.page(
                rows, limit, filter, flag -> new Place(flag.raisedAt(), flag.id()).toString(), this::viewOf);
    }

    @POST
    @Path("/{riskFlagId}/acknowledgement")
    @Safety
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "Acknowledge a risk flag",
            description = "The first who does it takes the flag on; to all others it shows who that was.")
    public RiskFlagView acknowledgeRiskFlag(
            @PathParam("riskFlagId") UUID riskFlagId, @Valid @NotNull AcknowledgeRiskFlag command) {
        var flag = flags.lock(riskFlagId).orElseThrow(access::absent);
        access.writeAtOnce(PersonRef.of(flag.personId()), Relation.ON_CALL, Relation.TREATING, Relation.LEAD);
        flag.acknowledge(caller.subject(), command.words(), clock.instant());
        return viewOf(flag);
    }

    private RiskFlagView viewOf(RiskFlag flag) {
        var name = roster.person(flag.personId(), Roster.Lock.NONE)
                .map(known -> known.record().firstName());
        return RiskFlagView.of(flag, name.orElse(null), clock.instant());
    }
}
