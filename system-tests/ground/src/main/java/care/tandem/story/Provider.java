package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Keycloak, as a front end and as an administrator speak to it. */
public final class Provider {
    private static final String CLIENT = "tandem-cli";
    private static final String PASSWORD = "tandem-local";

    private Provider() {}

    public static SignIn signIn(Login login) {
        return SignIn.of(KeycloakApi.submit(
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
        return SignIn.of(KeycloakApi.submit(
                "/token",
                Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", session.refreshToken())));
    }

    public static void signOut(SignIn session) {
        KeycloakApi.submit("/logout", Map.of("client_id", CLIENT, "refresh_token", session.refreshToken()));
    }

    /** An administrator ends what this login has open, one session after another: of a wholesale end Keycloak tells once. */
    public static void endAllSessions(Login login) {
        KeycloakApi.read("/users/" + login.id() + "/sessions")
                .forEach(session ->
                        KeycloakApi.delete("/sessions/" + session.path("id").asText()));
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
        return KeycloakApi.get("/certs").path("keys");
    }

    private static String addKey(String name, String kind, Map<String, List<String>> config) {
        var realm = KeycloakApi.read("").path("id").asText();
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
        return KeycloakApi.createWithId("/components", key);
    }

    public static void removeKey(String id) {
        KeycloakApi.delete("/components/" + id);
        KeycloakApi.signInAgain();
    }

    private static String nameOf(Login login) {
        return KeycloakApi.read("/users/" + login.id()).path("username").asText();
    }
}
