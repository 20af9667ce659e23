package care.tandem.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id is written in one way. The library also takes Base64 for one, and an empty text for none at all. */
final class WholeId extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1;

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    WholeId() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (UUID) context.handleUnexpectedToken(handledType(), parser);
        }
        var text = parser.getText();
        return FORM.matcher(text).matches()
                ? UUID.fromString(text)
                : (UUID) context.handleWeirdStringValue(handledType(), "", "is not an id");
    }
}
