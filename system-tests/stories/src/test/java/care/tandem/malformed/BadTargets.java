package care.tandem.malformed;

import care.tandem.suite.ApiOperation;
import care.tandem.suite.ApiRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All malformed ids in an operation's path, and all malformed parameters in its query. */
final class BadTargets {

    /** As they are sent; in a place where only an id can stand. */
    private static final List<String> NO_IDS = List.of(
            "not-an-id",
            "0",
            "-1",
            "null",
            "undefined",
            "*",
            "%00",
            "%FF",
            "%C3%28",
            "%20",
            "1-1-1-1-1",
            "0b9d2f4c52a14e7b8f6a3c1d7e90a412",
            "%7B0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412%7D",
            "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412-",
            "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a41g",
            "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412%00",
            "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412%0a",
            "%EF%BC%90b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412",
            "'%20or%20'1'='1",
            "$%7Bjndi:ldap:%2F%2F127.0.0.1%2Fa%7D",
            "a".repeat(3_000));

    /** What is a parameter of none of the kinds that there are. */
    private static final List<String> NOTHING =
            List.of("%00", "a%00b", "%FF", "%C3%28", "%F0%9F%92%A9", "a".repeat(3_000));

    private static final Map<String, List<String>> NO_VALUES = Map.of(
            "integer",
                    List.of("0", "-1", "abc", "1.5", "1e3", "99999999999999999999", "0x10", "%D9%A1", "%201", "true"),
            "boolean", List.of("maybe", "2"),
            "date-time", List.of("yesterday", "2026-13-45T99:00:00Z", "%2B999999999-01-01T00:00:00Z", "1"),
            "uuid", List.of("not-an-id", "1-1-1-1-1", "'%20or%20'1'='1"),
            "enum", List.of("NO_SUCH_WORD", "0"),
            "cursor", List.of("abc", "AAAA", "%2B%2F", "%3D%3D%3D", "bm90IHNlYWxlZCBoZXJlLCBidXQgbG9uZyBlbm91Z2g"));

    private BadTargets() {}

    static Stream<Malformed> ids(ApiRequest good) {
        return idParameters(good.operation())
                .flatMap(parameter -> NO_IDS.stream().map(value -> {
                    var target = good.operation().pathWith(name -> name.equals(parameter) ? value : "@" + name + "@");
                    return Malformed.refused(parameter + " " + shortly(value), good.at(filled(target, good)));
                }));
    }

    /** The other parameters as the good request has them. */
    private static String filled(String template, ApiRequest good) {
        var sent = good.target().split("\\?")[0].split("/", -1);
        var parts = template.split("/", -1);
        for (var i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("@")) {
                parts[i] = sent[i];
            }
        }
        return String.join("/", parts);
    }

    /** Those of a fixed form: of a word that somebody chose, any could be one. */
    private static Stream<String> idParameters(ApiOperation operation) {
        return operation.pathParameterSchemas().entrySet().stream()
                .filter(parameter ->
                        parameter.getValue().path("pattern").asText().contains("{8}"))
                .map(Map.Entry::getKey);
    }

    static Stream<Malformed> queries(ApiRequest good) {
        return good.operation().queryParameters().stream().flatMap(parameter -> {
            var name = parameter.path("name").asText();
            var schema = good.operation().resolved(parameter.path("schema"));
            return Stream.concat(NOTHING.stream(), NO_VALUES.getOrDefault(kindOf(name, schema), List.of()).stream())
                    .map(value -> new Malformed(
                            name + "=" + shortly(value), asking(good, name, value), isFree(name, schema, value)));
        });
    }

    private static String kindOf(String name, JsonNode schema) {
        if (name.equals("cursor")) {
            return "cursor";
        }
        return schema.has("enum")
                ? "enum"
                : schema.path("format").asText(schema.path("type").asText());
    }

    /** What is any text may be any text, if it can be stored. */
    private static boolean isFree(String name, JsonNode schema, String value) {
        return schema.path("type").asText().equals("boolean")
                || (schema.path("type").asText().equals("string")
                        && !name.equals("cursor")
                        && !schema.has("format")
                        && !schema.has("enum")
                        && !value.contains("%00"));
    }

    private static ApiRequest asking(ApiRequest good, String name, String value) {
        var parts = good.target().split("\\?", 2);
        var query = new LinkedHashMap<String, String>();
        if (parts.length == 2) {
            Stream.of(parts[1].split("&")).map(one -> one.split("=", 2)).forEach(one -> query.put(one[0], one[1]));
        }
        query.put(name, value);
        var asked = good.at(parts[0]);
        for (var one : query.entrySet()) {
            asked = asked.withQuery(one.getKey() + "=" + one.getValue());
        }
        return asked;
    }

    private static String shortly(String value) {
        return value.length() > 60 ? value.substring(0, 10) + "… (" + value.length() + ")" : value;
    }
}
