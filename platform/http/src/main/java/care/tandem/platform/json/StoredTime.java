package care.tandem.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** A time is a text as RFC 3339 writes it: with a year of four digits, which every database keeps. */
final class StoredTime<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<String, T> parse;

    StoredTime(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    /** As exact as it is stored, so that what is answered at once is what is read later. */
    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        var text = parser.getText();
        try {
            if (!text.startsWith("+") && !text.startsWith("-")) {
                return parse.apply(text);
            }
        } catch (DateTimeParseException e) {
            return (T) context.handleWeirdStringValue(handledType(), text, e.getMessage());
        }
        return (T) context.handleWeirdStringValue(handledType(), text, "has not a year of four digits");
    }
}
