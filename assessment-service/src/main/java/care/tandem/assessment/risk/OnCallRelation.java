package care.tandem.assessment.risk;

import care.tandem.assessment.oncall.OnCallRotas;
import care.tandem.platform.access.Relation;
import care.tandem.platform.access.RelationSource;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.time.TandemClock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who is on call stands near those persons only of whom a flag stands. */
@Singleton
class OnCallRelation implements RelationSource {

    @Inject
    Caller caller;

    @Inject
    OnCallRotas rotas;

    @Inject
    RiskFlags flags;

    @Inject
    TandemClock clock;

    @Override
    public Relation relation() {
        return Relation.ON_CALL;
    }

    @Override
    public boolean holds(UUID personId) {
        var isStaff = caller.is(Role.CLINICIAN) || caller.is(Role.CLINICAL_LEAD);
        return isStaff && rotas.current().watches(caller.subject(), clock.instant()) && flags.standsFor(personId);
    }
}
