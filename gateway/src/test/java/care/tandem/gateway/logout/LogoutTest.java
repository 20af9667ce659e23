package care.tandem.gateway.logout;

import static care.tandem.platform.problem.ProblemType.INVALID_REQUEST;
import static care.tandem.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static care.tandem.platform.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static care.tandem.platform.problem.ProblemType.UNAUTHENTICATED;
import static care.tandem.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.GatewayTest;
import care.tandem.gateway.support.RawConnection;
import care.tandem.gateway.support.Surroundings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogoutTest extends GatewayTest {

    private static final String PATH = "/api/v1/sessions";
    private static final String STREAM = "/api/v1/stream";

    @Inject
    MeterRegistry meters;

    private final String subject = UUID.randomUUID().toString();
    private final String session = UUID.randomUUID().toString();

    @Test
    void anEndedSessionIsRefusedAtOnceAndTheLoginsOtherSessionIsNot() {
        var token = tokenOf(session);
        var other = tokenOf(UUID.randomUUID().toString());
        with(token).get(PATH).then().statusCode(200);

        logout(around.tokens.logout().subject(subject).claim("sid", session))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");

        isProblem(with(token).get(PATH), UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
        with(other).get(PATH).then().statusCode(200);
    }

    @Test
    void withoutASessionAllThatTheLoginHadUntilThenIsRefused() {
        var now = System.currentTimeMillis() / 1_000;
        var before = around.tokens.sign(claims().issuedAt(now - 5));
        var after = around.tokens.sign(claims().issuedAt(now));

        logout(around.tokens.logout().subject(subject).issuedAt(now - 3)).then().statusCode(200);

        isProblem(with(before).get(PATH), UNAUTHENTICATED);
        with(after).get(PATH).then().statusCode(200);
    }

    @Test
    void whatIsNoLogoutTokenOfTheProviderEndsNothing() {
        var now = System.currentTimeMillis() / 1_000;
        Stream.of(
                        sign(good().audience("tandem")),
                        sign(good().issuer("http://elsewhere.test")),
                        around.tokens.signWithAnotherKey(good()),
                        sign(good().issuedAt(now - 300)),
                        sign(good().issuedAt(now - 100).expiresAt(now - 60)),
                        sign(good().claim("nonce", "n")),
                        sign(good().claim("events", Map.of("http://schemas.openid.net/event/other", Map.of()))),
                        sign(good().claim("events", "http://schemas.openid.net/event/backchannel-logout")),
                        sign(without(good(), "events")),
                        sign(without(good(), "sid")),
                        sign(good().claim("jti", " ")),
                        around.tokens.sign(good(), "at+jwt"),
                        tokenOf(session),
                        "a.b.c",
                        "",
                        "nothing")
                .forEach(token -> isProblem(post("logout_token=" + token), INVALID_REQUEST));

        with(tokenOf(session)).get(PATH).then().statusCode(200);
    }

    @Test
    void aTokenThatSaysItsKindInTheHeaderIsTaken() {
        post("logout_token=" + around.tokens.sign(good(), "logout+jwt")).then().statusCode(200);
    }

    @Test
    void eachTokenIsTakenOnce() {
        var form = "logout_token=" + sign(good());

        post(form).then().statusCode(200);

        isProblem(post(form), INVALID_REQUEST);
    }

    @Test
    void oneSmallFormWithOneTokenIsTaken() {
        var token = sign(good());
        isProblem(post("logout_token=" + token + "&logout_token=" + token), INVALID_REQUEST);
        isProblem(post("logout_token=%zz"), INVALID_REQUEST);
        isProblem(post("token=" + token), INVALID_REQUEST);
        isProblem(post("logout_token=" + "a".repeat(Surroundings.MAX_BODY)), PAYLOAD_TOO_LARGE);
        isProblem(
                anonymous().contentType("application/json").body("{}").post("/back-channel-logout"),
                UNSUPPORTED_MEDIA_TYPE);
        isProblem(anonymous().post("/back-channel-logout"), INVALID_REQUEST);
        isProblem(anonymous().get("/back-channel-logout"), METHOD_NOT_ALLOWED).header("Allow", "POST");

        post("more=1&logout_token=" + token).then().statusCode(200);
    }

    @Test
    void itsOpenStreamsEndWithItAndNoOthers() throws IOException {
        around.messaging.answers(request -> request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write(": welcome\n\n"));
        try (var ended = stream(tokenOf(session));
                var other = stream(tokenOf(UUID.randomUUID().toString()))) {
            assertThat(ended.lineThatHas(": welcome")).isNotNull();
            assertThat(other.lineThatHas(": welcome")).isNotNull();

            logout(good()).then().statusCode(200);

            assertThat(ended.rest()).doesNotContain("retry");
            isProblem(with(tokenOf(session)).get(STREAM), UNAUTHENTICATED);
            assertThat(openStreams()).isEqualTo(1);
        }
        Awaitility.await().until(() -> openStreams() == 0);
    }

    private double openStreams() {
        return meters.get("tandem.gateway.streams.open").gauge().value();
    }

    private RawConnection stream(String token) throws IOException {
        return new RawConnection(gateway)
                .send("GET %s HTTP/1.1\nHost: x\nAuthorization: Bearer %s\n\n".formatted(STREAM, token));
    }

    private JwtClaimsBuilder good() {
        return around.tokens.logout().claim("sid", session);
    }

    private JwtClaimsBuilder claims() {
        return around.tokens.claims(subject);
    }

    private String tokenOf(String sid) {
        return around.tokens.sign(claims().claim("sid", sid));
    }

    private String sign(JwtClaimsBuilder claims) {
        return around.tokens.sign(claims);
    }

    private static JwtClaimsBuilder without(JwtClaimsBuilder claims, String... names) {
        List.of(names).forEach(claims::remove);
        return claims;
    }

    private Response logout(JwtClaimsBuilder claims) {
        return post("logout_token=" + sign(claims));
    }

    private Response post(String form) {
        return anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/back-channel-logout");
    }
}
