package care.tandem.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String KEPT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final Exported exported = new Exported();

    private Traces keeping(double ratio) {
        return new Traces(Optional.of(exported), "some-service", ratio);
    }

    @Test
    void aRequestIsFollowedFromTheDoorToTheServiceToWhatItWrote() {
        var traces = keeping(1);

        var atTheDoor = traces.begin("bookSession", Duration.ofMillis(20));
        var inTheService = traces.follow(Traces.header(atTheDoor).orElseThrow());
        var further = new ArrayList<String>();
        traces.applying(
                "tandem.session.v1",
                "care.tandem.session.SessionBooked.v1",
                Traces.header(inTheService),
                () -> further.add(Traces.header(Span.current()).orElseThrow()));
        inTheService.end();
        atTheDoor.end();
        traces.stop();

        var applied = exported.spans().get(0);
        var served = exported.spans().get(1);
        var received = exported.spans().get(2);
        assertThat(exported.spans()).extracting(span -> span.getTraceId()).containsOnly(received.getTraceId());
        assertThat(served.getParentSpanId()).isEqualTo(received.getSpanId());
        assertThat(applied.getParentSpanId()).isEqualTo(served.getSpanId());
        assertThat(applied.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(applied.getName()).isEqualTo("apply care.tandem.session.SessionBooked.v1");
        assertThat(further.get(0)).contains(applied.getSpanId());
        assertThat(received.getEndEpochNanos() - received.getStartEpochNanos())
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
        assertThat(received.getResource().getAttributes().asMap()).hasSize(1).containsValue("some-service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-00f067aa0ba902b7-00",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "ana",
                ""
            })
    void whatIsNotKeptOrIsNoTraceIsNotFollowed(String header) {
        var traces = keeping(1);
        var applied = new ArrayList<Optional<String>>();

        var span = traces.follow(header);
        span.end();
        traces.applying("topic", "type", Optional.of(header), () -> applied.add(Traces.header(Span.current())));
        traces.applying("topic", "type", Optional.empty(), () -> applied.add(Traces.header(Span.current())));
        traces.stop();

        assertThat(Traces.header(span)).isEmpty();
        assertThat(applied).containsExactly(Optional.empty(), Optional.empty());
        assertThat(exported.spans()).isEmpty();
    }

    @Test
    void theDoorKeepsTheShareThatItIsTold() {
        var traces = keeping(0.05);

        var kept = IntStream.range(0, 4_000)
                .mapToObj(i -> traces.begin("readPerson", Duration.ZERO))
                .filter(span -> Traces.header(span).isPresent())
                .count();

        assertThat(kept).isBetween(120L, 290L);
    }

    @Test
    void whatTheDoorKeepsIsKeptByAllHoweverLittleTheyWouldKeepThemselves() {
        var traces = keeping(0);

        traces.follow(KEPT).end();
        traces.stop();

        assertThat(exported.only().getTraceId()).isEqualTo(TRACE);
    }

    @Test
    void withoutACollectorNothingBeginsAndWhatOthersBeganGoesOn() {
        var traces = new Traces(Optional.empty(), "some-service", 1);

        assertThat(Traces.header(traces.begin("readPerson", Duration.ZERO))).isEmpty();
        assertThat(Traces.header(traces.follow(KEPT)).orElseThrow()).contains(TRACE);
    }

    @Test
    void aRecordThatCannotBeAppliedFailsAsItWouldUntracedAndItsSpanSaysSo() {
        var traces = keeping(1);
        var failure = new IllegalStateException("of Ana's");

        assertThatThrownBy(() -> traces.applying("topic", "type", Optional.of(KEPT), () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        traces.stop();

        assertThat(exported.only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }
}
