package care.tandem.enrollment.screening;

import care.tandem.platform.wording.CrisisHelp;
import care.tandem.platform.wording.NeutralWording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ScreeningReceived", description = "The same answer to everything that is sent here.")
record ScreeningReceived(
        @Schema(examples = "Thank you. We have received this.", required = true)
        String message,

        @Schema(required = true) CrisisHelp crisisHelp) {

    static ScreeningReceived always() {
        return new ScreeningReceived(NeutralWording.RECEIVED.text(), CrisisHelp.always());
    }
}
