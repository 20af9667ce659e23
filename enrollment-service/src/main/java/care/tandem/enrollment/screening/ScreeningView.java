package care.tandem.enrollment.screening;

import care.tandem.platform.contract.enrollment.EpisodeKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ScreeningView", description = "A submitted screening, as the interviewer and the lead read it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScreeningView(
        @Schema(required = true) UUID screeningId,
        @Schema(required = true) UUID personId,
        @Schema(required = true) Instant submittedAt,
        @Schema(required = true) ScreeningAnswers answers,
        @Schema(description = "Once there is one.") Decision decision) {

    @Schema(name = "ScreeningDecision", description = "What was decided about this person alone.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            @Schema(required = true) Eligibility decision,
            LevelOfCare levelOfCare,
            EpisodeKind episodeKind,

            @Schema(examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2", required = true)
            String decidedBy,

            @Schema(required = true) Instant decidedAt) {}

    static ScreeningView of(Screening screening) {
        return screening.view();
    }
}
