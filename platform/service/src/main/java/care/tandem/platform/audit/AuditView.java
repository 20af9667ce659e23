package care.tandem.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One act, as the auditor sees it: who, whom, what, on which ground, when, from where; never what was in it. */
@Schema(name = "AuditRecord", description = "One act on persons' data.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditView(
        @Schema(required = true) UUID auditId,
        @Schema(required = true) Instant at,

        @Schema(
                description = "The login, the clinic or the program that acted.",
                examples = "b2f6c1de-clinician",
                required = true)
        String actor,

        @Schema(examples = "clinician", required = true) String actorKind,

        @Schema(
                description = "The operation, as this document names it, or what a program did by itself.",
                examples = "readPerson",
                required = true)
        String operation,

        @Schema(required = true) Deed deed,

        @Schema(description = "Whose data it was.", required = true)
        List<UUID> persons,

        UUID coupleId,

        @Schema(description = "On which ground it was allowed.", examples = "TREATING", required = true)
        String relation,

        @Schema(description = "Whether the roster was stale at that moment.", required = true)
        boolean stale,

        @Schema(
                description = "The request's id; empty for what a program did by itself.",
                examples = "6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11",
                required = true)
        String requestId,

        @Schema(
                description = "Where the request came from; empty for what a program did by itself.",
                examples = "203.0.113.7",
                required = true)
        String address) {}
