package care.tandem.gateway.logout;

import care.tandem.platform.topic.TopicListener;
import care.tandem.platform.topic.WholeTopic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What gateways tell one another of sessions that have ended: each writes what it was told, and hears all of it. */
@Singleton
class Revocations implements TopicListener {

    static final String TOPIC = "tandem.revocations.v1";

    private static final Logger LOG = Logger.getLogger(Revocations.class);
    private static final Duration WAITED_FOR_AT_START = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final ObjectMapper json;
    private final WholeTopic topic;
    private final RevocationSender sender;

    Revocations(
            Sessions sessions,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.sessions = sessions;
        this.json = json;
        topic = new WholeTopic(bootstrapServers, TOPIC, Duration.ofMinutes(TokenSession.LONGEST_MINUTES), this);
        sender = new RevocationSender(bootstrapServers);
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) throws InterruptedException {
        Gauge.builder("tandem.gateway.revocations.age", this, Revocations::ageInSeconds)
                .baseUnit("seconds")
                .register(meters);
        start();
    }

    /** Without the broker people can still work: then only this gateway's own logouts hold until it is back. */
    void start() throws InterruptedException {
        topic.start();
        if (!topic.awaitEnd(WAITED_FOR_AT_START)) {
            LOG.error("starting without knowing which sessions have ended: the broker does not answer");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        topic.close();
        sender.close();
    }

    /** Done when the broker has it; tried for as long as a token could live. */
    CompletionStage<Void> tell(LogoutToken token) {
        try {
            return sender.send(TOPIC, token.ended().id(), token.id(), json.writeValueAsBytes(token.ended()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> record) {
        try {
            sessions.end(json.readValue(record.value(), EndedSession.class));
        } catch (IOException e) {
            LOG.errorf("a record of %s at offset %d cannot be read", TOPIC, record.offset());
        }
    }

    @Override
    public void upToDate() {
        LOG.info("all sessions that have ended are known");
    }

    /** How long ago nothing was known to be missing. */
    double ageInSeconds() {
        return topic.sinceUpToDate().map(age -> age.toMillis() / 1_000.0).orElse(Double.POSITIVE_INFINITY);
    }
}
