package care.tandem.gateway.page;

import care.tandem.gateway.answer.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Schemas in words: what a value is, and which fields an object has. */
final class Forms {

    private Forms() {}

    /** The fields of an object as a table; of anything else, what it is. */
    static String fields(JsonNode schema) {
        var properties = schema.path("properties");
        if (properties.isEmpty()) {
            return "<p>" + kind(schema) + "</p>";
        }
        var required = strings(schema.path("required"));
        return properties.properties().stream()
                .map(field -> "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Html.escape(field.getKey()),
                                kind(field.getValue()),
                                required.contains(field.getKey()) ? "always" : "",
                                Prose.inline(
                                        field.getValue().path("description").asText(""))))
                .collect(Collectors.joining(
                        "\n",
                        "<table><thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Is</th>"
                                + "<th scope=\"col\">Given</th><th scope=\"col\">Meaning</th></tr></thead><tbody>\n",
                        "</tbody></table>"));
    }

    /** A value in a few words, with a link to the form that it refers to. */
    static String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            return link(schema.path("$ref").asText());
        }
        for (var combined : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.has(combined)) {
                return stream(schema.path(combined)).map(Forms::kind).collect(Collectors.joining(" or "));
            }
        }
        if (schema.has("enum")) {
            return strings(schema.path("enum")).stream()
                    .map(value -> "<code>" + Html.escape(value) + "</code>")
                    .collect(Collectors.joining(" · "));
        }
        var type = schema.path("type");
        var name = type.isArray() ? String.join(" or ", strings(type)) : type.asText("any value");
        if (schema.has("items")) {
            return name + " of " + kind(schema.path("items"));
        }
        return Html.escape(name + bounds(schema));
    }

    private static String bounds(JsonNode schema) {
        var said = new ArrayList<String>();
        for (var bound : List.of("format", "pattern", "minimum", "maximum", "minLength", "maxLength", "maxItems")) {
            if (schema.has(bound)) {
                said.add(
                        "format".equals(bound)
                                ? schema.path(bound).asText()
                                : bound + " " + schema.path(bound).asText());
            }
        }
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }

    private static String link(String ref) {
        var name = Html.escape(ref.substring(ref.lastIndexOf('/') + 1));
        return "<a href=\"#form-%1$s\">%1$s</a>".formatted(name);
    }

    static List<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
