package care.tandem.gateway.page;

import care.tandem.gateway.answer.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The merged document as one page to read: what there is by subject, each operation, each form of data. */
final class Reference {

    private final JsonNode document;
    private final Map<String, List<Entry>> byTag = new TreeMap<>();

    /** One operation where it stands in the document. */
    record Entry(String path, String method, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }
    }

    Reference(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(field -> field.getValue().has("operationId"))
                        .map(field ->
                                new Entry(path.getKey(), field.getKey().toUpperCase(Locale.ROOT), field.getValue()))
                        .forEach(entry -> byTag.computeIfAbsent(
                                        entry.operation().path("tags").path(0).asText("Other"),
                                        tag -> new ArrayList<>())
                                .add(entry)));
    }

    String body() {
        var info = document.path("info");
        var page = new StringBuilder("<h1>%s API</h1>\n<p class=\"status\">Version %s · <a href=\"/openapi.json\">"
                .formatted(text(info, "title"), text(info, "version")));
        page.append("openapi.json</a> · <a href=\"/openapi.yaml\">openapi.yaml</a></p>\n");
        page.append(Prose.html(info.path("description").asText("")));
        page.append(contents());
        for (var tag : document.path("tags")) {
            var name = tag.path("name").asText();
            page.append("<section aria-labelledby=\"tag-%1$s\"><h2 id=\"tag-%1$s\">%2$s</h2>\n"
                    .formatted(anchor(name), Html.escape(name)));
            page.append(Prose.html(tag.path("description").asText("")));
            byTag.getOrDefault(name, List.of()).forEach(entry -> page.append(OperationSection.html(entry, document)));
            page.append("</section>\n");
        }
        return page.append(schemas()).toString();
    }

    private String contents() {
        return byTag.entrySet().stream()
                .map(tag -> "<li><a href=\"#tag-%s\">%s</a><ul>%s</ul></li>"
                        .formatted(
                                anchor(tag.getKey()),
                                Html.escape(tag.getKey()),
                                tag.getValue().stream().map(Reference::line).collect(Collectors.joining("\n"))))
                .collect(Collectors.joining(
                        "\n",
                        "<details class=\"contents\" open><summary>Contents</summary><ul>\n",
                        "\n<li><a href=\"#forms\">Forms of data</a></li></ul></details>\n"));
    }

    private static String line(Entry entry) {
        return "<li><a href=\"#%s\"><span class=\"method\">%s</span><code>%s</code></a> %s</li>"
                .formatted(entry.id(), entry.method(), Html.escape(entry.path()), text(entry.operation(), "summary"));
    }

    private String schemas() {
        var page = new StringBuilder("<section aria-labelledby=\"forms\"><h2 id=\"forms\">Forms of data</h2>\n");
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> page.append("<article id=\"form-%1$s\"><h3>%1$s</h3>%2$s%3$s</article>\n"
                        .formatted(
                                Html.escape(schema.getKey()),
                                Prose.html(schema.getValue().path("description").asText("")),
                                Forms.fields(schema.getValue()))));
        return page.append("</section>").toString();
    }

    static String text(JsonNode node, String field) {
        return Html.escape(node.path(field).asText(""));
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
