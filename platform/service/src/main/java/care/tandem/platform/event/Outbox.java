package care.tandem.platform.event;

import care.tandem.platform.contract.Event;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.data.AfterCommit;
import care.tandem.platform.data.LastInserts;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.platform.trace.CurrentTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * Facts on their way out, written in the business transaction: they exist exactly if it commits. Call it after the
 * aggregate's row is locked or versioned, so that positions order the facts of one key.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (event_id, topic, key, type, headers, data, at)
            VALUES (?, ?, ?, ?, cast(? AS jsonb), ?, clock_timestamp())
            """;

    @Inject
    LastInserts inserts;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Relay relay;

    @Inject
    CurrentTrace trace;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    public void append(Event event) {
        var type = event.getClass();
        append(ids.next(), EventTypes.topicOf(type), event.subject().toString(), EventTypes.nameOf(type), event);
    }

    /** The roster's own records, whole states rather than events. */
    public void append(String topic, UUID subject, Object state) {
        append(ids.next(), topic, subject.toString(), EventTypes.nameOf(state.getClass()), state);
    }

    /** A record whose id follows from its content: as long as a row has that id, it is not published. */
    public void append(String topic, String key, UUID eventId, Object content) {
        append(eventId, topic, key, EventTypes.nameOf(content.getClass()), content);
    }

    /** In the trace of what is going on, if that is kept. */
    private void append(UUID eventId, String topic, String key, String type, Object content) {
        var headers =
                trace.header().map(header -> Map.of(Headers.TRACE, header)).orElse(Map.of());
        write(eventId, topic, key, type, headers, EventJson.write(content));
    }

    /** A record that is passed on as it came, such as one that is put aside. */
    void write(UUID eventId, String topic, String key, String type, Map<String, String> headers, byte[] data) {
        var headersJson = new String(EventJson.write(headers), StandardCharsets.UTF_8);
        inserts.add(INSERT, eventId, topic, key, type, headersJson, data);
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        afterCommit.run(relay::wake);
    }
}
