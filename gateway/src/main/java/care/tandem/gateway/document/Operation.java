package care.tandem.gateway.document;

import care.tandem.platform.document.DocumentFilter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One method of one path, as the document says it.
 *
 * @param bodyTypes the media types of its request body; empty where it takes none
 * @param isPublic an empty {@code security}; one that says nothing of security needs a token
 * @param isForSafety somebody's safety hangs on it: it shares no limit with the others, and is let through while all of
 *     them together are too many
 */
public record Operation(
        String id,
        String method,
        String template,
        String service,
        boolean isPublic,
        List<String> bodyTypes,
        boolean isStream,
        boolean isForSafety) {

    /** Marks the operations that the gateway answers itself. */
    public static final String GATEWAY = "gateway";

    static final String SERVICE = "x-service";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String EVENTS = "text/event-stream";

    static Operation of(String template, String method, JsonNode operation) {
        var bodyTypes = new ArrayList<String>();
        operation.path("requestBody").path("content").fieldNames().forEachRemaining(bodyTypes::add);
        var security = operation.path("security");
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                template,
                operation.path(SERVICE).asText(),
                security.isArray() && security.isEmpty(),
                List.copyOf(bodyTypes),
                operation.path("responses").path("200").path("content").has(EVENTS),
                operation.path(DocumentFilter.SAFETY).asBoolean());
    }

    /** A page of the gateway's own, open to anyone. */
    public static Operation page(String id, String template) {
        return new Operation(id, "GET", template, GATEWAY, true, List.of(), false, false);
    }

    /** What the gateway itself takes as a form, from anyone who can sign it. */
    public static Operation form(String id, String template) {
        return new Operation(id, "POST", template, GATEWAY, true, List.of(FORM), false, false);
    }

    public boolean takesBody() {
        return !bodyTypes.isEmpty();
    }

    public boolean isOwn() {
        return GATEWAY.equals(service);
    }
}
