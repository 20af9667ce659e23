package care.tandem.local.stack.realm;

import java.util.List;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * The claim {@code auth_time}: when the person last gave their password. Keycloak knows it only of a login in the
 * browser; a direct grant (the command line, tests) makes a new session from a password, so there it is that session's
 * beginning. A clinic's token has none: no person logged in.
 */
public final class LoginTimeMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, TokenIntrospectionTokenMapper {
    private static final String BROWSER_LOGIN = "AUTH_TIME";

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel login,
            KeycloakSession keycloak,
            ClientSessionContext client) {
        if (login.getUser().getServiceAccountClientLink() != null) {
            return;
        }
        var inBrowser = login.getNote(BROWSER_LOGIN);
        token.setAuth_time(inBrowser == null ? Long.valueOf(login.getStarted()) : Long.valueOf(inBrowser));
    }

    @Override
    public String getId() {
        return "tandem-login-time-mapper";
    }

    @Override
    public String getDisplayType() {
        return "Time of login";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds auth_time, for direct grants too";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
