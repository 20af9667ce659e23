package care.tandem.messaging.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Message", description = "A message as the caller sees it. Nobody sees whether another has read it.")
record MessageView(
        @Schema(required = true) UUID messageId,

        @Schema(
                description =
                        "Its place in the thread as the caller sees it: counts from 1 without gaps and never changes."
                                + " Another reader may have another number.",
                examples = "7",
                required = true)
        long number,

        @Schema(required = true) Author author,

        @Schema(description = "Absent once its content has ended.", examples = "Can we talk about Saturday?")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String text,

        @Schema(
                description =
                        "Whether the time for which texts of this thread are kept is over: they can be read no more, by"
                                + " nobody. It is the same for all messages of a thread and for all of its readers.",
                required = true)
        boolean contentEnded,

        @Schema(required = true) Instant sentAt,

        @Schema(description = "Only for clinicians: whether it waits for release, and the partner does not see it yet.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean held) {

    /** Who wrote something, in words for the reader. */
    @Schema(name = "MessageAuthor", description = "Who wrote a message.")
    record Author(
            @Schema(required = true) AuthorKind kind,

            @Schema(
                    description = "A person's chosen first name; clinicians write as the care team.",
                    examples = "Ana",
                    required = true)
            String name,

            @Schema(description = "Whether it is the caller.", required = true)
            boolean own) {}

    /** What kind of member wrote. */
    enum AuthorKind {
        PARTICIPANT,
        CLINICIAN
    }
}
