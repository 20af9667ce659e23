package care.tandem.enrollment.couple;

import care.tandem.enrollment.joint.JointWork;
import care.tandem.enrollment.joint.JointWorks;
import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.time.Ids;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/couples")
@Tag(name = "Couples", description = "A link between two persons, never a merged record.")
@RetriesDeadlock
class CoupleResource {

    @Inject
    Couples couples;

    @Inject
    CoupleReading reading;

    @Inject
    JointWorks works;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @POST
    @Roles(Role.COORDINATOR)
    @Idempotent
    @Refuses({ProblemType.NOT_FOUND, ProblemType.ALREADY_EXISTS})
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Link a couple",
            description = "Two persons who apply together; each is in at most one couple.")
    public CoupleView linkCouple(@Valid @NotNull LinkCouple command) {
        if (command.namesOnePersonTwice()) {
            throw ProblemException.invalid("secondPersonId", "must be another person");
        }
        return idempotency.once(
                command,
                () -> link(command.both()),
                id -> access.recordRead(command.both(), Relation.COORDINATOR),
                id -> reading.view(id, command.both()));
    }

    private UUID link(List<UUID> personIds) {
        personIds.forEach(id -> access.read(id, Relation.COORDINATOR));
        roster.lockUncoupled(personIds);
        personIds.forEach(id -> access.write(id, Relation.COORDINATOR));
        var couple = Couple.of(ids.next(), personIds, clock.instant());
        couples.link(couple);
        works.persistAndFlush(JointWork.closed(couple.id()));
        personIds.stream().sorted().forEach(roster::publishPerson);
        roster.publishCouple(couple.id());
        return couple.id();
    }

    @GET
    @Roles({Role.COORDINATOR, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(summary = "List couples", description = "All links, newest first.")
    public Page<CoupleView> listCouples(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var rows = couples.after(Position.of(cursors.open(cursor, "")), limit.rowsToRead());
        var persons = rows.stream().flatMap(c -> c.personIds().stream()).toList();
        access.recordRead(persons, caller.is(Role.COORDINATOR) ? Relation.COORDINATOR : Relation.LEAD);
        return cursors.page(
                rows,
                limit,
                "",
                row -> new Position(row.linkedAt(), row.id()).toString(),
                row -> reading.view(row.id(), row.personIds()));
    }

    @GET
    @Path("/{coupleId}")
    @Roles({Role.PARTICIPANT, Role.CLINICIAN, Role.COORDINATOR, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "Read a couple",
            description =
                    "Each partner and who treats one of both: fixed fields only. Who treats both, the office, the lead.")
    public CoupleView readCouple(@PathParam("coupleId") UUID coupleId) {
        var couple = access.readCouple(
                coupleId,
                Relation.PARTNER,
                Relation.TREATING_BOTH,
                Relation.TREATING_ONE,
                Relation.COORDINATOR,
                Relation.LEAD);
        return reading.view(coupleId, couple.personIds());
    }
}
