package care.tandem.session.availability;

import care.tandem.session.clinician.Clinician;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a clinician meets people; empty until set. */
@Schema(name = "Availability", description = "When a clinician meets people.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AvailabilityView(
        @Schema(
                description = "The zone of the hours: the clinician's. Absent until the clinician is described.",
                examples = "America/Denver")
        String timeZone,

        @Schema(required = true) List<WeeklyHoursView> hours,

        @Schema(description = "Days without hours.", required = true)
        List<LocalDate> daysOff) {

    private static final Comparator<WeeklyHoursView> ORDER =
            Comparator.comparing(WeeklyHoursView::dayOfWeek).thenComparing(WeeklyHoursView::from);

    static AvailabilityView of(Optional<Clinician> clinician, Optional<Availability> availability) {
        return new AvailabilityView(
                clinician.map(c -> c.zone().getId()).orElse(null),
                availability.stream()
                        .flatMap(a -> a.hours().stream())
                        .map(WeeklyHoursView::of)
                        .sorted(ORDER)
                        .toList(),
                availability.stream()
                        .flatMap(a -> a.daysOff().stream())
                        .sorted()
                        .toList());
    }
}
