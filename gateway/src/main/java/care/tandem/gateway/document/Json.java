package care.tandem.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** New nodes of a JSON tree. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode object(Map<String, JsonNode> fields) {
        return object().setAll(fields);
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
