package care.tandem.messaging.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SendMessage", description = "A text for everyone in the thread.")
record SendMessage(
        @NotBlank @Size(max = 4000) @Schema(description = "Kept as it is written.", examples = "Can we talk about Saturday?", required = true)
        String text) {}
