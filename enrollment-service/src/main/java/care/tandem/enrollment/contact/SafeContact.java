package care.tandem.enrollment.contact;

import care.tandem.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Contact rules: a call at the wrong hour, or a message on a shared phone, can hurt someone. Staff keep to the way, the
 * hours and whether a message may be left.
 */
@Embeddable
@Schema(name = "SafeContact", description = "How and when it is safe to reach this person.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SafeContact(
        @Schema(description = "The only way to be used.", required = true) @NotNull @Enumerated(EnumType.STRING)
        SafeWay way,

        @Schema(examples = "+1 303 555 0142")
        @Pattern(regexp = "\\+?[0-9][0-9 ().-]{4,29}", message = "must be a phone number")
        String phone,

        @Schema(examples = "someone@mail.example") @Email @Size(min = 3, max = 200) String email,

        @Schema(description = "When it is safe.", examples = "weekdays from 9 to 11, never in the evening")
        @Size(max = 300) String safeTimes,

        @Schema(description = "Whether a message may be left; if not, staff hang up or write nothing.", required = true)
        @NotNull Boolean mayLeaveMessage) {

    /** A way needs its number or address. */
    public void requireReachable(String field) {
        var reached = way == SafeWay.EMAIL ? email : phone;
        if (reached == null) {
            throw ProblemException.invalid(
                    field, way == SafeWay.EMAIL ? "needs an email address" : "needs a phone number");
        }
    }
}
