package care.tandem.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A rota in which one clinician watches for a day. */
public final class Shifts {

    private Shifts() {}

    public static Map<String, Object> of(Login clinician) {
        return of(clinician, clinician.id() + "@clinic.example");
    }

    public static Map<String, Object> of(Login clinician, String email) {
        var now = Instant.now();
        var shift = Map.of(
                "clinicianId", clinician.id(),
                "startsAt", now.toString(),
                "endsAt", now.plus(1, ChronoUnit.DAYS).toString());
        var contact = Map.of("clinicianId", clinician.id(), "email", email);
        return Map.of("contacts", List.of(contact), "shifts", List.of(shift));
    }
}
