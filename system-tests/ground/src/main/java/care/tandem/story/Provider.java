package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak, as a front end and as an administrator speak to it. */
public final class Provider {
    private static final String CLIENT = "tandem-cli";
    private static final String PASSWORD = "tandem-local";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Provider() {}

    public static SignIn signIn(Login login) {
        return SignIn.of(post(
                "/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "username",
                        nameOf(login),
                        "password",
                        PASSWORD,
                        "scope",
                        "openid")));
    }

    public static SignIn refresh(SignIn session) {
        return SignIn.of(post(
                "/token",
                Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", session.refreshToken())));
    }

    public static void signOut(SignIn session) {
        post("/logout", Map.of("client_id", CLIENT, "refresh_token", session.refreshToken()));
    }

    /** An administrator ends what this login has open, one session after another: of a wholesale end Keycloak tells once. */
    public static void endAllSessions(Login login) {
        read(admin("GET", "/users/" + login.id() + "/sessions", null).body())
                .forEach(session ->
                        admin("DELETE", "/sessions/" + session.path("id").asText(), null));
    }

    /** From now on tokens are signed with a new key; those that are there stay published. */
    public static String addKey(String name, int priority) {
        return addKey(
                name,
                "rsa-generated",
                Map.of("priority", List.of(Integer.toString(priority)), "algorithm", List.of("RS256")));
    }

    /** A key of ours that the provider publishes as one of its own, though it signs nothing with it. */
    public static String publish(String name, PrivateKey key) {
        var encoded = Base64.getEncoder().encodeToString(key.getEncoded());
        var config = Map.of(
                "priority", List.of("-1"),
                "active", List.of("false"),
                "algorithm", List.of("RS256"),
                "privateKey", List.of("-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----"));
        return addKey(name, "rsa", config);
    }

    /** The keys that it tells the world, each with its name and modulus. */
    public static JsonNode publishedKeys() {
        var uri = House.stack().keycloak().realmUrl() + "/protocol/openid-connect/certs";
        return read(send(HttpRequest.newBuilder(URI.create(uri)).build()).body())
                .path("keys");
    }

    private static String addKey(String name, String kind, Map<String, List<String>> config) {
        var realm = read(admin("GET", "", null).body()).path("id").asText();
        var key = Map.of(
                "name",
                name,
                "providerId",
                kind,
                "providerType",
                "org.keycloak.keys.KeyProvider",
                "parentId",
                realm,
                "config",
                config);
        var location = admin("POST", "/components", key)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public static void removeKey(String id) {
        admin("DELETE", "/components/" + id, null);
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Login login) {
        return read(admin("GET", "/users/" + login.id(), null).body())
                .path("username")
                .asText();
    }

    private static String post(String endpoint, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var uri = House.stack().keycloak().realmUrl() + "/protocol/openid-connect" + endpoint;
        return send(HttpRequest.newBuilder(URI.create(uri))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private static HttpResponse<String> admin(String method, String path, Object body) {
        try {
            var uri = URI.create(House.stack().keycloak().url() + "/admin/realms/tandem" + path);
            var content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            return send(HttpRequest.newBuilder(uri)
                    .header("Authorization", "Bearer " + Logins.clinicToken("tandem-tests"))
                    .header("Content-Type", "application/json")
                    .method(method, content)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            var response = Door.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request + ": " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
