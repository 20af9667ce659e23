package care.tandem.enrollment.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InterviewView", description = "An interview, as the clinician who held it and the lead read it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewView(
        @Schema(required = true) UUID interviewId,

        @Schema(examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2", required = true)
        String clinicianId,

        @Schema(required = true) Instant heldAt,
        @Schema(required = true) boolean identityChecked,
        @Schema(required = true) boolean alone,
        @Schema(required = true) boolean jointSuitable,
        @Schema(examples = "calm, wants to go on") String note,
        @Schema(required = true) Instant recordedAt) {

    static InterviewView of(Interview interview) {
        return interview.view();
    }
}
