package care.tandem.platform.problem;

/**
 * Every way an operation can refuse (RFC 9457). The slug names a page that the gateway serves under {@code /problems/};
 * the detail is English that a front end may show to anyone: it never names another person, a constraint or a table.
 */
public enum ProblemType {
    INVALID_REQUEST(400, "invalid-request", "The request is not valid", "The request cannot be read as it stands."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "idempotency-key-missing",
            "Idempotency-Key is missing",
            "Send an Idempotency-Key header of 16 to 64 characters, new for each thing to be created."),
    UNAUTHENTICATED(401, "unauthenticated", "Sign in first", "This needs a valid access token."),
    STEP_UP_REQUIRED(
            401,
            "step-up-required",
            "Sign in again",
            "This is shown only shortly after signing in. Sign in again and repeat the request."),
    FORBIDDEN(403, "forbidden", "Not for this role", "This operation is not open to the caller's role or scope."),
    ORIGIN_NOT_ALLOWED(
            403, "origin-not-allowed", "Not from this page", "The page that asks is of an origin that is not let in."),
    NOT_FOUND(404, "not-found", "Not found", "There is nothing here for this caller."),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed", "This path does not take this method."),
    NOT_ACCEPTABLE(406, "not-acceptable", "Not acceptable", "This path answers in JSON only."),
    CONFLICT(
            409, "conflict", "The record has changed", "Something else happened first. Read the record and try again."),
    STATE_DOES_NOT_ALLOW(
            409,
            "state-does-not-allow",
            "Not in this state",
            "The record is in a state that does not allow this step."),
    ALREADY_EXISTS(409, "already-exists", "It exists already", "There is already a record that says the same."),
    SLOT_NOT_AVAILABLE(
            409, "slot-not-available", "This time is not available", "Choose another of the times that are open."),
    CODE_NOT_VALID(409, "code-not-valid", "The code is not valid", "Ask the person who gave it to you for a new one."),
    JOINT_WORK_NOT_POSSIBLE(
            409,
            "joint-work-not-possible",
            "Joint work is not open",
            "Joint work cannot be opened for this couple now."),
    JOINT_WORK_STOPPED(
            409, "joint-work-stopped", "Joint work is stopped", "Nothing may be disclosed to this couple jointly now."),
    ADMISSION_INCOMPLETE(
            409, "admission-incomplete", "Not ready for admission", "Something that admission needs is still missing."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "idempotency-key-in-use",
            "The same request is running",
            "A request with this key has not finished. Try again shortly."),
    PRECONDITION_FAILED(
            412,
            "precondition-failed",
            "The record has changed",
            "Read the record again: it is not what If-Match names."),
    PAYLOAD_TOO_LARGE(413, "payload-too-large", "Too large", "The request is larger than this operation takes."),
    URI_TOO_LONG(414, "uri-too-long", "Address too long", "The path and query are longer than is taken."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "unsupported-media-type", "Unsupported media type", "Send the body as application/json."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "idempotency-key-reused",
            "Idempotency-Key was used for something else",
            "This key came with another body before. Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428, "precondition-required", "If-Match is missing", "Send If-Match with the ETag that was read."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests", "Wait a little and try again."),
    HEADERS_TOO_LARGE(
            431, "headers-too-large", "Headers too large", "The headers of the request are larger than is taken."),
    INTERNAL_ERROR(500, "internal-error", "Something failed here", "The failure is recorded. Try again later."),
    UNAVAILABLE(503, "unavailable", "Not available now", "Try again shortly."),
    ACCESS_STATE_UNKNOWN(
            503,
            "access-state-unknown",
            "Not available now",
            "Who may see this cannot be told right now. Try again shortly.");

    private final int status;
    private final String slug;
    private final String title;
    private final String detail;

    ProblemType(int status, String slug, String title, String detail) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    /** The relative reference that stands in {@code type}. */
    public String uri() {
        return "/problems/" + slug;
    }
}
