package care.tandem.session.clinician;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A permission to practise in one state, for a period; {@code validTo} is the last day, null while none is set. */
@Embeddable
record Licence(
        String type,
        String state,
        @Enumerated(EnumType.STRING) LicenceKind kind,
        LocalDate validFrom,
        LocalDate validTo) {}
