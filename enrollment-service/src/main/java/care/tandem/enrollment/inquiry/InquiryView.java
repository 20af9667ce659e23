package care.tandem.enrollment.inquiry;

import care.tandem.enrollment.contact.SafeContact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InquiryView", description = "An inquiry, as the office reads it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InquiryView(
        @Schema(required = true) UUID inquiryId,
        @Schema(examples = "Kim", required = true) String name,
        @Schema(required = true) SafeContact contact,

        @Schema(examples = "We would like to know how the programme works.", required = true)
        String message,

        @Schema(required = true) InquiryStatus status,

        @Schema(description = "The office's own.", examples = "called, wants to think it over")
        String note,

        @Schema(required = true) Instant receivedAt) {

    static InquiryView of(Inquiry inquiry) {
        return inquiry.view();
    }
}
