package care.tandem.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation as the API document tells it.
 *
 * @param path its template, from {@code /api/v1} on or of a page of the gateway
 */
public record ApiOperation(String id, String method, String path, JsonNode text, JsonNode document) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Its path, each parameter as the function says. */
    public String pathWith(Function<String, String> valueOf) {
        return PARAMETER.matcher(path).replaceAll(found -> Matcher.quoteReplacement(valueOf.apply(found.group(1))));
    }

    public List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Of what form each parameter of its path is. */
    public Map<String, JsonNode> pathParameterSchemas() {
        return parameters("path")
                .collect(Collectors.toMap(
                        parameter -> parameter.path("name").asText(), parameter -> resolved(parameter.path("schema"))));
    }

    public List<JsonNode> queryParameters() {
        return parameters("query").toList();
    }

    /** The names of the headers that it cannot do without. */
    public List<String> headerParameters() {
        return parameters("header")
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private Stream<JsonNode> parameters(String in) {
        return StreamSupport.stream(text.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals(in));
    }

    /** Who may call it, in the words of {@code docs/security/operations.csv}. */
    public Set<String> callers() {
        var callers = new TreeSet<String>();
        text.path("x-callers").forEach(caller -> callers.add(caller.asText()));
        return callers;
    }

    public boolean isPublic() {
        return callers().contains("anyone");
    }

    /** Whether it asks a participant to have signed in lately. */
    public boolean asksForAFreshLogin() {
        return text.path("responses").path("401").findValue("step-up-required") != null;
    }

    /** Whether its body is JSON of some kind, merge-patch included. */
    public Optional<String> bodyType() {
        return text.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .filter(type -> type.contains("json"))
                .findFirst();
    }

    public Optional<JsonNode> bodyExample() {
        return bodyType()
                .map(type -> text.path("requestBody").path("content").path(type).path("example"))
                .filter(example -> !example.isMissingNode());
    }

    /** Whether an answer of this status is one that it says it gives. */
    public boolean tellsOf(int status) {
        return text.path("responses").has(Integer.toString(status));
    }

    /** The schema of its body, references followed. */
    public Optional<JsonNode> bodySchema() {
        return bodyType()
                .map(type -> resolved(
                        text.path("requestBody").path("content").path(type).path("schema")));
    }

    /** What a reference of the document points to; anything else as it is. */
    public JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    /** Its name is unique in the document, and the document is large. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ApiOperation operation && operation.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
