package care.tandem.assessment.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A questionnaire as a front end shows it. */
@Schema(name = "Instrument", description = "A questionnaire: what is asked, what can be answered, what it gives.")
record InstrumentView(
        @Schema(examples = "CPI", required = true) String code,
        @Schema(examples = "1", required = true) int version,

        @Schema(examples = "Codependent Patterns Inventory", required = true)
        String title,

        @Schema(examples = "Thinking of the last four weeks, how often was each of these true?", required = true)
        String about,

        @Schema(required = true) boolean clinicallyValidated,

        @Schema(description = "Whether its key is confirmed.", required = true)
        boolean confirmed,

        @Schema(description = "False: the clinic brings the wording of its licensed form.", required = true)
        boolean ownWording,

        @Schema(examples = "Apache-2.0; the programme's own wording.", required = true)
        String licence,

        @Schema(examples = "[\"The four patterns of the programme.\"]", required = true)
        List<String> sources,

        @Schema(required = true) List<OptionView> options,
        @Schema(required = true) List<ItemView> items,
        @Schema(required = true) List<ScaleView> scales) {

    @Schema(name = "AnswerOption", description = "An answer that can be given to each item.")
    record OptionView(
            @Schema(examples = "3", required = true) int value,

            @Schema(examples = "Sometimes", required = true) String label) {}

    @Schema(name = "InstrumentItem", description = "A statement or question.")
    record ItemView(
            @Schema(examples = "1", required = true) int number,

            @Schema(examples = "I say yes to my partner when I would rather say no.", required = true)
            String text) {}

    @Schema(name = "InstrumentScale", description = "A figure that the instrument gives.")
    record ScaleView(
            @Schema(examples = "LACK_OF_BOUNDARIES", required = true)
            String code,

            @Schema(examples = "Lack of boundaries", required = true)
            String title,

            @Schema(required = true) ScaleMethod method,
            @Schema(examples = "1", required = true) int lowest,
            @Schema(examples = "5", required = true) int highest,
            @Schema(required = true) boolean higherIsBetter,

            @Schema(description = "With fewer answers there is no score.", examples = "6", required = true)
            int leastAnswered,

            @Schema(description = "The difference that counts as change, where a source gives one.", examples = "5")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Integer changePoints) {}

    static InstrumentView of(Instrument instrument) {
        return new InstrumentView(
                instrument.code(),
                instrument.version(),
                instrument.title(),
                instrument.about(),
                instrument.clinicallyValidated(),
                instrument.confirmed(),
                instrument.ownWording(),
                instrument.licence(),
                instrument.sources(),
                instrument.options().stream()
                        .map(o -> new OptionView(o.value(), o.label()))
                        .toList(),
                instrument.items().stream()
                        .map(i -> new ItemView(i.number(), i.text()))
                        .toList(),
                instrument.scales().stream().map(s -> scaleOf(instrument, s)).toList());
    }

    private static ScaleView scaleOf(Instrument instrument, Scale scale) {
        return new ScaleView(
                scale.code(),
                scale.title(),
                scale.method(),
                instrument.lowestOf(scale),
                instrument.highestOf(scale),
                scale.higherIsBetter(),
                scale.leastAnswered(),
                scale.changePoints());
    }
}
