package care.tandem.enrollment.referral;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.audit.Deed;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.Scope;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/referrals")
@Tag(name = "Referrals", description = "A partner clinic sends persons in, and reads what each one's consent allows.")
@RetriesDeadlock
class ReferralResource {

    @Inject
    Referrals referrals;

    @Inject
    ReferralReading reading;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @POST
    @Scope("referrals:write")
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Refer one or two persons",
            description =
                    "A form that names two is stored as two, each of their own: neither record leads to the other.")
    public SubmittedReferrals submitReferrals(@Valid @NotNull SubmitReferrals command) {
        command.check(clock.today());
        return idempotency.onceAll(
                command,
                () -> store(command),
                before -> recordDeed(Deed.READ, all(before)),
                created -> new SubmittedReferrals(
                        all(created).stream().map(reading::view).toList()));
    }

    private List<Referral> all(List<UUID> ids) {
        return ids.stream().map(referrals::findById).toList();
    }

    private List<UUID> store(SubmitReferrals command) {
        var at = clock.instant();
        var formId = ids.next();
        var created = command.persons().stream()
                .map(person -> Referral.submittedBy(
                        caller.clinicId().orElseThrow(),
                        new Referral.NewIds(ids.next(), formId, ids.next()),
                        person,
                        at))
                .toList();
        referrals.persist(created);
        recordDeed(Deed.WRITE, created);
        return created.stream().map(Referral::id).toList();
    }

    @GET
    @Roles(Role.COORDINATOR)
    @Scope("referrals:write")
    @Transactional
    @Operation(summary = "List referrals", description = "A clinic's own, or for the office all; newest first.")
    public Page<ReferralView> listReferrals(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var position = Position.of(cursors.open(cursor, ""));
        var rows = caller.clinicId()
                .map(clinic -> referrals.ofClinicAfter(clinic, position, limit.rowsToRead()))
                .orElseGet(() -> referrals.after(position, limit.rowsToRead()));
        recordDeed(Deed.READ, rows);
        return cursors.page(rows, limit, "", row -> new Position(row.receivedAt(), row.id()).toString(), reading::view);
    }

    @GET
    @Path("/{referralId}")
    @Roles(Role.COORDINATOR)
    @Scope("referrals:write")
    @Transactional
    @Operation(summary = "Read a referral", description = "A clinic reads its own only.")
    public ReferralView readReferral(@PathParam("referralId") UUID referralId) {
        var referral = find(referralId);
        recordDeed(Deed.READ, List.of(referral));
        return reading.view(referral);
    }

    @POST
    @Path("/{referralId}/acceptance")
    @Roles(Role.COORDINATOR)
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(summary = "Accept a referral", description = "This person alone. The clinic notices nothing of it.")
    public ReferralView acceptReferral(@PathParam("referralId") UUID referralId) {
        var referral = find(referralId);
        recordDeed(Deed.WRITE, List.of(referral));
        referral.accept(clock.instant());
        return reading.view(referral);
    }

    /** Another clinic's referral is one that does not exist. */
    private Referral find(UUID referralId) {
        return referrals
                .findByIdOptional(referralId)
                .filter(r -> caller.clinicId().map(r::isFrom).orElse(true))
                .orElseThrow(ProblemException::notFound);
    }

    private void recordDeed(Deed deed, Collection<Referral> about) {
        var ground = caller.clinicId().isPresent() ? "REFERRING_CLINIC" : Role.COORDINATOR.name();
        if (!about.isEmpty()) {
            audit.record(deed, about.stream().map(Referral::personId).toList(), Optional.empty(), ground, false);
        }
    }
}
