package care.tandem.gateway.document;

import care.tandem.gateway.GatewaySettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The merged document as this program carries it: to be served, to be read by people, to be routed by. */
@Singleton
public class ApiDocument {

    private final byte[] json;
    private final byte[] yaml;
    private final JsonNode tree;

    ApiDocument(GatewaySettings settings) throws IOException {
        json = resource(settings.document() + ".json");
        yaml = resource(settings.document() + ".yaml");
        tree = new ObjectMapper().readTree(json);
    }

    public byte[] json() {
        return json.clone();
    }

    public byte[] yaml() {
        return yaml.clone();
    }

    public JsonNode tree() {
        return tree;
    }

    /** What may pass to a service. The gateway's own pages are in the document to be read, not to be forwarded. */
    public List<Operation> forwarded() {
        var operations = new ArrayList<Operation>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(field -> field.getValue().has("operationId"))
                        .map(field -> Operation.of(path.getKey(), field.getKey(), field.getValue()))
                        .filter(operation -> !operation.isOwn())
                        .forEach(operations::add));
        return operations;
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the merged API document " + name + " is not in this program");
            }
            return stream.readAllBytes();
        }
    }
}
