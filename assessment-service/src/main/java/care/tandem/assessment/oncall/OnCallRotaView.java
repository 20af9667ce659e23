package care.tandem.assessment.oncall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who watches, now and later. */
@Schema(name = "OnCallRota", description = "Who watches now, and when who does.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OnCallRotaView(
        @Schema(description = "Whether anybody watches now.", required = true)
        boolean watchedNow,

        @Schema(
                examples = "[\"6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11\"]",
                description = "Who does, covers among them.",
                required = true)
        List<String> clinicianIds,

        @Schema(
                description = "From this moment on nobody watches, as the rota stands; past where nobody does now.",
                required = true)
        Instant unwatchedFrom,

        @Schema(description = "What runs and what is to come.", required = true)
        List<RotaShift> shifts,

        @Schema(description = "For the lead alone.") List<RotaContact> contacts,

        @Schema(description = "Absent until it was first set.")
        Instant changedAt) {

    static OnCallRotaView of(OnCallRota rota, boolean showsContacts, Instant now) {
        return new OnCallRotaView(
                rota.isWatchedAt(now),
                rota.watchingAt(now),
                rota.unwatchedFrom(now),
                rota.shiftsNotOverAt(now).stream().map(RotaShift::of).toList(),
                showsContacts ? rota.contacts().stream().map(RotaContact::of).toList() : null,
                rota.changedAt().orElse(null));
    }
}
