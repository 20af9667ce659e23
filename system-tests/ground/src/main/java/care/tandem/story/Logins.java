package care.tandem.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes logins and partner clinics in Keycloak, new ones for each story. */
public final class Logins {
    private static final String SECRET = "tandem-local";
    private static final List<String> CLINIC_BASICS = List.of("basic", "tandem", "service_account");

    private Logins() {}

    /** A user with this one role. */
    public static Login user(String role, String firstName) {
        var user = userOfNoRole(firstName);
        create("/users/" + user.id() + "/role-mappings/realm", List.of(read("/roles/" + role)));
        return user;
    }

    public static Login userOfNoRole(String firstName) {
        var name = unique(firstName.toLowerCase(Locale.ROOT));
        var user = Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@tandem.example",
                "emailVerified",
                true,
                "firstName",
                firstName,
                "lastName",
                "Story",
                "credentials",
                List.of(Map.of("type", "password", "value", SECRET, "temporary", false)));
        var location = create("/users", user);
        return new Login(name, location.substring(location.lastIndexOf('/') + 1), false);
    }

    public static Login participant(String firstName) {
        return user("participant", firstName);
    }

    /** A partner clinic: a confidential client that may refer and may read progress. */
    public static Login clinic() {
        return clinic("referrals:write", "progress:read");
    }

    /** One that may do only this. */
    public static Login clinic(String... scopes) {
        var name = unique("clinic");
        create(
                "/clients",
                Map.of(
                        "clientId", name,
                        "enabled", true,
                        "protocol", "openid-connect",
                        "publicClient", false,
                        "secret", SECRET,
                        "serviceAccountsEnabled", true,
                        "standardFlowEnabled", false,
                        "fullScopeAllowed", false,
                        "defaultClientScopes",
                                Stream.concat(CLINIC_BASICS.stream(), Stream.of(scopes))
                                        .toList()));
        return new Login(name, name, true);
    }

    public static String userToken(String name) {
        return token(Map.of("grant_type", "password", "client_id", "tandem-cli", "username", name, "password", SECRET));
    }

    public static String clinicToken(String clientId) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", SECRET));
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String token(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var endpoint = House.stack().keycloak().realmUrl() + "/protocol/openid-connect/token";
        var request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return Json.read(send(request).body()).path("access_token").asText();
    }

    private static JsonNode read(String path) {
        return Json.read(send(admin(path).GET().build()).body());
    }

    private static String create(String path, Object what) {
        var request = admin(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(what)))
                .build();
        return send(request).headers().firstValue("Location").orElse("");
    }

    private static HttpRequest.Builder admin(String path) {
        var realm = URI.create(House.stack().keycloak().url() + "/admin/realms/tandem" + path);
        return HttpRequest.newBuilder(realm).header("Authorization", "Bearer " + clinicToken("tandem-tests"));
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
