package care.tandem.platform.contract;

import static care.tandem.platform.contract.SchemaShape.names;
import static care.tandem.platform.contract.SchemaShape.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a released schema a newer one no longer keeps; each break is a sentence. Old readers and new ones must both be
 * able to apply what old writers and new ones send, since services are deployed one by one and topics keep what was sent.
 */
final class Compatibility {

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    static List<String> breaks(String name, JsonNode released, JsonNode now) {
        var compatibility = new Compatibility();
        compatibility.compare(name, released, now);
        return compatibility.breaks;
    }

    private void compare(String where, JsonNode released, JsonNode now) {
        if (!texts(released.path("type")).equals(texts(now.path("type")))
                || !released.path("format").equals(now.path("format"))) {
            breaks.add("%s: changed type, from %s to %s".formatted(where, typeOf(released), typeOf(now)));
        }
        compareEnums(where, released, now);
        compareRequired(where, released, now);
        for (var field : names(released.path("properties"))) {
            if (now.path("properties").has(field)) {
                compare(
                        where + "." + field,
                        released.path("properties").path(field),
                        now.path("properties").path(field));
            } else {
                breaks.add("%s.%s: removed field".formatted(where, field));
            }
        }
        if (released.has("items")) {
            compare(where + "[]", released.path("items"), now.path("items"));
        }
    }

    private void compareEnums(String where, JsonNode released, JsonNode now) {
        var before = texts(released.path("enum"));
        var after = texts(now.path("enum"));
        if (before.isEmpty() && !after.isEmpty()) {
            breaks.add("%s: free text became an enum".formatted(where));
            return;
        }
        if (!before.isEmpty() && after.isEmpty()) {
            breaks.add("%s: an enum became free text, which an older reader would put aside".formatted(where));
            return;
        }
        without(before, after).forEach(value -> breaks.add("%s: removed enum value %s".formatted(where, value)));
        without(after, before)
                .forEach(value -> breaks.add(
                        "%s: new enum value %s, which an older reader would put aside".formatted(where, value)));
    }

    private void compareRequired(String where, JsonNode released, JsonNode now) {
        var before = texts(released.path("required"));
        var after = texts(now.path("required"));
        without(after, before).forEach(field -> breaks.add("%s.%s: new required field".formatted(where, field)));
        without(before, after).stream()
                .filter(field -> now.path("properties").has(field))
                .forEach(field -> breaks.add("%s.%s: no longer promised".formatted(where, field)));
    }

    private static TreeSet<String> without(Iterable<String> these, Set<String> others) {
        var rest = new TreeSet<String>();
        these.forEach(rest::add);
        rest.removeAll(others);
        return rest;
    }

    private static String typeOf(JsonNode schema) {
        return (texts(schema.path("type")) + " " + schema.path("format").asText()).strip();
    }
}
