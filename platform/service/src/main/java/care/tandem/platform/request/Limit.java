package care.tandem.platform.request;

import care.tandem.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items of a list to give: 1 to 200, 50 unless told. */
@Schema(
        type = SchemaType.INTEGER,
        description = "How many items to give: 1 to 200.",
        minimum = "1",
        maximum = "200",
        defaultValue = "50",
        examples = "50")
public record Limit(@Schema(hidden = true) int value) {

    private static final int MOST = 200;

    /** As the API document has it: Java itself also takes a plus, and the digits of every script. */
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}");

    public static Limit fromString(String text) {
        var value = FORM.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (value < 1 || value > MOST) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + MOST);
        }
        return new Limit(value);
    }

    /** One more than is shown, to know whether there is more. */
    public int rowsToRead() {
        return value + 1;
    }
}
