package care.tandem.gateway.door;

import static care.tandem.platform.problem.ProblemType.NOT_FOUND;
import static care.tandem.platform.problem.ProblemType.UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenTest extends GatewayTest {

    private static final String PATH = "/api/v1/sessions";

    @Test
    void aValidTokenPassesAndIsForwarded() {
        var token = around.tokens.someone();

        with(token).get(PATH).then().statusCode(200);

        assertThat(around.session.last().headers().get("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aTokenSignedWithTheProvidersEllipticKeyPasses() {
        with(around.tokens.signWithEllipticKey(around.tokens.claims("ana")))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void noOtherAlgorithmOfTheProvidersKeysIsTaken() {
        for (var algorithm : List.of(SignatureAlgorithm.RS512, SignatureAlgorithm.PS256)) {
            refuses(around.tokens.sign(around.tokens.claims("ana"), algorithm), PATH);
        }
    }

    @Test
    void aKeyIsNotTakenForOneOfAnotherKind() {
        refuses(around.tokens.signWithEllipticKeyNamedAsTheOther(around.tokens.claims("ana")), PATH);
    }

    @Test
    void withoutATokenNothingOfTheApiIsToldApart() {
        refuses(null, PATH);
        refuses(null, "/api/v1/unknown");
        refuses(null, "/api");
        isProblem(anonymous().post("/api/v1/programme"), UNAUTHENTICATED);
    }

    @Test
    void withATokenWhatIsNotThereIsNotFound() {
        isProblem(caller().get("/api/v1/unknown"), NOT_FOUND);
    }

    @Test
    void aTokenThatHasEndedIsRefused() {
        var now = System.currentTimeMillis() / 1000;
        refuses(
                around.tokens.sign(
                        around.tokens.claims("ana").issuedAt(now - 600).expiresAt(now - 60)),
                PATH);
    }

    @Test
    void aTokenForAnotherAudienceOrOfAnotherIssuerIsRefused() {
        refuses(around.tokens.sign(around.tokens.claims("ana").audience("other")), PATH);
        refuses(around.tokens.sign(around.tokens.claims("ana").issuer("http://other.test")), PATH);
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefused() {
        refuses(around.tokens.signWithAnotherKey(around.tokens.claims("ana")), PATH);
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        var claims = around.tokens.someone().split("\\.")[1];
        refuses(encode("{\"alg\":\"none\"}") + "." + claims + ".", PATH);
        refuses(encode("{\"alg\":\"none\"}") + "." + claims + "." + encode("x"), PATH);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
        var secret = new SecretKeySpec(around.tokens.publicKey(), "HmacSHA256");
        refuses(
                around.tokens
                        .claims("ana")
                        .jws()
                        .algorithm(SignatureAlgorithm.HS256)
                        .keyId("test-key")
                        .sign(secret),
                PATH);
    }

    @Test
    void idRefreshAndLogoutTokensAreNoAccessTokens() {
        refuses(around.tokens.sign(around.tokens.claims("ana").claim("typ", "ID")), PATH);
        refuses(around.tokens.sign(around.tokens.claims("ana").claim("typ", "Refresh")), PATH);
        refuses(logoutToken(), PATH);
    }

    @Test
    void aTokenOfAProviderThatNamesNoKindPasses() {
        var claims = around.tokens.claims(UUID.randomUUID().toString());
        claims.remove("typ");

        with(around.tokens.sign(claims)).get(PATH).then().statusCode(200);
    }

    @Test
    void whatIsNoBearerTokenIsRefused() {
        isProblem(anonymous().header("Authorization", "Basic YTpi").get(PATH), UNAUTHENTICATED);
        isProblem(anonymous().header("Authorization", "Bearer").get(PATH), UNAUTHENTICATED);
        isProblem(
                anonymous()
                        .header("Authorization", "Bearer " + around.tokens.someone())
                        .header("Authorization", "Bearer " + around.tokens.someone())
                        .get(PATH),
                UNAUTHENTICATED);
    }

    private void refuses(String token, String path) {
        var request = token == null ? anonymous() : with(token);
        isProblem(request.get(path), UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }

    private String logoutToken() {
        return around.tokens.sign(around.tokens.claims("ana"), "logout+jwt");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
