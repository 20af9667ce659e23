package care.tandem.session;

import care.tandem.platform.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment in a query parameter: RFC 3339, any offset. */
@Schema(
        name = "Moment",
        type = SchemaType.STRING,
        format = "date-time",
        description = "A moment, RFC 3339.",
        examples = "2026-03-02T00:00:00Z")
public record Moment(@Schema(hidden = true) Instant instant) {

    private static final int LAST_YEAR = 9999;

    public static Moment fromString(String text) {
        try {
            var at = OffsetDateTime.parse(text);
            if (at.getYear() > 0 && at.getYear() <= LAST_YEAR) {
                return new Moment(at.toInstant());
            }
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("from, to", "must be a moment such as 2026-03-02T00:00:00Z");
        }
        throw ProblemException.invalid("from, to", "must be a moment of our era");
    }

    /** What a parameter that may be left out says. */
    public static Optional<Instant> of(Moment parameter) {
        return Optional.ofNullable(parameter).map(Moment::instant);
    }
}
