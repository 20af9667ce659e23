package care.tandem.assessment.progress;

import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.contract.enrollment.PersonRecord;
import java.time.Instant;
import java.util.Optional;

/** Which consent, if any, lets that clinic know of a person's progress at that moment. */
final class ProgressPolicy {

    private ProgressPolicy() {}

    static Optional<PersonRecord.Consent> consentTo(String clinicId, PersonRecord person, Instant at) {
        return person.disclosesTo(clinicId, DisclosedFact.PROGRESS, at)
                ? person.consents().stream()
                        .filter(consent -> isInForce(consent, clinicId, at))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isInForce(PersonRecord.Consent consent, String clinicId, Instant at) {
        return consent.kind().equals(ConsentKind.DISCLOSE_TO_CLINIC.name())
                && consent.clinicId().filter(clinicId::equals).isPresent()
                && consent.facts().contains(DisclosedFact.PROGRESS.name())
                && !at.isBefore(consent.from())
                && consent.until().filter(end -> !at.isBefore(end)).isEmpty();
    }
}
