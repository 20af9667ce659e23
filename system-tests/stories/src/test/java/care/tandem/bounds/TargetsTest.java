package care.tandem.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.suite.Report;
import care.tandem.suite.Suite;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, methods and hosts that try to be read as others. */
@Suite(seconds = 30)
class TargetsTest {
    private final Login coordinator = Logins.user("coordinator", "Carol");
    private final Login participant = Logins.participant("Paul");
    private final Report report = new Report("targets", "request", "statuses");

    /** Each would be an operation's path, or a service's own page, to somebody who reads it more kindly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/x/../inquiries",
                "/api/v1/./inquiries",
                "/api/v1/me/../inquiries",
                "/api/v1/%2e%2e/v1/inquiries",
                "/api/v1/%2E/inquiries",
                "/api/v1/..%2finquiries",
                "/api/v1%2finquiries",
                "/api/v1/inquiries%2f",
                "/api/v1/inquiries/",
                "/api/v1//inquiries",
                "//api/v1/inquiries",
                "/api//v1/inquiries",
                "/api/v1/inquiries;a=b",
                "/api/v1;a/inquiries",
                "/;/api/v1/inquiries",
                "/api/v1/inquiries%3b",
                "/api/v1/inquiries%00",
                "/api/v1/inquiries%20",
                "/api/v1/inquiries%0d%0aX-Injected:%201",
                "/api/v1/%69nquiries",
                "/%61pi/v1/inquiries",
                "/api/v1/inquiries%252f",
                "/api/v1/%c0%ae%c0%ae/v1/inquiries",
                "/api/v1/\\..\\inquiries",
                "/api/v1/..\\inquiries",
                "/API/V1/INQUIRIES",
                "/api/v2/inquiries",
                "/api/v1/inquiries.json",
                "/api/v1/inquiries/*",
                "api/v1/inquiries",
                "*",
                "?/api/v1/inquiries",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/q/dev-ui",
                "/api/v1/../../q/metrics",
                "/problems/..%2f..%2fapplication.properties",
                "/problems/../tandem.css",
                "/META-INF/resources/pages/portal.html",
                "http://127.0.0.1:9000/q/metrics",
                "http://tandem.example/q/metrics",
                "http://tandem.example/api/v1/x/../inquiries",
                "http://tandem.example//api/v1/inquiries",
                "https://user@tandem.example/api/v1/./inquiries"
            })
    void aPathThatIsNoOperationsIsNone(String target) {
        refused(get(target, coordinator));
    }

    /** HTTP lets a whole address stand for the path: it is the same operation then, for the same callers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tandem.example/api/v1/inquiries",
                "http://127.0.0.1:8081/api/v1/inquiries",
                "HTTP://other.example:1/api/v1/inquiries?limit=1"
            })
    void aWholeAddressIsNoMoreThanItsPath(String target) {
        assertThat(seen(get(target, participant)).statuses()).containsExactly(403);
        assertThat(seen(get(target, coordinator)).statuses()).containsAnyOf(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE",
                "CONNECT",
                "OPTIONS",
                "HEAD",
                "DELETE",
                "PROPFIND",
                "DEBUG",
                "get",
                "Get",
                "GETT",
                "PATCH",
                "G\u0000T"
            })
    void aMethodThatIsNotTheOperationsIsRefused(String method) {
        refused(get("/api/v1/inquiries", coordinator).replaceFirst("GET", method));
    }

    /** A post stays a post: nothing but its method says what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
    void noHeaderMakesAnotherMethodOfIt(String header) {
        var body = "{\"displayName\":\"Mallory\",\"timeZone\":\"UTC\"}";
        var path = "/api/v1/clinicians/" + coordinator.id();
        var request = "POST " + path + "?_method=PATCH HTTP/1.1\r\n" + headOf(coordinator) + header
                + ": PATCH\r\nContent-Type: application/json\r\nIf-Match: *\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;

        assertThat(seen(request).statuses()).containsExactly(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a.example\r\nHost: b.example\r\n",
                "Host: a.example, b.example\r\n",
                "Host: a b\r\n",
                "Host: a.example/../b\r\n",
                "Host: user@a.example\r\n"
            })
    void aHostThatIsNoneIsRefused(String hosts) {
        refused(get("/api/v1/programme", participant).replaceFirst("Host: [^\r]*\r\n", hosts));
    }

    /** Nothing that is answered is made of what the caller says the house is called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "X-Forwarded-Host: evil.example",
                "Forwarded: host=evil.example",
                "X-Original-URL: /evil.example",
                "X-Rewrite-URL: /evil.example",
                "X-Forwarded-Prefix: /evil.example"
            })
    void noAnswerRepeatsWhereTheCallerSaysThatItIs(String header) {
        for (var path : List.of("/", "/api/v1/programme", "/api/v1/nothing", "/docs")) {
            var asked = get(path, participant);
            var came = seen(
                    header.startsWith("Host")
                            ? asked.replaceFirst("Host: [^\r]*", header)
                            : asked.replaceFirst("\r\n\r\n", "\r\n" + header + "\r\n\r\n"));
            assertThat(came.statuses()).as(path).containsAnyOf(200, 404);
            assertThat(came.answer()).as(path).doesNotContain("evil.example");
        }
    }

    private void refused(String request) {
        var came = seen(request);
        assertThat(came.isOneRefusal() || (came.statuses().stream().allMatch(status -> status == 501)))
                .as("%s%n%s", request, came)
                .isTrue();
        assertThat(came.answer()).doesNotContain("X-Injected");
    }

    private Wire seen(String request) {
        var came = Wire.of(request);
        report.row(request.lines().findFirst().orElse(""), came.statuses());
        return came;
    }

    private static String get(String target, Login caller) {
        return "GET " + target + " HTTP/1.1\r\n" + headOf(caller) + "\r\n";
    }

    private static String headOf(Login caller) {
        return "Host: tandem.example\r\nConnection: close\r\nAuthorization: Bearer " + caller.token() + "\r\n";
    }
}
