package care.tandem.malformed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every way in which a request can lack a good access token. */
enum BadToken {
    NONE(mint -> List.of()),
    EMPTY(mint -> List.of("")),
    GARBAGE(mint -> List.of("Bearer not.a.token")),
    NOT_EVEN_THREE_PARTS(mint -> List.of("Bearer 5f0c9a51-9c2b-4a53-8a0e-9f6d1a7be001")),
    BARE(mint -> List.of(mint.good().accessToken())),
    BASIC(mint -> List.of("Basic YW5hOnRhbmRlbS1sb2NhbA==")),
    CUT(bearer(mint -> mint.good().accessToken().replaceFirst(".{12}$", ""))),
    TWICE(mint -> List.of(
            "Bearer " + mint.good().accessToken(), "Bearer " + mint.good().accessToken())),
    WITH_MORE_RIGHTS(bearer(BadToken::raised)),
    FORGED(bearer(mint -> mint.forged(mint.header("RS256")))),
    FORGED_WITH_ITS_KEY(bearer(mint -> mint.forged(mint.headerWithItsKey()))),
    UNSIGNED(bearer(mint -> mint.unsigned(Map.of("alg", "none", "typ", "JWT"), same()) + ".")),
    SAID_TO_BE_UNSIGNED(bearer(mint -> mint.signed(Map.of("alg", "none", "typ", "JWT"), same()))),
    OF_NO_ALGORITHM(bearer(mint -> mint.signed(Map.of("typ", "JWT"), same()))),
    KEY_CONFUSED(bearer(mint -> mint.signedWithThePublicKey(mint.publicKey()))),
    KEY_CONFUSED_AS_TEXT(bearer(mint -> mint.signedWithThePublicKey(mint.publicKeyAsPem()))),
    EXPIRED(changed(claims -> claims.put("exp", secondsFromNow(-60)))),
    WITHOUT_END(changed(claims -> claims.remove("exp"))),
    NOT_YET(changed(claims -> claims.put("nbf", secondsFromNow(3600)))),
    OLD(changed(claims -> claims.put("iat", secondsFromNow(-900)).put("exp", secondsFromNow(900)))),
    FOREIGN_AUDIENCE(changed(claims -> claims.put("aud", "another-product"))),
    WITHOUT_AUDIENCE(changed(claims -> claims.remove("aud"))),
    FOREIGN_ISSUER(changed(claims -> claims.put("iss", "https://login.example/realms/tandem"))),
    ID_TOKEN(bearer(mint -> mint.good().idToken())),
    ID_TOKEN_FOR_US(changed(claims -> claims.put("typ", "ID"))),
    REFRESH_TOKEN(bearer(mint -> mint.good().refreshToken())),
    LOGOUT_TOKEN(changed(claims -> claims.put("typ", "Logout"))),
    LOGOUT_TOKEN_BY_ITS_HEADER(
            bearer(mint -> mint.signed(mint.header("RS256", "logout+jwt"), claims -> claims.remove("typ"))));

    private final Function<Mint, List<String>> headers;

    BadToken(Function<Mint, List<String>> headers) {
        this.headers = headers;
    }

    /** What it puts into {@code Authorization}. */
    List<String> headers(Mint mint) {
        return headers.apply(mint);
    }

    private static Function<Mint, List<String>> bearer(Function<Mint, String> token) {
        return mint -> List.of("Bearer " + token.apply(mint));
    }

    /** Well signed: with a key that is the provider's. */
    private static Function<Mint, List<String>> changed(Consumer<ObjectNode> change) {
        return bearer(mint -> mint.signed(change));
    }

    private static Consumer<ObjectNode> same() {
        return claims -> {};
    }

    private static long secondsFromNow(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    /** Other claims under the signature of a good token. */
    private static String raised(Mint mint) {
        var good = mint.good().accessToken();
        var claims = mint.unsigned(Map.of(), one -> one.putArray("groups").add("clinical-lead"));
        return good.replaceFirst("\\..*\\.", "." + claims.substring(claims.indexOf('.') + 1) + ".");
    }
}
