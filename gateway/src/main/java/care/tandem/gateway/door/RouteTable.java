package care.tandem.gateway.door;

import care.tandem.gateway.document.Operation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operations by their path templates. Where both fit, a literal segment goes before a parameter. */
final class RouteTable {

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Operation> methods = new TreeMap<>();
        private Node parameter;
    }

    RouteTable(Iterable<Operation> operations) {
        operations.forEach(this::add);
    }

    private void add(Operation operation) {
        var segments = PathSegments.of(operation.template().replaceAll("\\{[^}]*}", "*"))
                .orElseThrow(() -> new IllegalArgumentException(operation.template() + " is not a path template"));
        var node = root;
        for (var segment : segments) {
            if (segment.equals("*")) {
                if (node.parameter == null) {
                    node.parameter = new Node();
                }
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment, s -> new Node());
            }
        }
        if (node.methods.put(operation.method(), operation) != null) {
            throw new IllegalArgumentException(operation.method() + " " + operation.template() + " is there twice");
        }
    }

    /** The methods of the path, each with its operation; empty when no template fits. */
    Map<String, Operation> methodsOf(String path) {
        return PathSegments.of(path)
                .flatMap(segments -> find(root, segments))
                .map(node -> Collections.unmodifiableMap(node.methods))
                .orElse(Map.of());
    }

    private static Optional<Node> find(Node node, List<String> segments) {
        if (segments.isEmpty()) {
            return node.methods.isEmpty() ? Optional.empty() : Optional.of(node);
        }
        var rest = segments.subList(1, segments.size());
        var literal = Optional.ofNullable(node.literals.get(segments.get(0))).flatMap(next -> find(next, rest));
        return literal.isPresent()
                ? literal
                : Optional.ofNullable(node.parameter).flatMap(next -> find(next, rest));
    }
}
