package care.tandem.enrollment.consent;

import care.tandem.enrollment.Now;
import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.StepUp;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.time.Ids;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/persons/{personId}/consents")
@Tag(name = "Consents", description = "Signed, versioned, revocable, each person alone.")
@RetriesDeadlock
class ConsentResource {

    /** What staff may know of: joint work and disclosures are between the person and the programme. */
    private static final Set<ConsentKind> FOR_ADMISSION =
            EnumSet.of(ConsentKind.TREATMENT, ConsentKind.TELEHEALTH, ConsentKind.PRIVACY_NOTICE);

    @Inject
    Consents consents;

    @Inject
    ConsentTemplates templates;

    @Inject
    ConsentEnd end;

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
    Now now;

    @GET
    @Roles({Role.PARTICIPANT, Role.COORDINATOR, Role.CLINICIAN})
    @StepUp
    @Transactional
    @Operation(
            summary = "List consents",
            description =
                    "One's own, all of them, after a fresh login. The office and who treats: only those in force that"
                            + " admission needs.")
    public Page<ConsentView> listConsents(
            @PathParam("personId") PersonRef ref,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @QueryParam("cursor") String cursor) {
        var person = access.read(ref, Relation.OWN, Relation.COORDINATOR, Relation.TREATING);
        var position = Position.of(cursors.open(cursor, ""));
        var at = now.instant();
        var own = isOwn(person);
        var rows = own
                ? consents.after(person.personId(), position, limit.rowsToRead())
                : consents.inForceAfter(person.personId(), FOR_ADMISSION, at, position, limit.rowsToRead());
        return cursors.page(
                rows,
                limit,
                "",
                row -> new Position(row.grantedAt(), row.id()).toString(),
                row -> own ? row.forSelf(at) : row.forStaff(at));
    }

    private boolean isOwn(PersonRecord person) {
        return caller.is(Role.PARTICIPANT)
                && person.sub().filter(caller.subject()::equals).isPresent();
    }

    @POST
    @Roles(Role.PARTICIPANT)
    @StepUp
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Grant a consent",
            description = "Oneself, after a fresh login. A newer one of the same kind takes the older one's place.")
    public ConsentView grantConsent(@PathParam("personId") PersonRef ref, @Valid @NotNull GrantConsent command) {
        command.check(templates.current(command.kind(), now.instant()), now.instant());
        var person = roster.open(ref, Relation.OWN);
        return idempotency.once(
                command,
                () -> grant(person, command),
                id -> consents.findById(id).forSelf(now.instant()));
    }

    /** An older one whose time had passed ends as such: what it permitted is not carried over. */
    private UUID grant(PersonRecord person, GrantConsent command) {
        var at = now.instant();
        consents.notEnded(person.personId(), command.kind(), command.clinicId()).ifPresent(older -> {
            if (older.state(at) == ConsentState.IN_FORCE) {
                older.end(ConsentState.REPLACED, at);
            } else {
                end.end(person, List.of(older), ConsentState.ENDED);
            }
        });
        consents.flush();
        var consent = Consent.signed(ids.next(), person.personId(), command, at);
        consents.persist(consent);
        roster.publishPerson(person.personId());
        return consent.id();
    }

    @POST
    @Path("/{consentId}/revocation")
    @Roles(Role.PARTICIPANT)
    @Transactional
    @Operation(
            summary = "Revoke a consent",
            description =
                    "Oneself, at any time, without a fresh login; it holds at once. Once or twice, the answer is the same.")
    public RevocationReceived revokeConsent(
            @PathParam("personId") PersonRef ref, @PathParam("consentId") UUID consentId) {
        var person = roster.open(ref, Relation.OWN);
        var consent = consents.of(person.personId(), consentId).orElseThrow(access::absent);
        end.end(person, List.of(consent), ConsentState.REVOKED);
        return RevocationReceived.always();
    }
}
