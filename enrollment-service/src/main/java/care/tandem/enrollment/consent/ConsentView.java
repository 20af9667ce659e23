package care.tandem.enrollment.consent;

import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ConsentView",
        description = "A signed permission. Staff read only those in force that admission needs, without signature.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        @Schema(required = true) UUID consentId,

        @Schema(description = "This list may grow.", required = true)
        ConsentKind kind,

        @Schema(required = true) ConsentState state,
        @Schema(examples = "1", required = true) int templateVersion,
        @Schema(required = true) Instant grantedAt,
        @Schema(description = "When it ends by itself.") Instant until,
        @Schema(description = "When it ended.") Instant endedAt,
        @Schema(examples = "Ana Larsen") String signature,

        @Schema(description = "The recipient.", examples = "clinic-a")
        String clinicId,

        @Schema(description = "What may be disclosed.") List<DisclosedFact> facts,

        @Schema(examples = "so that my doctor can plan my care")
        String purpose) {}
