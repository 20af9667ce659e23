package care.tandem.platform.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Of which kind a token says it is, in its head or its claims. A provider may leave either out; but an ID, refresh or
 * logout token that carries the audience is still no access token.
 */
final class TokenKind {

    private static final Set<String> OTHERS = Set.of("ID", "Refresh", "Offline", "Logout");
    private static final Set<String> HEADS = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenKind() {}

    static boolean isOfAccess(JsonWebToken token) {
        Object claim = token.getClaim("typ");
        return (claim == null || !OTHERS.contains(claim.toString())) && HEADS.contains(head(token.getRawToken()));
    }

    private static String head(String raw) {
        try {
            var head = JSON.readTree(Base64.getUrlDecoder().decode(raw.substring(0, raw.indexOf('.'))));
            return head.path("typ").asText("jwt").toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            // Its signature held: whoever wrote this head is the provider, and it is none that is known here.
            return "";
        }
    }
}
