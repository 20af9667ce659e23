package care.tandem.platform.audit;

import care.tandem.platform.contract.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a stretch of the chain and looks at all that can be told without Kafka, in one snapshot of the database. */
@ApplicationScoped
class StretchReader {

    static final int MOST_FINDINGS = 100;

    private static final int SEALS = 500;
    private static final int ROWS = 10_000;

    /** Longer than any transaction lasts. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Inject
    EntityManager entities;

    @Inject
    Seals seals;

    @Inject
    SealedRows sealedRows;

    @Inject
    LooseRows looseRows;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /**
     * From that seal on. The first thing that its transaction does.
     *
     * @param sealingSince since when this program has been sealing, if it does
     */
    Stretch read(long from, Optional<Instant> sealingSince) {
        entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .executeUpdate();
        var before = seals.before(from);
        var link = before.map(Seal::link).orElse(Link.START);
        var found = upToTheRowsOfAStretch(seals.from(from, SEALS));
        var last = found.isEmpty() ? before : Optional.of(found.get(found.size() - 1));
        var more =
                last.filter(seal -> !seals.from(seal.number() + 1, 1).isEmpty()).isPresent();
        var rows = sealedRows.check(found);
        var links = new Links(service, rows.declared()).check(link, found);
        var findings = new ArrayList<>(rows.findings());
        findings.addAll(links.findings());
        findings.addAll(unmarked(before, more ? last : Optional.empty(), found));
        if (!more) {
            findings.addAll(waitingInVain(last, sealingSince));
        }
        var since = before.map(Seal::at).orElse(Instant.EPOCH);
        return new Stretch(link, since, found, more, onTheirWay(found), looseRows.waiting(), findings, links.gaps());
    }

    private static List<Seal> upToTheRowsOfAStretch(List<Seal> seals) {
        var rows = 0;
        for (var i = 0; i < seals.size(); i++) {
            rows += seals.get(i).auditIds().size();
            if (rows >= ROWS) {
                return seals.subList(0, i + 1);
            }
        }
        return seals;
    }

    private List<Finding> unmarked(Optional<Seal> before, Optional<Seal> last, List<Seal> found) {
        var sealed = found.stream().flatMap(seal -> seal.auditIds().stream()).collect(Collectors.toSet());
        return looseRows.unmarked(before.map(seals::newestRowOf), last.map(seals::newestRowOf), sealed, MOST_FINDINGS);
    }

    private List<Finding> waitingInVain(Optional<Seal> last, Optional<Instant> sealingSince) {
        var findings = new ArrayList<>(looseRows.dropped(MOST_FINDINGS));
        var now =
                (Instant) entities.createNativeQuery("SELECT clock_timestamp()").getSingleResult();
        var workedLongEnough = sealingSince.filter(since -> since.isBefore(now.minus(LONGEST_WAIT)));
        workedLongEnough
                .map(since -> now)
                .or(() -> last.map(seals::newestRowOf))
                .ifPresent(sealedUpTo ->
                        findings.addAll(looseRows.overdue(sealedUpTo.minus(LONGEST_WAIT), MOST_FINDINGS)));
        return findings;
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> onTheirWay(List<Seal> seals) {
        List<UUID> ids = entities.createNativeQuery(
                        "SELECT event_id FROM outbox WHERE topic = ?1 AND event_id = ANY (?2)")
                .setParameter(1, Topics.AUDIT_HEADS)
                .setParameter(2, seals.stream().map(seal -> seal.head().id()).toArray(UUID[]::new))
                .getResultList();
        return new HashSet<>(ids);
    }
}
