package care.tandem.session.booking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To another opening of the same clinician. */
@Schema(name = "RescheduleSession", description = "Another opening of the same clinician.")
record RescheduleSession(@NotNull @Schema(required = true) Instant startsAt) {}
