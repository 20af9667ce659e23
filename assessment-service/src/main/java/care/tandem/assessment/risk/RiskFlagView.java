package care.tandem.assessment.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flag as staff see it. Never the answer behind it. */
@Schema(name = "RiskFlag", description = "Something that a clinician must look at, by when.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskFlagView(
        @Schema(required = true) UUID riskFlagId,
        @Schema(required = true) UUID personId,

        @Schema(examples = "Ben", description = "What to call the person; absent where it is not known here.")
        String firstName,

        @Schema(required = true) RiskKind kind,
        @Schema(required = true) Instant raisedAt,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true) RiskFlagStatus status,

        @Schema(description = "Open, and past its deadline.", required = true)
        boolean overdue,

        @Schema(description = "How often an alarm was pressed.", examples = "1", required = true)
        int presses,

        @Schema(examples = "6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11", description = "The clinician who took it on.")
        String acknowledgedBy,

        Instant acknowledgedAt,

        @Schema(examples = "Called back, safe at her sister's.")
        String note) {

    static RiskFlagView of(RiskFlag flag, String firstName, Instant at) {
        return new RiskFlagView(
                flag.id(),
                flag.personId(),
                firstName,
                flag.kind(),
                flag.raisedAt(),
                flag.dueAt(),
                flag.status(),
                flag.isOverdue(at),
                flag.presses(),
                flag.acknowledgedBy().orElse(null),
                flag.acknowledgedAt().orElse(null),
                flag.note().orElse(null));
    }
}
