package care.tandem.enrollment.inquiry;

import care.tandem.platform.wording.NeutralWording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InquiryReceived", description = "The same answer to every inquiry.")
record InquiryReceived(
        @Schema(examples = "Thank you. We have received this.", required = true)
        String message) {

    static InquiryReceived always() {
        return new InquiryReceived(NeutralWording.RECEIVED.text());
    }
}
