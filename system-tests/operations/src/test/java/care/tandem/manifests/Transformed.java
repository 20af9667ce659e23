package care.tandem.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a kustomization does to all of its resources at once: namespace, names, labels, images. */
record Transformed(List<ObjectNode> resources) {

    private static final Set<String> WITHOUT_SELECTORS =
            Set.of("ConfigMap", "ServiceAccount", "HorizontalPodAutoscaler", "Cluster", "KafkaUser");

    void namespace(String name) {
        for (var resource : resources) {
            if (!kind(resource).equals("Namespace")) {
                metadata(resource).put("namespace", name);
            }
        }
    }

    /** Names, and the references to them that the tool knows. */
    void prefix(String prefix) {
        var here = new HashSet<String>();
        for (var resource : resources) {
            var name = metadata(resource).get("name").textValue();
            here.add(kind(resource) + "/" + name);
            metadata(resource).put("name", prefix + name);
        }
        for (var resource : resources) {
            if (kind(resource).equals("Deployment")) {
                var pod = resource.at("/spec/template/spec");
                refer(pod, "serviceAccountName", "ServiceAccount", prefix, here);
                pod.path("volumes")
                        .forEach(volume -> refer(volume.path("configMap"), "name", "ConfigMap", prefix, here));
            }
            var scaled = resource.at("/spec/scaleTargetRef");
            refer(scaled, "name", scaled.path("kind").asText(), prefix, here);
        }
    }

    private static void refer(JsonNode holder, String field, String kind, String prefix, Set<String> here) {
        var named = holder.path(field);
        if (named.isTextual() && here.contains(kind + "/" + named.textValue())) {
            ((ObjectNode) holder).put(field, prefix + named.textValue());
        }
    }

    void labels(JsonNode said) {
        Kustomization.only(said, Set.of("pairs", "includeSelectors"));
        if (!said.path("includeSelectors").asBoolean()) {
            throw new IllegalArgumentException("labels are read with includeSelectors only");
        }
        resources.forEach(resource -> label(resource, (ObjectNode) said.get("pairs")));
    }

    private static void label(ObjectNode resource, ObjectNode pairs) {
        metadata(resource).withObjectProperty("labels").setAll(pairs);
        var spec = resource.path("spec");
        switch (kind(resource)) {
            case "Service" -> ((ObjectNode) spec.get("selector")).setAll(pairs);
            case "PodDisruptionBudget" -> ((ObjectNode) spec.at("/selector/matchLabels")).setAll(pairs);
            case "Deployment" -> {
                ((ObjectNode) spec.at("/selector/matchLabels")).setAll(pairs);
                ((ObjectNode) spec.at("/template/metadata/labels")).setAll(pairs);
                spec.at("/template/spec/topologySpreadConstraints")
                        .forEach(spread -> ((ObjectNode) spread.at("/labelSelector/matchLabels")).setAll(pairs));
            }
            default -> {
                if (!WITHOUT_SELECTORS.contains(kind(resource))) {
                    throw new IllegalArgumentException("labels on " + kind(resource) + " are not known to this reader");
                }
            }
        }
    }

    void image(JsonNode said) {
        Kustomization.only(said, Set.of("name", "newName", "newTag"));
        for (var resource : resources) {
            for (var group : List.of("initContainers", "containers")) {
                for (var container : resource.at("/spec/template/spec").path(group)) {
                    var image = container.get("image").textValue().split(":", 2);
                    if (image[0].equals(said.get("name").textValue())) {
                        var name = said.path("newName").asText(image[0]);
                        var tag = said.path("newTag").asText(image.length > 1 ? image[1] : "");
                        ((ObjectNode) container).put("image", tag.isEmpty() ? name : name + ":" + tag);
                    }
                }
            }
        }
    }

    private static String kind(JsonNode resource) {
        return resource.get("kind").textValue();
    }

    private static ObjectNode metadata(ObjectNode resource) {
        return (ObjectNode) resource.get("metadata");
    }
}
