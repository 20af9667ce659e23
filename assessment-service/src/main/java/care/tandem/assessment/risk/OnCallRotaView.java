package care.tandem.assessment.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is watching. */
@Schema(name = "OnCallRota", description = "Who is watching now.")
record OnCallRotaView(
        @Schema(description = "Whether anybody is.", required = true)
        boolean watchedNow,

        @Schema(examples = "[\"6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11\"]", required = true)
        List<String> clinicianIds,

        @Schema(description = "Since when it is so; absent until it was first set.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant since) {

    static OnCallRotaView of(OnCallRota rota) {
        return new OnCallRotaView(
                rota.isCovered(), rota.clinicianIds(), rota.since().orElse(null));
    }
}
