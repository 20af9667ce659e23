package care.tandem.local;

/** A realm as Keycloak imports it. */
public record KeycloakRealm(String name, String json) {}
