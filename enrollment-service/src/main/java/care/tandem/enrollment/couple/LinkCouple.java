package care.tandem.enrollment.couple;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LinkCouple", description = "Links two different persons who apply together; the order means nothing.")
record LinkCouple(
        @Schema(required = true) @NotNull UUID firstPersonId,
        @Schema(required = true) @NotNull UUID secondPersonId) {

    boolean namesOnePersonTwice() {
        return firstPersonId.equals(secondPersonId);
    }

    List<UUID> both() {
        return List.of(firstPersonId, secondPersonId);
    }
}
