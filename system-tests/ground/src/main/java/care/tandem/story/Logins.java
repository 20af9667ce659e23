package care.tandem.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes logins and partner clinics in Keycloak, new ones for each story. */
public final class Logins {
    private static final String SECRET = "tandem-local";
    private static final List<String> CLINIC_BASICS = List.of("basic", "tandem", "service_account");

    private Logins() {}

    /** A user with this one role. */
    public static Login user(String role, String firstName) {
        var user = userOfNoRole(firstName);
        KeycloakApi.create("/users/" + user.id() + "/role-mappings/realm", List.of(KeycloakApi.read("/roles/" + role)));
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
        return new Login(name, KeycloakApi.createWithId("/users", user), false);
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
        KeycloakApi.create(
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
        return Json.read(KeycloakApi.submit("/token", form))
                .path("access_token")
                .asText();
    }
}
