package care.tandem.suite;

import care.tandem.story.Json;
import care.tandem.story.Shifts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * For every operation a request with which nothing is wrong: the example of the API document, naming records that exist.
 * Where the example cannot be sent as it stands, what is sent stands here.
 */
public final class Requests {
    private static final String NO_ETAG = "\"of-no-view-at-all\"";

    private final Existing existing;
    private final Map<String, Map<String, ?>> bodies = new HashMap<>();
    private final Map<String, Map<String, String>> queries = new HashMap<>();

    public Requests(Existing existing) {
        this.existing = existing;
        var calendar = existing.programme.calendar();
        var clinician = Map.of("clinicianId", existing.programme.clinician().id());
        bodies.put("createPerson", Map.of("referralId", existing.id("referralId")));
        bodies.put(
                "linkCouple",
                Map.of("firstPersonId", existing.ana.personId(), "secondPersonId", existing.ben.personId()));
        bodies.put("editPerson", Map.of("locale", "en-US"));
        bodies.put("saveScreening", Map.of("safeAtHome", "ALWAYS"));
        bodies.put("grantConsent", Map.of("kind", "TELEHEALTH", "templateVersion", 1, "signature", "Ana Story"));
        bodies.put("assignTreatingClinicians", Map.of("clinicians", List.of(clinician)));
        bodies.put("changeOnCall", Shifts.of(existing.onCall));
        var opening = calendar.firstOpening(existing.ana);
        bodies.put("bookSession", withPerson(calendar.booking(opening)));
        bodies.put("rescheduleSession", Map.of("startsAt", opening));
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        queries.put(
                "listOpenings",
                Map.of(
                        "type", "INDIVIDUAL",
                        "from", now.toString(),
                        "to", now.plus(7, ChronoUnit.DAYS).toString()));
    }

    private Map<String, Object> withPerson(Map<String, Object> booking) {
        var whole = new HashMap<>(booking);
        whole.put("personId", existing.ana.personId());
        return whole;
    }

    /** Naming what is the subject's. */
    public ApiRequest to(ApiOperation operation, Subject subject) {
        return to(operation, name -> idOf(subject, name));
    }

    /** Naming whatever exists. */
    public ApiRequest to(ApiOperation operation) {
        return to(operation, existing::id);
    }

    /** Naming nothing that ever was. */
    public ApiRequest ofNothing(ApiOperation operation) {
        return to(operation, name -> UUID.randomUUID().toString());
    }

    private String idOf(Subject subject, String name) {
        return Optional.ofNullable(existing.ids(subject).get(name)).orElseGet(() -> existing.id(name));
    }

    private ApiRequest to(ApiOperation operation, UnaryOperator<String> idOf) {
        var headers = new LinkedHashMap<String, String>();
        operation.headerParameters().forEach(name -> headers.put(name, headerOf(name)));
        operation.bodyType().ifPresent(type -> headers.put("Content-Type", type));
        return new ApiRequest(
                operation,
                operation.method(),
                operation.pathWith(idOf::apply) + queryOf(operation),
                headers,
                bodyOf(operation, idOf));
    }

    private static String headerOf(String name) {
        return name.equals("If-Match") ? NO_ETAG : UUID.randomUUID().toString();
    }

    private String queryOf(ApiOperation operation) {
        return queries.getOrDefault(operation.id(), Map.of()).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), text -> text.isEmpty() ? text : "?" + text));
    }

    private Optional<byte[]> bodyOf(ApiOperation operation, UnaryOperator<String> idOf) {
        return Optional.<Object>ofNullable(bodies.get(operation.id()))
                .map(body -> Json.read(Json.write(body)))
                .or(operation::bodyExample)
                .map(body -> Json.write(naming(body, idOf)).getBytes(StandardCharsets.UTF_8));
    }

    /** Each id in it that is called as a path parameter is becomes one of that kind. */
    private JsonNode naming(JsonNode body, UnaryOperator<String> idOf) {
        var named = body.deepCopy();
        rename(named, idOf);
        return named;
    }

    private void rename(JsonNode node, UnaryOperator<String> idOf) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                if (field.getKey().endsWith("Id") && existing.names(field.getKey())) {
                    object.set(field.getKey(), TextNode.valueOf(idOf.apply(field.getKey())));
                }
            }
        }
        node.forEach(child -> rename(child, idOf));
    }
}
