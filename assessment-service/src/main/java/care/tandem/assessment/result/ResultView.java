package care.tandem.assessment.result;

import care.tandem.assessment.instrument.Instrument;
import care.tandem.assessment.instrument.Scale;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result: to treating clinicians whole, to the person what the key says is shown. */
@Schema(
        name = "AssessmentResult",
        description = "What an instrument gave. The person sees fewer fields than a clinician.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
        @Schema(required = true) UUID assignmentId,

        @Schema(examples = "PHQ-9", required = true) String instrument,
        @Schema(examples = "1", required = true) int instrumentVersion,

        @Schema(examples = "Patient Health Questionnaire, nine items", required = true)
        String title,

        @Schema(
                description = "A result of an instrument that is not validated is a starting point to talk from.",
                required = true)
        boolean clinicallyValidated,

        @Schema(required = true) Instant submittedAt,

        @Schema(description = "To the person: only totals that are meant for them.", required = true)
        List<ScaleView> scales,

        @Schema(description = "Items whose answers a clinician must look at; to clinicians only.", examples = "[9]")
        List<Integer> flaggedItems) {

    /** One figure. */
    @Schema(name = "ScaleResult", description = "A figure, with what it can be.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScaleView(
            @Schema(examples = "TOTAL", required = true) String scale,
            @Schema(examples = "Total", required = true) String title,

            @Schema(description = "Absent where too few items were answered.", examples = "7")
            BigDecimal score,

            @Schema(examples = "0", required = true) int lowest,
            @Schema(examples = "27", required = true) int highest,
            @Schema(required = true) boolean higherIsBetter,
            @Schema(examples = "MILD") String band,
            @Schema(examples = "9", required = true) int answered,
            @Schema(examples = "9", required = true) int items) {}

    static ResultView toClinician(Result result, Instrument instrument) {
        return of(result, instrument, scale -> true, result.flaggedItems());
    }

    static ResultView toPerson(Result result, Instrument instrument) {
        return of(result, instrument, Scale::shownToPerson, null);
    }

    private static ResultView of(
            Result result, Instrument instrument, Predicate<Scale> shown, List<Integer> flaggedItems) {
        return new ResultView(
                result.assignmentId(),
                result.instrumentCode(),
                result.instrumentVersion(),
                instrument.title(),
                instrument.clinicallyValidated(),
                result.submittedAt(),
                instrument.scales().stream()
                        .filter(shown)
                        .flatMap(scale -> result.scales().stream()
                                .filter(r -> r.scale().equals(scale.code()))
                                .map(r -> viewOf(instrument, scale, r)))
                        .toList(),
                flaggedItems);
    }

    private static ScaleView viewOf(Instrument instrument, Scale scale, ScaleResult result) {
        return new ScaleView(
                scale.code(),
                scale.title(),
                result.score()
                        .map(BigDecimal::stripTrailingZeros)
                        .map(ResultView::plain)
                        .orElse(null),
                instrument.lowestOf(scale),
                instrument.highestOf(scale),
                scale.higherIsBetter(),
                result.band().orElse(null),
                result.answered(),
                result.items());
    }

    /** Ten is 10 in JSON, not 1E+1. */
    private static BigDecimal plain(BigDecimal score) {
        return score.scale() < 0 ? score.setScale(0) : score;
    }
}
