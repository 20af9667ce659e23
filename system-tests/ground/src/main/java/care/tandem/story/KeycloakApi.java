package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to Keycloak, of a front end's kind and of an administrator's; whatever it refuses is the story's end. */
final class KeycloakApi {
    private static final String TESTS = "tandem-tests";
    private static final Login ADMINISTRATOR = new Login(TESTS, TESTS, true);

    private KeycloakApi() {}

    static JsonNode get(String endpoint) {
        return Json.read(send(openIdConnect(endpoint).build()).body());
    }

    /** The body of the answer: not of each endpoint it is JSON. */
    static String submit(String endpoint, Map<String, String> form) {
        var fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(openIdConnect(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build())
                .body();
    }

    static JsonNode read(String path) {
        return Json.read(admin("GET", path, BodyPublishers.noBody()).body());
    }

    static void create(String path, Object what) {
        post(path, what);
    }

    /** The id of what was made. */
    static String createWithId(String path, Object what) {
        var location = post(path, what).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static void delete(String path) {
        admin("DELETE", path, BodyPublishers.noBody());
    }

    /** The key that signed the administrator's token may be gone. */
    static void signInAgain() {
        ADMINISTRATOR.signInAgain();
    }

    private static HttpResponse<String> post(String path, Object what) {
        return admin("POST", path, BodyPublishers.ofString(Json.write(what)));
    }

    private static HttpRequest.Builder openIdConnect(String endpoint) {
        return HttpRequest.newBuilder(
                URI.create(House.stack().keycloak().realmUrl() + "/protocol/openid-connect" + endpoint));
    }

    private static HttpResponse<String> admin(String method, String path, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(House.stack().keycloak().url() + "/admin/realms/tandem" + path))
                .header("Authorization", "Bearer " + ADMINISTRATOR.token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        var response = Http.send(request);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }
}
