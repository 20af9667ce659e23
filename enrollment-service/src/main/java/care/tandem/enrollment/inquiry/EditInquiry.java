package care.tandem.enrollment.inquiry;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch, no record: what is absent is never set and stays {@code null}, what is null becomes empty. */
@Schema(name = "EditInquiry", description = "What changes; absent fields stay.")
class EditInquiry {

    @Schema(description = "NEW, then CONTACTED, then CLOSED.")
    @JsonProperty
    private Optional<@NotNull InquiryStatus> status;

    @Schema(description = "For the office; null clears it.", examples = "called, wants to think it over")
    @JsonProperty
    private Optional<@Size(max = 2000) String> note;

    Optional<InquiryStatus> status() {
        return status;
    }

    Optional<String> note() {
        return note;
    }
}
