package care.tandem.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal: {@code application/problem+json}, RFC 9457. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "Names the kind of refusal; a page that explains it.",
                examples = "/problems/not-found",
                required = true)
        String type,

        @Schema(examples = "Not found", required = true) String title,
        @Schema(examples = "404", required = true) int status,

        @Schema(description = "May be shown to the caller.", examples = "There is nothing here for this caller.")
        String detail,

        @Schema(description = "Which fields are wrong; only with status 400.")
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong, by its JSON path in the request, and what is wrong with it. */
    @Schema(name = "FieldError", description = "One field that is wrong.")
    public record FieldError(
            @Schema(examples = "email", required = true) String field,

            @Schema(examples = "must be an address", required = true)
            String message) {}

    public static Problem of(ProblemType type) {
        return of(type, type.detail(), List.of());
    }

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }
}
