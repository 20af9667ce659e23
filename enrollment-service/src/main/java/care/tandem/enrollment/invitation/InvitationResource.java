package care.tandem.enrollment.invitation;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.enrollment.interview.Interviews;
import care.tandem.enrollment.person.Persons;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.enrollment.secret.KeyedHash;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1")
@Tag(name = "Invitations", description = "A one-time code binds a person to their own login.")
@RetriesDeadlock
class InvitationResource {

    @Inject
    Invitations invitations;

    @Inject
    Interviews interviews;

    @Inject
    Persons persons;

    @Inject
    Claim claim;

    @Inject
    RosterChanges roster;

    @Inject
    Idempotency idempotency;

    @Inject
    KeyedHash hash;

    @Inject
    EnrollmentSettings settings;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @POST
    @Path("/persons/{personId}/invitation")
    @Roles(Role.CLINICIAN)
    @Idempotent
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Issue a one-time code",
            description =
                    "By the interviewer, once the identity was checked in an interview. A newer code ends the older one.")
    public InvitationView issueInvitation(@PathParam("personId") PersonRef ref) {
        var personId = roster.open(ref, Relation.INTERVIEWER).personId();
        var code = new AtomicReference<OneTimeCode>();
        return idempotency.once(
                personId, () -> issue(personId, code), id -> InvitationView.of(invitations.findById(id), code.get()));
    }

    private UUID issue(UUID personId, AtomicReference<OneTimeCode> given) {
        if (!interviews.identityWasChecked(personId) || persons.get(personId).isClaimed()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        var code = OneTimeCode.fresh();
        var at = clock.instant();
        invitations.replaceOpen(personId, at);
        var invitation = Invitation.issued(
                ids.next(),
                personId,
                hash.of(KeyedHash.Purpose.INVITATION_CODE, code.characters()),
                at,
                settings.invitations().lastsFor());
        invitations.persist(invitation);
        given.set(code);
        return invitation.id();
    }

    /** A refused try is kept as one, so a refusal does not undo it. */
    @POST
    @Path("/invitation-claims")
    @Roles(Role.PARTICIPANT)
    @Refuses(ProblemType.CODE_NOT_VALID)
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            summary = "Claim a one-time code",
            description =
                    "Binds the login to the person whose code it is. Wrong, used and expired codes are answered alike;"
                            + " each login may try a few times in an hour.")
    public ClaimView claimInvitation(@Valid @NotNull ClaimInvitation command) {
        return new ClaimView(claim.claim(OneTimeCode.typed(command.code())));
    }
}
