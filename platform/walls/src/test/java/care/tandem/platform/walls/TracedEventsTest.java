package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.trace.Traces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trace of a request goes on in the facts that it wrote, and harms none of them. */
@QuarkusTest
@WithTandemServers
class TracedEventsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String KEPT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    @Inject
    Outbox outbox;

    @Inject
    Traces traces;

    RunningServers servers;

    private TopicTail assignments() {
        return TopicTail.of(servers.kafka().bootstrapServers(), EventTypes.topicOf(AssignmentMade.class));
    }

    @Test
    void aFactThatARequestWroteIsOfItsTrace() {
        var ana = roster.person().publish();
        try (var tail = assignments()) {
            Api.as(ana.token())
                    .header("traceparent", KEPT)
                    .body(note("a", 1))
                    .post("/api/v1/persons/me/notes")
                    .then()
                    .statusCode(201)
                    .header("traceparent", nullValue());

            var fact = tail.awaitOfKey(ana.id().toString(), 1).get(0);
            assertThat(fact.header("traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "00-" + TRACE + "-00f067aa0ba902b7-00"})
    void aFactOfARequestThatIsNotKeptNamesNone(String header) {
        var ana = roster.person().publish();
        try (var tail = assignments()) {
            Api.as(ana.token())
                    .header("traceparent", header)
                    .body(note("a", 1))
                    .post("/api/v1/persons/me/notes")
                    .then()
                    .statusCode(201);

            var fact = tail.awaitOfKey(ana.id().toString(), 1).get(0);
            assertThat(fact.kafka().headers().lastHeader("traceparent")).isNull();
        }
    }

    @Test
    void whatIsWrittenWhileAFactIsAppliedGoesOnWithItsTrace() {
        var ana = UUID.randomUUID();
        try (var tail = assignments()) {
            traces.applying("topic", "type", Optional.of(KEPT), () -> append(ana));
            append(ana);

            var facts = tail.awaitOfKey(ana.toString(), 2);
            assertThat(facts.get(0).header("traceparent")).contains(TRACE);
            assertThat(facts.get(1).header("traceparent")).isEmpty();
        }
    }

    private void append(UUID personId) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new AssignmentMade(UUID.randomUUID(), personId)));
    }

    @ParameterizedTest
    @ValueSource(strings = {KEPT, "ana", "", "00-00000000000000000000000000000000-0000000000000000-01"})
    void aFactIsAppliedWhateverItsHeaderSays(String header) {
        var session = UUID.randomUUID();
        var event = EventJson.write(new SessionBooked(session, List.of(UUID.randomUUID())));

        producer.send(
                EventTypes.topicOf(SessionBooked.class),
                session.toString(),
                event,
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        EventTypes.nameOf(SessionBooked.class),
                        "traceparent",
                        header));

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        servers.database().number("SELECT count(*) FROM heard WHERE what LIKE ?", session + "%") == 1);
    }
}
