package care.tandem.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A folder as {@code kubectl kustomize} builds it: the features that {@code k8s/} uses, in the order of the tool, and a
 * failure at any other. The one difference: generated ConfigMaps carry no hash in their names.
 */
record Kustomization(Path folder, JsonNode said) {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "namePrefix",
            "labels",
            "images",
            "configMapGenerator",
            "patches");

    static List<ObjectNode> build(Path folder) {
        var said = Yaml.documents(folder.resolve("kustomization.yaml")).get(0);
        var unknown = fieldsOf(said).filter(name -> !KNOWN.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(folder + " uses " + unknown + ", which this reader does not know");
        }
        return new Kustomization(folder, said).build();
    }

    private List<ObjectNode> build() {
        var resources = new ArrayList<ObjectNode>();
        for (var name : said.path("resources")) {
            var path = folder.resolve(name.textValue()).normalize();
            resources.addAll(Files.isDirectory(path) ? build(path) : Yaml.documents(path));
        }
        said.path("configMapGenerator").forEach(generator -> resources.add(configMap(generator)));
        for (int i = 0; i < resources.size(); i++) {
            resources.set(i, patched(resources.get(i)));
        }
        var transformed = new Transformed(resources);
        if (said.has("namespace")) {
            transformed.namespace(said.get("namespace").textValue());
        }
        if (said.has("namePrefix")) {
            transformed.prefix(said.get("namePrefix").textValue());
        }
        said.path("labels").forEach(transformed::labels);
        said.path("images").forEach(transformed::image);
        return resources;
    }

    private ObjectNode configMap(JsonNode generator) {
        only(generator, Set.of("name", "files", "literals"));
        var map = JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").set("name", generator.get("name"));
        var data = map.putObject("data");
        for (var file : generator.get("files")) {
            data.put(file.textValue(), text(folder.resolve(file.textValue())));
        }
        for (var literal : generator.path("literals")) {
            var pair = literal.textValue().split("=", 2);
            data.put(pair[0], pair[1]);
        }
        return map;
    }

    private ObjectNode patched(ObjectNode resource) {
        var result = resource;
        for (var patch : said.path("patches")) {
            only(patch, Set.of("target", "patch"));
            only(patch.get("target"), Set.of("kind", "name"));
            if (isMeant(patch.get("target"), resource)) {
                result = (ObjectNode)
                        JsonPatch.apply(Yaml.read(patch.get("patch").textValue()), result);
            }
        }
        return result;
    }

    private static boolean isMeant(JsonNode target, ObjectNode resource) {
        var name = resource.at("/metadata/name");
        return target.get("kind").equals(resource.get("kind"))
                && (!target.has("name") || target.get("name").equals(name));
    }

    static void only(JsonNode node, Set<String> known) {
        var unknown = fieldsOf(node).filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + " is not known to this reader: " + node);
        }
    }

    private static Stream<String> fieldsOf(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
