package care.tandem.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every refusal: {@code application/problem+json}, RFC 9457. No operation returns it, so its schema is not
 * read from here: {@code ProblemResponses} writes it.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong, by its JSON path in the request, and what is wrong with it. */
    public record FieldError(String field, String message) {}

    public static Problem of(ProblemType type) {
        return of(type, type.detail(), List.of());
    }

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }
}
