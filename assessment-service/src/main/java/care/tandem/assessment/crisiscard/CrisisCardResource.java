package care.tandem.assessment.crisiscard;

import care.tandem.assessment.risk.SafetyReceipt;
import care.tandem.assessment.risk.StandingFlags;
import care.tandem.assessment.risk.Watch;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
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
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where a person can be reached and helped. */
@Path("/api/v1/persons/{personId}/crisis-card")
@RetriesDeadlock
@Tag(name = "Safety")
class CrisisCardResource {

    @Inject
    Access access;

    @Inject
    CrisisCards cards;

    @Inject
    StandingFlags flags;

    @Inject
    Watch watch;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @PUT
    @Roles(Role.PARTICIPANT)
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Save one's crisis card",
            description =
                    "Replaces the whole card. No operation of the person's reads it back; the answer is always the same.")
    public SafetyReceipt saveCrisisCard(
            @PathParam("personId") PersonRef personId, @Valid @NotNull SaveCrisisCard command) {
        var person = access.write(personId, Relation.OWN);
        cards.persist(CrisisCard.saved(ids.next(), person.personId(), command, clock.instant()));
        return watch.receipt();
    }

    @GET
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(
            summary = "Open a person's crisis card",
            description = "Only while a flag or alarm of the person stands: open, or acknowledged a short time ago.")
    public CrisisCardView readCrisisCard(@PathParam("personId") PersonRef personId) {
        var person = access.read(personId, Relation.ON_CALL, Relation.TREATING, Relation.LEAD);
        if (!flags.standFor(person.personId())) {
            throw access.absent();
        }
        return cards.present(person.personId()).map(CrisisCardView::of).orElseThrow(access::absent);
    }
}
