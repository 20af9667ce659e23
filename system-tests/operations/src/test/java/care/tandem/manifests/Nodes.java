package care.tandem.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Ways through a tree. */
final class Nodes {

    /** Fields that hold a secret's name, and fields that hold one with a {@code name} inside. */
    private static final List<String> NAMES = List.of("secretName", "tlsSecret");

    private static final List<String> REFERENCES =
            List.of("secretKeyRef", "secret", "passwordSecret", "usernameSecret", "accessKeyId", "secretAccessKey");

    private Nodes() {}

    static Function<JsonNode, Stream<JsonNode>> each(String field) {
        return node -> children(node.path(field));
    }

    static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static Set<String> secretsNamedIn(List<? extends JsonNode> resources) {
        var names = new TreeSet<String>();
        for (var resource : resources) {
            NAMES.forEach(field -> names.addAll(resource.findValuesAsText(field)));
            REFERENCES.forEach(field -> resource.findValues(field).stream()
                    .map(reference -> reference.path("name"))
                    .filter(JsonNode::isTextual)
                    .forEach(name -> names.add(name.textValue())));
        }
        return names;
    }
}
