package care.tandem.session.availability;

import care.tandem.session.SessionType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours on one day of the week, as they are set and shown. */
@Schema(name = "WeeklyHours", description = "Hours on one day of the week, on the clinician's wall clock.")
record WeeklyHoursView(
        @NotNull @Schema(required = true) DayOfWeek dayOfWeek,

        @NotNull @Schema(description = "Whole minutes.", examples = "09:00:00", required = true)
        LocalTime from,

        @NotNull @Schema(description = "Later on the same day.", examples = "17:00:00", required = true)
        LocalTime to,

        @NotNull @Min(25) @Max(120) @Schema(description = "How long one session is.", examples = "50", required = true)
        Integer sessionMinutes,

        @NotEmpty @Schema(description = "What they may hold.", required = true)
        List<@NotNull SessionType> types) {

    static WeeklyHoursView of(WeeklyHours hours) {
        return new WeeklyHoursView(
                hours.dayOfWeek(),
                hours.opens(),
                hours.closes(),
                hours.sessionMinutes(),
                hours.types().stream().sorted().toList());
    }

    WeeklyHours hours() {
        return WeeklyHours.of(dayOfWeek, from, to, sessionMinutes, Set.copyOf(types));
    }

    boolean beginsAndEndsOnMinutes() {
        return from.equals(from.truncatedTo(ChronoUnit.MINUTES)) && to.equals(to.truncatedTo(ChronoUnit.MINUTES));
    }

    boolean holdOneSession() {
        return Duration.between(from, to).toMinutes() >= sessionMinutes;
    }
}
