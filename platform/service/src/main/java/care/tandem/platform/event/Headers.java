package care.tandem.platform.event;

import care.tandem.platform.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Names of Kafka headers: CloudEvents 1.0 in the binary form, and beside them a fact's trace and what a dead record carries. */
final class Headers {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String CONTENT_TYPE = "content-type";
    static final String TRACE = Traces.HEADER;
    static final String DEAD_CAUSE = "dead_cause";
    static final String DEAD_FOR = "dead_for";
    static final String DEAD_FROM = "dead_from";
    static final String DEAD_ID = "dead_id";

    private Headers() {}

    static Optional<String> of(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(h -> new String(h.value(), StandardCharsets.UTF_8));
    }
}
