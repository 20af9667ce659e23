package care.tandem.session.clinician;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A licence as it is stated and shown. */
@Schema(name = "Licence", description = "A permission to practise in one state, for a period.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceView(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}") @Schema(description = "What the state calls it.", examples = "LMFT", required = true)
        String type,

        @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(description = "The state, by its two letters.", examples = "CO", required = true)
        String state,

        @NotNull @Schema(required = true) LicenceKind kind,
        @NotNull @Schema(required = true) LocalDate validFrom,

        @Schema(description = "The last day, where one is set.")
        LocalDate validTo) {

    static LicenceView of(Licence licence) {
        return new LicenceView(licence.type(), licence.state(), licence.kind(), licence.validFrom(), licence.validTo());
    }

    Licence licence() {
        return new Licence(type, state, kind, validFrom, validTo);
    }

    boolean endsBeforeItBegins() {
        return validTo != null && validTo.isBefore(validFrom);
    }
}
