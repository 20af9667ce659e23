package care.tandem.assessment.risk;

import care.tandem.platform.wording.CrisisHelp;
import care.tandem.platform.wording.NeutralWording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one answer to whatever a person hands in here. It depends on the rota and on nothing else. */
@Schema(
        name = "SafetyReceipt",
        description = "The same whatever was handed in; it says whether anybody is watching now.")
public record SafetyReceipt(
        @Schema(examples = "Thank you. We have received this.", required = true)
        String message,

        @Schema(description = "Whether somebody of the care team is on call now.", required = true)
        boolean watchedNow,

        @Schema(
                examples = "Nobody of the care team is watching now. If you need help now, use one of these numbers.",
                required = true)
        String watch,

        @Schema(required = true) CrisisHelp crisisHelp) {

    private static final String WATCHED =
            "Somebody of the care team is on call now. If you need help at once, use one of these numbers.";
    private static final String NOT_WATCHED =
            "Nobody of the care team is watching now. If you need help now, use one of these numbers.";

    static SafetyReceipt of(boolean watchedNow) {
        return new SafetyReceipt(
                NeutralWording.RECEIVED.text(), watchedNow, watchedNow ? WATCHED : NOT_WATCHED, CrisisHelp.always());
    }
}
