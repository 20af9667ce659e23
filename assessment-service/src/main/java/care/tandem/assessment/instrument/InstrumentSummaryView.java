package care.tandem.assessment.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instrument in the catalogue. */
@Schema(name = "InstrumentSummary", description = "An instrument in the catalogue, in its newest version.")
record InstrumentSummaryView(
        @Schema(examples = "CPI", required = true) String code,
        @Schema(examples = "1", required = true) int version,

        @Schema(examples = "Codependent Patterns Inventory", required = true)
        String title,

        @Schema(description = "Whether studies have shown that it measures what it says.", required = true)
        boolean clinicallyValidated,

        @Schema(description = "Whether its key is confirmed; an unconfirmed one cannot be assigned.", required = true)
        boolean confirmed) {

    static InstrumentSummaryView of(Instrument instrument) {
        return new InstrumentSummaryView(
                instrument.code(),
                instrument.version(),
                instrument.title(),
                instrument.clinicallyValidated(),
                instrument.confirmed());
    }
}
