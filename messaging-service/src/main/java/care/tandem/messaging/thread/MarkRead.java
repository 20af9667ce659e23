package care.tandem.messaging.thread;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MarkRead", description = "How far the caller has read.")
record MarkRead(
        @NotNull @PositiveOrZero @Schema(
                description = "The number of the last message read, as the caller sees it.",
                examples = "7",
                required = true)
        Long number) {}
