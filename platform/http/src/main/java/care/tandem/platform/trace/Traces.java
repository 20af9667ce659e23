package care.tandem.platform.trace;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins traces and goes on with them. The gateway decides which requests are kept; a program behind it records what
 * belongs to those and nothing else. Nobody else makes a span, and no library does.
 */
@Startup
@Singleton
public class Traces {

    /** Of a request, and of a record in Kafka: the W3C's form. */
    public static final String HEADER = "traceparent";

    private static final Duration TO_EXPORT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_EXPORTS = Duration.ofSeconds(1);

    /** Reads a lone header. */
    private static final TextMapGetter<String> ALONE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String header) {
            return List.of(HEADER);
        }

        @Override
        public String get(String header, String key) {
            return HEADER.equals(key) ? header : null;
        }
    };

    private final Optional<SdkTracerProvider> sdk;
    private final Tracer tracer;

    @Inject
    Traces(TraceSettings settings, @ConfigProperty(name = "quarkus.application.name") String program) {
        this(settings.endpoint().map(Traces::collectorAt), program, settings.ratio());
    }

    Traces(Optional<SpanExporter> collector, String program, double ratio) {
        sdk = collector.map(to -> SdkTracerProvider.builder()
                .setResource(Resource.builder().put("service.name", program).build())
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .addSpanProcessor(BatchSpanProcessor.builder(new ListedSpans(to))
                        .setScheduleDelay(BETWEEN_EXPORTS)
                        .setExporterTimeout(TO_EXPORT)
                        .build())
                .build());
        tracer = sdk.<TracerProvider>map(own -> own)
                .orElse(TracerProvider.noop())
                .get("care.tandem");
    }

    private static SpanExporter collectorAt(URI endpoint) {
        return OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString().replaceAll("/+$", "") + "/v1/traces")
                .setTimeout(TO_EXPORT)
                .setMeterProvider(MeterProvider.noop())
                .build();
    }

    @PreDestroy
    void stop() {
        sdk.ifPresent(own -> own.shutdown().join(2, TimeUnit.SECONDS));
    }

    /** A request from outside, that came so long ago. Whatever it says of a trace is not its to say. */
    public Span begin(String operation, Duration ago) {
        return tracer.spanBuilder(operation)
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(Clock.getDefault().now() - ago.toNanos(), TimeUnit.NANOSECONDS)
                .startSpan();
    }

    /** A request that another program passed on; what it does not want to be kept, or said badly, is not. */
    public Span follow(String header) {
        return follow(SpanKind.SERVER, ListedSpans.UNNAMED, header);
    }

    private Span follow(SpanKind kind, String name, String header) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), header, ALONE);
        return Span.fromContext(parent).getSpanContext().isSampled()
                ? tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan()
                : Span.getInvalid();
    }

    /** A record from Kafka, whose writer may have been traced. What is written meanwhile goes on with it. */
    public void applying(String topic, String type, Optional<String> header, Runnable act) {
        var span =
                follow(SpanKind.CONSUMER, "apply " + type, header.orElse(null)).setAttribute(ListedSpans.TOPIC, topic);
        try {
            Context.root().with(span).wrap(act).run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }

    /** What the next program needs to go on; empty when nothing of it is kept. */
    public static Optional<String> header(Span span) {
        var context = span.getSpanContext();
        return context.isSampled()
                ? Optional.of("00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex()))
                : Optional.empty();
    }
}
