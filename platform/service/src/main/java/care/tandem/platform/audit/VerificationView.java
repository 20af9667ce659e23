package care.tandem.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a stretch of the audit is as it was written. */
@Schema(name = "AuditVerification", description = "Whether a stretch of the audit is as it was written.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        @Schema(required = true) Status status,

        @Schema(description = "The first seal that was looked at.", examples = "1", required = true)
        long from,

        @Schema(
                description = "The last one; smaller than `from` where there is none.",
                examples = "500",
                required = true)
        long upTo,

        @Schema(description = "Where to go on, while there is more.", examples = "501")
        Long next,

        @Schema(description = "How many records these seals hold.", examples = "8210", required = true)
        long records,

        @Schema(description = "How many heads wait in the outbox.", examples = "0", required = true)
        int pendingHeads,

        @Schema(description = "How many records wait for the sealer.", examples = "2", required = true)
        long unsealed,

        @Schema(description = "What is wrong, at most 100.", required = true)
        List<Finding> findings,

        @Schema(description = "What restores to an earlier moment lost, as they declared.", required = true)
        List<Restore> restores) {

    /** How it ended. */
    @Schema(name = "AuditVerificationStatus", description = "How it ended. More may come; only the first two are well.")
    public enum Status {
        /** All is as it was written, and Kafka says the same. */
        VERIFIED,
        /** The same, but some heads still wait in the outbox. */
        PENDING,
        /** Kafka did not answer to its end: no success. */
        UNANCHORED,
        /** Something is wrong. */
        FAILED
    }

    /** Seals that a restore to an earlier moment lost. */
    @Schema(name = "AuditRestore", description = "Seals that a restore to an earlier moment lost, as it declared.")
    public record Restore(
            @Schema(description = "The first that is lost.", examples = "18", required = true)
            long firstLost,

            @Schema(description = "The last that is lost.", examples = "25", required = true)
            long lastLost) {

        static Restore of(Gap gap) {
            return new Restore(gap.last().number() + 1, gap.continued().number());
        }
    }

    static VerificationView of(Stretch stretch, Status status, List<Finding> findings, int pending) {
        return new VerificationView(
                status,
                stretch.before().number() + 1,
                stretch.last(),
                stretch.more() ? stretch.last() + 1 : null,
                stretch.rows(),
                pending,
                stretch.unsealed(),
                findings,
                stretch.gaps().stream().map(Restore::of).toList());
    }

    /** Whether nothing is wrong, as far as can be told now. */
    boolean isWell() {
        return status == Status.VERIFIED || status == Status.PENDING;
    }
}
