package care.tandem.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one way out. Of a span there passes its name, its times, its kind, its place in the trace, whether it failed, and
 * what is listed here; whatever else somebody, or a library, wrote on it stays behind. No text passes that could be an
 * id, a path, a query or an address.
 */
final class ListedSpans implements SpanExporter {

    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");

    /** In place of a name that may not pass. */
    static final String UNNAMED = "unnamed";

    /** Operation ids, topics, types of events: words and dots. An id has dashes, a path slashes, an address an @. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z][A-Za-z0-9. ]{0,99}");

    private final SpanExporter collector;

    ListedSpans(SpanExporter collector) {
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return collector.export(spans.stream().<SpanData>map(Listed::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return collector.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return collector.shutdown();
    }

    private static boolean mayPass(String text) {
        return WORDS.matcher(text).matches();
    }

    private static final class Listed extends DelegatingSpanData {

        private final String name;
        private final Attributes attributes;

        Listed(SpanData span) {
            super(span);
            name = mayPass(span.getName()) ? span.getName() : UNNAMED;
            attributes = listed(span.getAttributes());
        }

        private static Attributes listed(Attributes written) {
            AttributesBuilder builder = Attributes.builder();
            var status = written.get(STATUS);
            if (status != null) {
                builder.put(STATUS, status);
            }
            var topic = written.get(TOPIC);
            if (topic != null && mayPass(topic)) {
                builder.put(TOPIC, topic);
            }
            return builder.build();
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        /** Exceptions are events: their messages quote values. */
        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public List<LinkData> getLinks() {
            return List.of();
        }

        @Override
        public int getTotalRecordedLinks() {
            return 0;
        }

        /** Without its description. */
        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
