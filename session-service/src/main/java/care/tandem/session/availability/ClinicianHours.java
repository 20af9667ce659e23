package care.tandem.session.availability;

import care.tandem.session.SessionType;
import care.tandem.session.clinician.Clinician;
import care.tandem.session.clinician.Clinicians;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a clinician's hours hold in real time, whether taken or not. */
@ApplicationScoped
public class ClinicianHours {

    @Inject
    Clinicians clinicians;

    @Inject
    Availabilities availabilities;

    /** What may begin from {@code from} on and before {@code to}, in order of time. */
    public List<Slot> slots(Clinician clinician, SessionType type, Instant from, Instant to) {
        return availabilities
                .of(clinician.clinicianId())
                .map(open -> open.slots(type, clinician.zone(), from, to).toList())
                .orElse(List.of());
    }

    /** The session that would begin exactly then. */
    public Optional<Slot> slotAt(String clinicianId, SessionType type, Instant startsAt) {
        return clinicians.of(clinicianId).stream()
                .flatMap(clinician -> slots(clinician, type, startsAt, startsAt.plusNanos(1)).stream())
                .findFirst();
    }

    /** Whether anything that is offered then, taken or not, overlaps it. */
    public boolean offerWithin(String clinicianId, Slot slot) {
        return clinicians.of(clinicianId).stream()
                .flatMap(clinician -> Arrays.stream(SessionType.values())
                        .flatMap(type ->
                                slots(clinician, type, slot.startsAt().minus(Slot.LONGEST), slot.endsAt()).stream()))
                .anyMatch(slot::overlaps);
    }
}
