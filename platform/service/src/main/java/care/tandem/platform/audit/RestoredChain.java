package care.tandem.platform.audit;

import care.tandem.platform.data.LastInserts;
import care.tandem.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What ops do to the chain after a restore to an earlier moment, before the service serves again. The chain goes on behind
 * the last head that Kafka has, with a record that declares what is lost: no number is used twice.
 */
@ApplicationScoped
public class RestoredChain {

    private static final Duration KAFKA_READS_FOR = Duration.ofMinutes(10);
    private static final Duration KAFKA_ANSWERS_WITHIN = Duration.ofSeconds(10);

    @Inject
    Chain chain;

    @Inject
    Seals seals;

    @Inject
    Marks marks;

    @Inject
    LastInserts inserts;

    @Inject
    Sealer sealer;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /**
     * Whether Kafka has heads that this database has not: it was restored to an earlier moment, and nobody declared it.
     * Not in a transaction.
     *
     * @throws IllegalStateException where Kafka does not answer to its end or contradicts itself
     */
    public boolean isBehind() {
        var anchored = newestAnchored();
        return QuarkusTransaction.requiringNew().call(chain::last).number() < anchored.number();
    }

    /**
     * Appends and seals the record {@code restored}, then seals what was left unsealed. Not in a transaction. Doing it
     * again adds one more record, and loses nothing.
     *
     * @return what it declared, for ops to keep
     * @throws IllegalStateException where Kafka does not answer to its end, contradicts itself, or a sealer is at work
     */
    public String declare() {
        var anchored = newestAnchored();
        var gap = QuarkusTransaction.requiringNew().call(() -> declare(anchored));
        sealer.sealAll();
        return gap.ground();
    }

    private Link newestAnchored() {
        var since = QuarkusTransaction.requiringNew().call(seals::last).map(Seal::at);
        var heads = new AnchoredHeads(1, 0, Long.MAX_VALUE, true);
        try (var anchor = new Anchor(service, bootstrapServers, KAFKA_ANSWERS_WITHIN)) {
            anchor.read(since.orElse(Instant.EPOCH), heads, KAFKA_READS_FOR);
        } catch (KafkaException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        }
        if (!heads.isComplete()) {
            throw new IllegalStateException("Kafka was not read to its end");
        }
        return heads.newest();
    }

    private Gap declare(Link anchored) {
        var now = chain.takeTurn().orElseThrow(() -> new IllegalStateException("a sealer is at work"));
        var last = chain.last();
        var gap = new Gap(last, last.number() > anchored.number() ? last : anchored);
        if (last.number() == anchored.number() && !last.equals(anchored)) {
            throw new IllegalStateException("Kafka has another head with number " + last.number());
        }
        var record = ids.next();
        audit.recordOwnAct(record, Gap.ACT, List.of(), Optional.empty(), gap.ground());
        inserts.now();
        chain.append(gap.continued(), now, marks.take(record));
        return gap;
    }
}
