package care.tandem.platform.audit;

import care.tandem.platform.audit.VerificationView.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the audit is as it was written: the database in one snapshot, and Kafka after it. What Kafka had before the
 * snapshot must be in it; what is in it must have come to Kafka or wait in its outbox.
 */
@ApplicationScoped
class AuditVerification {

    private static final Logger LOG = Logger.getLogger(AuditVerification.class);

    @Inject
    StretchReader stretches;

    @Inject
    Sealer sealer;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /**
     * One stretch, from that seal on. Not in a transaction: it has one of its own, and Kafka is asked outside.
     *
     * @param patience for how long the heads may be read; for one answer of Kafka's, half of it
     */
    VerificationView verify(long from, Duration patience) {
        try (var anchor = new Anchor(service, bootstrapServers, patience.dividedBy(2))) {
            var seenBefore = endOf(anchor);
            var stretch = QuarkusTransaction.requiringNew().call(() -> stretches.read(from, sealer.firstSuccess()));
            var heads = new AnchoredHeads(
                    stretch.before().number() + 1, stretch.last(), seenBefore.orElse(0L), !stretch.more());
            seenBefore.ifPresent(end -> read(anchor, stretch, heads, patience));
            return result(stretch, heads);
        }
    }

    private static Optional<Long> endOf(Anchor anchor) {
        try {
            return Optional.of(anchor.end());
        } catch (KafkaException e) {
            LOG.warnf("the heads cannot be read: %s", e.toString());
            return Optional.empty();
        }
    }

    private static void read(Anchor anchor, Stretch stretch, AnchoredHeads heads, Duration patience) {
        try {
            anchor.read(stretch.since(), heads, patience);
        } catch (KafkaException e) {
            LOG.warnf("the heads cannot be read: %s", e.toString());
        }
    }

    private static VerificationView result(Stretch stretch, AnchoredHeads heads) {
        var check = new AnchorCheck(stretch, heads);
        var findings = new ArrayList<>(stretch.findings());
        findings.addAll(check.findings());
        var status = Status.VERIFIED;
        if (!findings.isEmpty()) {
            status = Status.FAILED;
        } else if (!heads.isComplete()) {
            status = Status.UNANCHORED;
        } else if (check.pending() > 0) {
            status = Status.PENDING;
        }
        var told = findings.stream().limit(StretchReader.MOST_FINDINGS).toList();
        return VerificationView.of(stretch, status, told, check.pending());
    }
}
