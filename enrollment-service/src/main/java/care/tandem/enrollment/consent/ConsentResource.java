package care.tandem.enrollment.consent;

import care.tandem.enrollment.Self;
import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.StepUp;
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

    /** All of them are in the person's record, whole, each time it is sent: it must stay small. */
    private static final int MOST_CLINICS = 24;

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
    Self self;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

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
        var at = clock.instant();
        var own = self.is(person);
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

    @POST
    @Roles(Role.PARTICIPANT)
    @StepUp
    @Idempotent
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Grant a consent",
            description = "Oneself, after a fresh login. A newer one of the same kind, to the same clinic, takes the"
                    + " older one's place. At most 24 clinics are named at once.")
    public ConsentView grantConsent(@PathParam("personId") PersonRef ref, @Valid @NotNull GrantConsent command) {
        command.check(templates.current(command.kind(), clock.instant()), clock.instant());
        var person = roster.open(ref, Relation.OWN);
        return idempotency.once(
                command,
                () -> grant(person, command),
                id -> consents.findById(id).forSelf(clock.instant()));
    }

    /** An older one whose time had passed ends as such: what it permitted is not carried over. */
    private UUID grant(PersonRecord person, GrantConsent command) {
        var at = clock.instant();
        var older = consents.notEnded(person.personId(), command.kind(), command.clinicId());
        if (older.isEmpty() && consents.countNotEnded(person.personId(), command.kind()) >= MOST_CLINICS) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        older.ifPresent(one -> {
            if (one.state(at) == ConsentState.IN_FORCE) {
                end.replace(one);
            } else {
                end.end(person, List.of(one), ConsentState.ENDED);
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
