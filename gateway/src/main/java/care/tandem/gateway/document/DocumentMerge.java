package care.tandem.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one document of several. The first is the base: its title, contact, licence and servers are the whole's.
 * All contradictions are gathered before it fails, so that one build shows them all.
 */
final class DocumentMerge {

    private final List<String> contradictions = new ArrayList<>();
    private final MergedPaths paths = new MergedPaths(contradictions);
    private final Map<String, Named> tags = new HashMap<>();
    private final Map<String, Map<String, Named>> components = new TreeMap<>();

    /** Something with a name, and the service that said it first. */
    private record Named(String service, JsonNode node) {}

    private DocumentMerge() {}

    static ObjectNode merge(String version, List<ServiceDocument> documents) {
        var merge = new DocumentMerge();
        documents.forEach(merge::add);
        var merged = merge.write(version, documents.get(0).tree());
        if (!merge.contradictions.isEmpty()) {
            throw new MergeFailure(merge.contradictions);
        }
        return merged;
    }

    private void add(ServiceDocument document) {
        var format = document.tree().path("openapi").asText("");
        if (!format.startsWith("3.1.")) {
            contradictions.add("%s is not written in OpenAPI 3.1 but in '%s'".formatted(document.service(), format));
        }
        paths.add(document);
        for (var tag : document.tree().path("tags")) {
            var name = tag.path("name").asText();
            keep(tags, "tag", name, new Named(document.service(), tag));
        }
        document.tree().path("components").properties().forEach(section -> {
            var known = components.computeIfAbsent(section.getKey(), s -> new TreeMap<>());
            section.getValue()
                    .properties()
                    .forEach(entry -> keep(
                            known,
                            "component " + section.getKey() + "/",
                            entry.getKey(),
                            new Named(document.service(), entry.getValue())));
        });
    }

    private void keep(Map<String, Named> known, String kind, String name, Named next) {
        var first = known.putIfAbsent(name, next);
        if (first != null && !first.node().equals(next.node())) {
            contradictions.add("the %s%s of %s differs from that of %s:%n      %s: %s%n      %s: %s"
                    .formatted(
                            kind.endsWith("/") ? kind : kind + " ",
                            name,
                            next.service(),
                            first.service(),
                            first.service(),
                            first.node(),
                            next.service(),
                            next.node()));
        }
    }

    private ObjectNode write(String version, JsonNode base) {
        var merged = Json.object();
        merged.set("openapi", base.path("openapi"));
        merged.set("info", ((ObjectNode) base.path("info").deepCopy()).put("version", version));
        merged.set("servers", base.path("servers"));
        var declared = new HashMap<String, JsonNode>();
        tags.forEach((name, tag) -> declared.put(name, tag.node()));
        merged.set("tags", paths.tags(declared));
        merged.set("paths", paths.tree());
        var sections = Json.object();
        components.forEach((section, entries) -> {
            var all = sections.putObject(section);
            entries.forEach((name, entry) -> all.set(name, entry.node()));
        });
        merged.set("components", sections);
        return merged;
    }
}
