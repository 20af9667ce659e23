package care.tandem.assessment.oncall;

import care.tandem.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who watches when, from now on. */
@Schema(
        name = "ChangeOnCallRota",
        description = "Who watches when, from now on; the whole rota. Shifts may overlap: then several watch.")
record ChangeOnCallRota(
        @NotNull @Size(max = 100) @Schema(description = "One for each clinician whom a shift names.", required = true)
        List<@Valid @NotNull RotaContact> contacts,

        @NotNull @Size(max = 200) @Schema(description = "Empty: nobody.", required = true)
        List<@Valid @NotNull RotaShift> shifts) {

    /** A week on call is long; more is a slip of the pen that would hide a gap. */
    private static final Duration LONGEST = Duration.ofDays(7);

    void check(Instant now) {
        var reachable = reachable();
        for (var i = 0; i < shifts.size(); i++) {
            check(shifts.get(i), "shifts[" + i + "].", reachable, now);
        }
    }

    private Set<String> reachable() {
        var ids = new HashSet<String>();
        for (var i = 0; i < contacts.size(); i++) {
            if (!ids.add(contacts.get(i).clinicianId())) {
                throw ProblemException.invalid("contacts[" + i + "].clinicianId", "is named twice");
            }
        }
        return ids;
    }

    private static void check(RotaShift shift, String field, Set<String> reachable, Instant now) {
        if (!shift.endsAt().isAfter(shift.startsAt())) {
            throw ProblemException.invalid(field + "endsAt", "must be after the begin");
        }
        if (!shift.endsAt().isAfter(now)) {
            throw ProblemException.invalid(field + "endsAt", "must not be past");
        }
        if (Duration.between(shift.startsAt(), shift.endsAt()).compareTo(LONGEST) > 0) {
            throw ProblemException.invalid(field + "endsAt", "must be within seven days of the begin");
        }
        if (shift.clinicianId().equals(shift.coverId())) {
            throw ProblemException.invalid(field + "coverId", "must be somebody else");
        }
        requireContact(reachable, shift.clinicianId(), field + "clinicianId");
        shift.cover().ifPresent(cover -> requireContact(reachable, cover, field + "coverId"));
    }

    private static void requireContact(Set<String> reachable, String clinicianId, String field) {
        if (!reachable.contains(clinicianId)) {
            throw ProblemException.invalid(field, "has no contact");
        }
    }
}
