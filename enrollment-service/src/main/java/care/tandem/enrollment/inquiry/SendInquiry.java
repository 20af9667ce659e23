package care.tandem.enrollment.inquiry;

import care.tandem.enrollment.contact.SafeContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SendInquiry", description = "A question to the programme, from anyone.")
record SendInquiry(
        @Schema(description = "What to call you.", examples = "Kim", required = true) @NotBlank @Size(max = 100) String name,

        @Schema(required = true) @NotNull @Valid SafeContact contact,

        @Schema(examples = "We would like to know how the programme works.", required = true)
        @NotBlank @Size(max = 4000) String message,

        @Schema(description = "Leave this empty: people do not see it, programs fill it in.", examples = "")
        @Size(max = 500) String website) {

    /** Only a program fills in what nobody sees. */
    boolean comesFromAProgram() {
        return website != null && !website.isBlank();
    }
}
