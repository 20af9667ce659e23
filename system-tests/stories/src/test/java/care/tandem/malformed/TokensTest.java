package care.tandem.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Provider;
import care.tandem.story.Soon;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.ApiRequest;
import care.tandem.suite.Existing;
import care.tandem.suite.Extent;
import care.tandem.suite.Report;
import care.tandem.suite.Requests;
import care.tandem.suite.Suite;
import care.tandem.suite.Together;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without a good access token there is nothing, whatever is asked for, at the gateway and past it. */
@Suite
class TokensTest {
    private static final Map<Program, String> OF_EACH_SERVICE = Map.of(
            Program.ENROLLMENT, "whoAmI",
            Program.SESSION, "listClinicians",
            Program.ASSESSMENT, "listInstruments",
            Program.MESSAGING, "listThreads");

    /** What only gateways refuse: they read the header in one way alone. */
    private static final Set<BadToken> AT_GATEWAYS_ONLY = EnumSet.of(BadToken.TWICE);

    private final Existing existing = new Existing();
    private final Requests requests = new Requests(existing);
    private final Mint mint = new Mint(Provider.signIn(existing.programme.clinician()));
    private final Together together = new Together();
    private final Report report = new Report("tokens", "token", "at", "operations asked", "status");
    private final List<ApiOperation> closed = ApiDocument.ofTheGateway().operations().stream()
            .filter(operation -> !operation.isPublic())
            .toList();

    @AfterAll
    void letGo() {
        mint.close();
        together.close();
    }

    /** Else each of the other tests would prove nothing. */
    @Test
    void whatTheMintSignsAndDoesNotSpoilIsGoodEverywhere() {
        var token = List.of("Bearer " + mint.signed(claims -> {}));

        OF_EACH_SERVICE.forEach((service, operation) -> {
            for (var program : List.of(Program.GATEWAY, service)) {
                request(operation).sentBy(doorOf(program), token).is(200);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenIsRefusedWhateverItAsksFor(BadToken token) {
        var headers = token.headers(mint);
        var asked = Extent.of(everySoManyth(token), closed);

        var answers = together.each(asked, operation -> requests.to(operation).sentBy(Door.ofNobody(), headers));

        answers.forEach(TokensTest::isRefused);
        report.row(token, Program.GATEWAY, asked.size(), 401);
    }

    /** In short: each operation once, and each token for some of them. */
    private List<ApiOperation> everySoManyth(BadToken token) {
        var kinds = BadToken.values().length;
        return IntStream.range(0, closed.size())
                .filter(place -> place % kinds == token.ordinal())
                .mapToObj(closed::get)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenIsRefusedPastTheGatewayToo(BadToken token) {
        if (AT_GATEWAYS_ONLY.contains(token)) {
            return;
        }
        OF_EACH_SERVICE.forEach((service, operation) -> {
            isRefused(request(operation).sentBy(doorOf(service), token.headers(mint)));
            report.row(token, service, 1, 401);
        });
    }

    @Test
    void aSessionThatEndedIsOverForEveryOperation() {
        var session = Provider.signIn(existing.otherClinician);
        var token = List.of("Bearer " + session.accessToken());
        request("whoAmI").sentBy(Door.ofNobody(), token).is(200);

        Provider.signOut(session);

        Soon.comesTrue(() -> request("whoAmI").sentBy(Door.ofNobody(), token).is(401));
        together.each(closed, operation -> requests.to(operation).sentBy(Door.ofNobody(), token))
                .forEach(TokensTest::isRefused);
        report.row("SIGNED_OUT", Program.GATEWAY, closed.size(), 401);
    }

    @Test
    void aTokenIsNoneAnywhereButInItsHeader() {
        var token = mint.good().accessToken();
        var request = request("whoAmI");

        Stream.of(
                        request.withQuery("access_token=" + token),
                        request.with("Cookie", "access_token=" + token + "; Authorization=" + token),
                        request.with("X-Authorization", "Bearer " + token),
                        request.with("Proxy-Authorization", "Bearer " + token),
                        request.with(
                                "X-Forwarded-User", existing.programme.lead().id()))
                .forEach(one -> isRefused(one.sentBy(Door.ofNobody())));
    }

    /** Why a token is refused is nobody's business: all of them look alike. */
    @Test
    void allBadTokensAreRefusedAlike() {
        var seen = Arrays.stream(BadToken.values())
                .map(token -> request("whoAmI")
                        .sentBy(Door.ofNobody(), token.headers(mint))
                        .seen());

        assertThat(seen.distinct()).hasSize(1);
    }

    private ApiRequest request(String operation) {
        return requests.to(closed.stream()
                .filter(one -> one.id().equals(operation))
                .findFirst()
                .orElseThrow());
    }

    private static Door doorOf(Program program) {
        return Door.ofNobody().at(new Instance(program, 1));
    }

    private static void isRefused(Answer answer) {
        answer.isRefused(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).as(answer.asked()).isEqualTo("Bearer");
        assertThat(answer.header("Cache-Control")).as(answer.asked()).isEqualTo("no-store");
    }
}
