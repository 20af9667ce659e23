package care.tandem.enrollment.screening;

import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DecideScreening", description = "The decision about this person alone.")
record DecideScreening(
        @Schema(required = true) @NotNull Eligibility decision,
        @Schema(description = "For a PATIENT episode.") LevelOfCare levelOfCare,

        @Schema(description = "How an eligible person comes in.")
        EpisodeKind episodeKind) {

    /** Who may come in comes in as something. */
    void check() {
        if (decision == Eligibility.ELIGIBLE && episodeKind == null) {
            throw ProblemException.invalid("episodeKind", "is needed for who is eligible");
        }
    }
}
