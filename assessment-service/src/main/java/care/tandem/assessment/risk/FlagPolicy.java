package care.tandem.assessment.risk;

import care.tandem.assessment.oncall.OnCallRotas;
import care.tandem.platform.access.Access;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Which flags the caller may see. Lead and on call need nothing but this service's own tables for it. */
@ApplicationScoped
class FlagPolicy {

    @Inject
    Caller caller;

    @Inject
    Access access;

    @Inject
    OnCallRotas rotas;

    @Inject
    RiskFlags flags;

    @Inject
    TandemClock clock;

    Sight sightOfCaller() {
        if (caller.is(Role.CLINICAL_LEAD)) {
            return Sight.ofEverything();
        }
        if (rotas.current().watches(caller.subject(), clock.instant())) {
            return Sight.ofWhatStands(flags.standingSince());
        }
        return Sight.of(access.treated().stream().map(PersonRecord::personId).collect(Collectors.toSet()));
    }
}
