package care.tandem.messaging.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Thread", description = "A conversation with the care team that the caller belongs to.")
record ThreadView(
        @Schema(required = true) UUID threadId,

        @Schema(description = "More kinds may come.", required = true)
        ThreadKind kind,

        @Schema(description = "The persons in it; the care team always is.", required = true)
        List<ThreadPerson> persons,

        @Schema(required = true) Instant openedAt,

        @Schema(description = "Whether it takes new messages.", required = true)
        boolean open,

        @Schema(
                description =
                        "The number up to which the caller has read, for the caller's other devices; shown to nobody else.",
                examples = "7",
                required = true)
        long readUpTo) {

    /** {@code personId} only for those whom the caller treats. */
    @Schema(name = "ThreadPerson", description = "A person in a thread.")
    record ThreadPerson(
            @Schema(description = "Only for clinicians treating this person.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            UUID personId,

            @Schema(description = "The name this person chose to be called by.", examples = "Ana", required = true)
            String firstName,

            @Schema(description = "Whether it is the caller.", required = true)
            boolean own) {}

    static ThreadView of(MessageThread thread, List<ThreadPerson> persons, long readUpTo) {
        return new ThreadView(thread.id(), thread.kind(), persons, thread.openedAt(), thread.isOpen(), readUpTo);
    }
}
