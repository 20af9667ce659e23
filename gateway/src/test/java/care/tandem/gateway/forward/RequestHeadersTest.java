package care.tandem.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class RequestHeadersTest {

    @Test
    void whatSpeaksOfTheConnectionOrClaimsAnOriginStaysBehind() {
        var sent = MultiMap.caseInsensitiveMultiMap()
                .add("Connection", "close, X-Secret-Hop")
                .add("X-Secret-Hop", "1")
                .add("Transfer-Encoding", "chunked")
                .add("TE", "trailers")
                .add("Upgrade", "h2c")
                .add("Host", "tandem.test")
                .add("X-Forwarded-Host", "evil.test")
                .add("x-forwarded-for", "1.2.3.4")
                .add("Forwarded", "for=1.2.3.4")
                .add("X-Request-Id", "mine")
                .add("Cookie", "a=b")
                .add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .add("Tracestate", "evil=1")
                .add("baggage", "person=ana")
                .add("Accept", "application/json")
                .add("If-Match", "\"v1\"")
                .add("Authorization", "Bearer t");

        var forwarded = RequestHeaders.of(sent, "id-1", "10.0.0.1", true);

        assertThat(forwarded.names())
                .containsExactlyInAnyOrder("Accept", "If-Match", "Authorization", "X-Request-Id", "X-Forwarded-For");
        assertThat(forwarded.get("X-Forwarded-For")).isEqualTo("10.0.0.1");
        assertThat(forwarded.get("X-Request-Id")).isEqualTo("id-1");
    }

    @Test
    void aPublicOperationIsToldOfNoToken() {
        var sent = MultiMap.caseInsensitiveMultiMap().add("authorization", "Bearer t");

        assertThat(RequestHeaders.of(sent, "id-1", "10.0.0.1", false).contains("Authorization"))
                .isFalse();
    }
}
