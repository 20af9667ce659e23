package care.tandem.enrollment.consent;

import care.tandem.platform.contract.enrollment.ConsentKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ConsentTemplateView",
        description = "A text that can be signed; the highest version of a kind is the one to sign.")
record ConsentTemplateView(
        @Schema(description = "This list may grow.", required = true)
        ConsentKind kind,

        @Schema(examples = "1", required = true) int templateVersion,
        @Schema(examples = "Care by video", required = true) String title,

        @Schema(examples = "I agree to meet my therapists by video.", required = true)
        String text,

        @Schema(required = true) Instant validFrom) {

    static ConsentTemplateView of(ConsentTemplate template) {
        return template.view();
    }
}
