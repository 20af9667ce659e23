package care.tandem.assessment.progress;

import care.tandem.assessment.assignment.AssignmentTally;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.assessment.result.ShownTotals;
import care.tandem.platform.contract.enrollment.PersonRecord;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a consent of one person discloses to one clinic, with the notice that goes with it. */
@Schema(
        name = "ClinicProgress",
        description = "How far assigned instruments are done, and totals the person was shown.")
record ClinicProgressView(
        @Schema(required = true) UUID personId,
        @Schema(required = true) List<InstrumentView> instruments,
        @Schema(required = true) ConsentView consent,

        @Schema(
                examples = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
                description = "Goes with the record wherever it goes.",
                required = true)
        String redisclosureNotice) {

    /** One instrument, over all its versions. */
    @Schema(name = "InstrumentProgress", description = "How far one instrument is done.")
    record InstrumentView(
            @Schema(examples = "PHQ-9", required = true) String instrument,

            @Schema(examples = "Patient Health Questionnaire, nine items", required = true)
            String title,

            @Schema(examples = "2", required = true) int assigned,
            @Schema(examples = "1", required = true) int submitted,

            @Schema(description = "The last total that the person was shown; absent while there is none.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            TotalView latestTotal) {

        static InstrumentView of(
                AssignmentTally.Count count, Instrument instrument, Optional<ShownTotals.ShownTotal> latest) {
            return new InstrumentView(
                    count.instrumentCode(),
                    instrument.title(),
                    count.assigned(),
                    count.submitted(),
                    latest.map(TotalView::of).orElse(null));
        }
    }

    /** A figure that the person has seen. */
    @Schema(name = "ShownTotal", description = "A total that the person was shown.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TotalView(
            @Schema(examples = "7", required = true) BigDecimal score,
            @Schema(examples = "0", required = true) int lowest,
            @Schema(examples = "27", required = true) int highest,
            @Schema(examples = "MILD") String band,
            @Schema(required = true) Instant submittedAt) {

        private static TotalView of(ShownTotals.ShownTotal total) {
            return new TotalView(
                    total.score(), total.lowest(), total.highest(), total.band().orElse(null), total.submittedAt());
        }
    }

    /** What the disclosure rests on. */
    @Schema(
            name = "DisclosureConsent",
            description = "The consent that this disclosure rests on, as far as it names the clinic.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentView(
            @Schema(examples = "clinic-a", required = true) String clinicId,

            @Schema(examples = "Coordination of this person's care.", required = true)
            String purpose,

            @Schema(examples = "[\"PROGRESS\"]", required = true)
            List<String> facts,

            @Schema(required = true) Instant from,

            @Schema(description = "Absent where it has no end.")
            Instant until) {

        static ConsentView of(PersonRecord.Consent consent) {
            return new ConsentView(
                    consent.clinicId().orElseThrow(),
                    RedisclosureNotice.PURPOSE,
                    consent.facts().stream().sorted().toList(),
                    consent.from(),
                    consent.until().orElse(null));
        }
    }
}
