package care.tandem.manifests;

import care.tandem.story.House;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One overlay, built once. */
enum Build {
    LOCAL,
    PRODUCTION;

    private List<ObjectNode> resources;

    Path folder() {
        return House.REPOSITORY.resolve("k8s/overlays").resolve(name().toLowerCase(Locale.ROOT));
    }

    synchronized List<ObjectNode> resources() {
        if (resources == null) {
            resources = Kustomization.build(folder());
        }
        return resources;
    }

    List<ObjectNode> of(String kind) {
        return resources().stream()
                .filter(resource -> resource.get("kind").textValue().equals(kind))
                .toList();
    }

    ObjectNode one(String kind, String name) {
        return of(kind).stream().filter(r -> nameOf(r).equals(name)).findFirst().orElseThrow();
    }

    /** The five programs, by name. */
    List<ObjectNode> deployments() {
        return of("Deployment");
    }

    static String nameOf(JsonNode resource) {
        return resource.at("/metadata/name").textValue();
    }

    static JsonNode pod(JsonNode deployment) {
        return deployment.at("/spec/template/spec");
    }

    static Stream<JsonNode> containers(JsonNode deployment) {
        var all = Stream.<JsonNode>builder();
        pod(deployment).path("initContainers").forEach(all);
        pod(deployment).path("containers").forEach(all);
        return all.build();
    }

    static JsonNode serving(JsonNode deployment) {
        return pod(deployment).at("/containers/0");
    }
}
