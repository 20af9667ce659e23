package care.tandem.traces;

import care.tandem.story.Collector;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spans that reached the collector so far. */
record Spans(List<One> all) {

    /** One span, and the program that sent it. */
    record One(String program, Span span) {

        String name() {
            return span.getName();
        }

        String traceId() {
            return hex(span.getTraceId());
        }

        Instant startedAt() {
            return Instant.EPOCH.plusNanos(span.getStartTimeUnixNano());
        }

        boolean isWithin(One parent) {
            return span.getTraceId().equals(parent.span.getTraceId())
                    && span.getParentSpanId().equals(parent.span.getSpanId());
        }

        private static String hex(ByteString bytes) {
            return HexFormat.of().formatHex(bytes.toByteArray());
        }
    }

    static Spans sofar() {
        return new Spans(Collector.received().stream().flatMap(Spans::of).toList());
    }

    /** All bytes, as one text in which every byte is a character. */
    static String asSent() {
        return Collector.received().stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }

    List<One> where(Predicate<One> condition) {
        return all.stream().filter(condition).toList();
    }

    List<One> within(One parent) {
        return where(span -> span.isWithin(parent));
    }

    private static Stream<One> of(byte[] sent) {
        try {
            return ExportTraceServiceRequest.parseFrom(sent).getResourceSpansList().stream()
                    .flatMap(Spans::of);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("not OTLP", e);
        }
    }

    private static Stream<One> of(ResourceSpans sent) {
        var program = sent.getResource().getAttributes(0).getValue().getStringValue();
        return sent.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new One(program, span));
    }
}
