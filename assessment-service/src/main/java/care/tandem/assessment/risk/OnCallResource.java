package care.tandem.assessment.risk;

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
    @Operation(summary = "Read the on-call rota", description = "Who is watching now.")
    public OnCallRotaView readOnCall() {
        return OnCallRotaView.of(rotas.current());
    }

    @PUT
    @Roles(Role.CLINICAL_LEAD)
    @ConditionalEdit
    @Transactional
    @Operation(summary = "Change the on-call rota", description = "Says who watches from now on. What was is kept.")
    public OnCallRotaView changeOnCall(@Valid @NotNull ChangeOnCallRota command) {
        var current = rotas.current();
        etags.requireMatch(OnCallRotaView.of(current));
        var changed = current.changedTo(command.clinicianIds(), caller.subject(), clock.instant());
        rotas.persistAndFlush(changed);
        return OnCallRotaView.of(changed);
    }
}
