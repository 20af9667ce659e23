package care.tandem.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;

/** The OpenAPI document of one service, and the name the gateway knows the service by. */
record ServiceDocument(String service, JsonNode tree) {}
