package care.tandem.enrollment.restore;

import care.tandem.enrollment.admission.Discharge;
import care.tandem.enrollment.consent.ConsentEnd;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.contract.enrollment.ConsentEnded;
import care.tandem.platform.contract.enrollment.PersonDischarged;
import care.tandem.platform.restore.KeptRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends again what Kafka says has ended: consents and episodes. All that was ever told is taken, also what this database
 * still knows; what began after the moment is lost with its end.
 */
@ApplicationScoped
class LaterEnds {

    @Inject
    ConsentEnd consents;

    @Inject
    Discharge discharge;

    @Inject
    AuditTrail audit;

    void endAgain(KeptRecord record) {
        if (record.is(ConsentEnded.class)) {
            var ended = record.as(ConsentEnded.class);
            if (consents.endAgain(ended, record.at())) {
                recorded("endConsentAgain", ended.personId());
            }
        } else if (record.is(PersonDischarged.class)) {
            var discharged = record.as(PersonDischarged.class);
            if (discharge.dischargeAgain(discharged, record.at())) {
                recorded("dischargeAgain", discharged.personId());
            }
        }
    }

    private void recorded(String act, UUID personId) {
        audit.recordOwnAct(act, List.of(personId), Optional.empty());
    }
}
