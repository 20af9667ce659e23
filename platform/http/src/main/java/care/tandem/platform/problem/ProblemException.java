package care.tandem.platform.problem;

import java.util.List;
import java.util.Map;

/** A refusal on its way out. It rolls the transaction back; it carries nothing that its reader may not know. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemType type) {
        this(Problem.of(type), Map.of());
    }

    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail, List.of()), Map.of());
    }

    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.type());
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }

    /** One field is wrong in a way that only the operation itself can tell. */
    public static ProblemException invalid(String field, String message) {
        var errors = List.of(new Problem.FieldError(field, message));
        return new ProblemException(
                Problem.of(ProblemType.INVALID_REQUEST, "One field is not valid.", errors), Map.of());
    }

    public static ProblemException retryAfter(ProblemType type, int seconds) {
        return new ProblemException(Problem.of(type), Map.of("Retry-After", Integer.toString(seconds)));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
