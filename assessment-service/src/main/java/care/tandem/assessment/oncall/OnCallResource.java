package care.tandem.assessment.oncall;

import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.request.Etags;
import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rota of those who watch. */
@Path("/api/v1/on-call")
@RetriesDeadlock
@Tag(name = "Safety")
class OnCallResource {

    @Inject
    OnCallRotas rotas;

    @Inject
    Caller caller;

    @Inject
    Etags etags;

    @Inject
    TandemClock clock;

    @GET
    @Roles({Role.CLINICIAN, Role.CLINICAL_LEAD})
    @Transactional
    @Operation(summary = "Read the on-call rota", description = "Who watches now, and when who does.")
    public OnCallRotaView readOnCall() {
        return viewOf(rotas.current(), clock.instant());
    }

    @PUT
    @Roles(Role.CLINICAL_LEAD)
    @ConditionalEdit
    @Transactional
    @Operation(
            summary = "Change the on-call rota",
            description =
                    "Says who watches when from now on, with covers and addresses. What was is kept. A gap within the"
                            + " next day pages the lead.")
    public OnCallRotaView changeOnCall(@Valid @NotNull ChangeOnCallRota command) {
        var now = clock.instant();
        command.check(now);
        var current = rotas.current();
        etags.requireMatch(viewOf(current, now));
        var shifts = command.shifts().stream().map(RotaShift::stored).toList();
        var contacts = command.contacts().stream().map(RotaContact::stored).toList();
        var changed = current.changedTo(shifts, contacts, caller.subject(), now);
        rotas.persistAndFlush(changed);
        return viewOf(changed, now);
    }

    /** Addresses are for whoever writes them; the others need to know who watches, not where to reach them. */
    private OnCallRotaView viewOf(OnCallRota rota, Instant now) {
        return OnCallRotaView.of(rota, caller.is(Role.CLINICAL_LEAD), now);
    }
}
