package care.tandem.assessment.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers so far, all of them. */
@Schema(name = "SaveAnswers", description = "The whole set of answers so far; items that are left out have none.")
record SaveAnswers(
        @NotNull @Size(max = 200) @Schema(required = true) List<@NotNull @Valid ItemAnswer> answers) {

    @Schema(name = "ItemAnswer", description = "The answer to one item.")
    record ItemAnswer(
            @NotNull @Schema(description = "The item's number.", examples = "1", required = true)
            Integer item,

            @NotNull @Schema(description = "The value of one of the instrument's options.", examples = "2", required = true)
            Integer value) {}
}
