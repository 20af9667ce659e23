package care.tandem.gateway.page;

import care.tandem.gateway.answer.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** One operation of the reference: who may call it, what it takes, what it answers, and how it refuses. */
final class OperationSection {

    private final JsonNode document;
    private final JsonNode operation;

    private OperationSection(JsonNode document, JsonNode operation) {
        this.document = document;
        this.operation = operation;
    }

    static String html(Reference.Entry entry, JsonNode document) {
        var section = new OperationSection(document, entry.operation());
        return """
                <article id="%s" class="operation">
                <h3><span class="method">%s</span> <code>%s</code></h3>
                <p class="lead">%s</p>
                %s<p class="callers">Who may call it: %s</p>
                %s%s%s</article>
                """.formatted(
                        entry.id(),
                        entry.method(),
                        Html.escape(entry.path()),
                        Reference.text(entry.operation(), "summary"),
                        section.description(),
                        section.callers(),
                        section.parameters(),
                        section.requestBody(),
                        section.responses());
    }

    private String description() {
        var summary = operation.path("summary").asText("");
        var description = operation.path("description").asText("");
        return description.equals(summary) ? "" : Prose.html(description);
    }

    private String callers() {
        var callers = Forms.strings(operation.path("x-callers"));
        return callers.isEmpty() ? "not said" : Html.escape(String.join(", ", callers));
    }

    private String parameters() {
        if (operation.path("parameters").isEmpty()) {
            return "";
        }
        return Forms.stream(operation.path("parameters"))
                .map(this::resolved)
                .map(p -> "<tr><th scope=\"row\"><code>%s</code></th><td>%s%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Reference.text(p, "name"),
                                Reference.text(p, "in"),
                                p.path("required").asBoolean() ? ", required" : "",
                                Forms.kind(p.path("schema")),
                                Prose.inline(p.path("description").asText(""))))
                .collect(Collectors.joining(
                        "\n",
                        "<h4>Parameters</h4><table><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">In</th>"
                                + "<th scope=\"col\">Is</th><th scope=\"col\">Meaning</th></tr></thead><tbody>\n",
                        "</tbody></table>\n"));
    }

    private String requestBody() {
        var body = resolved(operation.path("requestBody"));
        return body.isMissingNode() ? "" : "<h4>Takes</h4>\n" + content(body, false);
    }

    private String responses() {
        return operation.path("responses").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(response -> response.getKey().compareTo("4") < 0
                        ? answer(response.getKey(), resolved(response.getValue()))
                        : refusal(response.getKey(), resolved(response.getValue())))
                .collect(Collectors.joining());
    }

    private static String answer(String status, JsonNode response) {
        return "<h4>%s %s</h4>\n%s"
                .formatted(
                        Html.escape(status),
                        Prose.inline(response.path("description").asText("")),
                        content(response, false));
    }

    /** Each kind by its name, folded; the description only joins the names. */
    private static String refusal(String status, JsonNode response) {
        return "<div class=\"refusal\"><h4>%s</h4><div>%s</div></div>\n"
                .formatted(
                        Html.escape(status),
                        response.path("content").properties().stream()
                                .map(media -> examples(
                                        media.getValue(),
                                        response.path("description").asText(""),
                                        true))
                                .collect(Collectors.joining()));
    }

    private static String content(JsonNode body, boolean folded) {
        return body.path("content").properties().stream()
                .map(media -> "<p>%s as <code>%s</code></p>\n%s"
                        .formatted(
                                Forms.kind(media.getValue().path("schema")),
                                Html.escape(media.getKey()),
                                examples(media.getValue(), "Example", folded)))
                .collect(Collectors.joining());
    }

    private static String examples(JsonNode media, String name, boolean folded) {
        var html = new StringBuilder();
        if (media.has("example")) {
            html.append(example(name, media.path("example"), folded));
        }
        media.path("examples")
                .properties()
                .forEach(one -> html.append(example(
                        one.getValue().path("summary").asText(one.getKey()),
                        one.getValue().path("value"),
                        folded)));
        return html.toString();
    }

    private static String example(String summary, JsonNode value, boolean folded) {
        var shown = value.isTextual() ? value.asText() : value.toPrettyString();
        return "<details%s><summary>%s</summary><pre><code>%s</code></pre></details>\n"
                .formatted(folded ? "" : " open", Html.escape(summary), Html.escape(shown));
    }

    /** Follows a reference into the components; schemas are linked instead. */
    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
