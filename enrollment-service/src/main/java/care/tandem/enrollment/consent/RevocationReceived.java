package care.tandem.enrollment.consent;

import care.tandem.platform.wording.NeutralWording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RevocationReceived", description = "The same answer to every revocation; it holds from this moment.")
record RevocationReceived(
        @Schema(examples = "Thank you. We have received this.", required = true)
        String message) {

    static RevocationReceived always() {
        return new RevocationReceived(NeutralWording.RECEIVED.text());
    }
}
