package care.tandem.malformed;

import care.tandem.story.Json;
import care.tandem.suite.ApiRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All malformed bodies of an operation: the whole of it, and each of its fields. */
final class BadBodies {

    private BadBodies() {}

    static List<Malformed> of(ApiRequest good) {
        return good.body()
                .map(body ->
                        Stream.concat(whole(good, body), fields(good, body)).toList())
                .orElse(List.of());
    }

    private static Stream<Malformed> whole(ApiRequest good, byte[] body) {
        return Arrays.stream(BodyFault.values())
                .map(fault -> Malformed.refused("body " + fault, good.withBody(fault.in(body))));
    }

    private static Stream<Malformed> fields(ApiRequest good, byte[] body) {
        var json = Json.read(new String(body, StandardCharsets.UTF_8));
        var example = good.operation().bodyExample().orElse(json);
        return Field.of(good.operation()).stream()
                .flatMap(field -> FieldFaults.of(field).entrySet().stream().map(fault -> {
                    var spoilt = field.put(json, example, fault.getValue());
                    var isNull = fault.getKey().equals("null");
                    return new Malformed(
                            field + " " + fault.getKey(), good.withBody(octets(spoilt)), isNull && field.mayBeNull());
                }));
    }

    private static byte[] octets(JsonNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
