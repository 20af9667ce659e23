package care.tandem.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that no sealer and no program of this house did to the audit, and where. */
@Schema(name = "AuditFinding", description = "Something that was done to the audit, and where.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        @Schema(required = true) Kind kind,

        @Schema(description = "The seal's number.", examples = "17")
        Long seal,

        @Schema(description = "The record of the audit.") UUID auditId) {

    /** What was done. */
    @Schema(name = "AuditFindingKind", description = "What was done. More kinds may come.")
    public enum Kind {
        /** A row is not what was sealed. */
        ALTERED,
        /** A sealed or marked row is gone, or a seal is. */
        DROPPED,
        /** What a seal holds does not give its head, or it does not follow the one before. */
        REORDERED,
        /** Kafka has heads behind the last seal. */
        CUT_TAIL,
        /** It is not the head that was anchored. */
        RECOMPUTED,
        /** The head is neither in Kafka nor on its way. */
        WITHHELD,
        /** A row that is neither sealed nor marked for it. */
        UNMARKED,
        /** A row that waits too long for the sealer. */
        OVERDUE
    }

    static Finding at(Kind kind, long seal) {
        return new Finding(kind, seal, null);
    }

    static Finding at(Kind kind, long seal, UUID auditId) {
        return new Finding(kind, seal, auditId);
    }

    static Finding of(Kind kind, UUID auditId) {
        return new Finding(kind, null, auditId);
    }
}
