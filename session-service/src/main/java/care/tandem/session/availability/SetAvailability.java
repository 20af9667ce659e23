package care.tandem.session.availability;

import care.tandem.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole of a clinician's hours, in place of what stood before. What is booked stays booked. */
@Schema(name = "SetAvailability", description = "All hours of the week and days off, in place of those before.")
record SetAvailability(
        @NotNull @Size(max = 50) @Schema(required = true) List<@NotNull @Valid WeeklyHoursView> hours,

        @Size(max = 366) @Schema(description = "Days without hours; none if absent.")
        List<@NotNull LocalDate> daysOff) {

    SetAvailability {
        daysOff = daysOff == null ? List.of() : daysOff;
    }

    /** The hours, once it is sure that they make sense together. */
    List<WeeklyHours> weekly() {
        if (!hours.stream().allMatch(WeeklyHoursView::beginsAndEndsOnMinutes)) {
            throw ProblemException.invalid("hours", "must begin and end at whole minutes");
        }
        if (!hours.stream().allMatch(WeeklyHoursView::holdOneSession)) {
            throw ProblemException.invalid("hours", "must each have room for one session");
        }
        var weekly = hours.stream().map(WeeklyHoursView::hours).toList();
        for (var i = 0; i < weekly.size(); i++) {
            if (weekly.subList(i + 1, weekly.size()).stream().anyMatch(weekly.get(i)::overlap)) {
                throw ProblemException.invalid("hours", "must not overlap");
            }
        }
        return weekly;
    }
}
