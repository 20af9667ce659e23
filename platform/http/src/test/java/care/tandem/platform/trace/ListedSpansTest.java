package care.tandem.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever some library may one day write on a span. */
class ListedSpansTest {

    private final Exported exported = new Exported();
    private final Tracer anybody = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new ListedSpans(exported)))
            .build()
            .get("any.library");

    private SpanData written(Span span) {
        span.end();
        return exported.only();
    }

    @Test
    void ofAllAttributesOnlyThoseThatAreListedPass() {
        var span = anybody.spanBuilder("readPerson")
                .setAttribute("url.full", "https://tandem.example/api/v1/persons/0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412")
                .setAttribute("url.query", "name=ana")
                .setAttribute("client.address", "192.0.2.7")
                .setAttribute("user_agent.original", "Ana's phone")
                .setAttribute("enduser.id", "ana")
                .setAttribute("db.query.text", "SELECT 1")
                .setAttribute("http.request.header.authorization", "Bearer ey")
                .setAttribute("http.response.status_code", 404)
                .setAttribute("messaging.destination.name", "tandem.roster.v1")
                .startSpan();

        var seen = written(span);

        assertThat(seen.getAttributes())
                .isEqualTo(Attributes.of(ListedSpans.STATUS, 404L, ListedSpans.TOPIC, "tandem.roster.v1"));
        assertThat(seen.getTotalAttributeCount()).isEqualTo(2);
    }

    @Test
    void exceptionsEventsLinksAndWordsAboutAFailureStayBehind() {
        var other = anybody.spanBuilder("other").startSpan();
        var span = anybody.spanBuilder("readPerson")
                .addLink(other.getSpanContext())
                .startSpan();
        span.recordException(new IllegalStateException("no value for ana@tandem.example"));
        span.addEvent("she wrote: help");
        span.setStatus(StatusCode.ERROR, "Key (email)=(ana@tandem.example) already exists");

        var seen = written(span);

        assertThat(seen.getEvents()).isEmpty();
        assertThat(seen.getTotalRecordedEvents()).isZero();
        assertThat(seen.getLinks()).isEmpty();
        assertThat(seen.getTotalRecordedLinks()).isZero();
        assertThat(seen.getStatus()).isEqualTo(StatusData.error());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/persons/0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412",
                "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412",
                "c0ffee4c-52a1-4e7b-8f6a-3c1d7e90a412",
                "ana@tandem.example",
                "name=ana",
                ""
            })
    void aNameThatCouldBeAPathAnIdOrAnAddressDoesNotPass(String name) {
        assertThat(written(anybody.spanBuilder(name).startSpan()).getName()).isEqualTo(ListedSpans.UNNAMED);
    }

    @Test
    void norDoesATopicThatIsNone() {
        var span = anybody.spanBuilder("apply")
                .setAttribute(ListedSpans.TOPIC, "0b9d2f4c-52a1-4e7b-8f6a-3c1d7e90a412")
                .startSpan();

        assertThat(written(span).getAttributes()).isEqualTo(Attributes.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookSession", "apply care.tandem.enrollment.PersonRecord.v1"})
    void namesOfOperationsAndTypesOfEventsPass(String name) {
        assertThat(written(anybody.spanBuilder(name).startSpan()).getName()).isEqualTo(name);
    }
}
