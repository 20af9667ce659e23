package care.tandem.platform.audit;

import static care.tandem.platform.audit.Finding.Kind.ALTERED;
import static care.tandem.platform.audit.Finding.Kind.DROPPED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the rows that seals hold are still there and still what they were. */
@ApplicationScoped
class SealedRows {

    private static final int AT_ONCE = 1_000;
    private static final String SELECT = "SELECT " + AuditRow.COLUMNS + " FROM audit a WHERE a.audit_id = ANY (?1)";

    /** What a seal says of one of its rows. */
    private record Entry(long seal, UUID auditId, Hash hash) {}

    /** What was found, and by the number of their seal the gaps that rows declare. */
    record Check(List<Finding> findings, Map<Long, Gap> declared) {}

    @Inject
    EntityManager entities;

    Check check(List<Seal> seals) {
        var check = new Check(new ArrayList<>(), new HashMap<>());
        var entries = seals.stream().flatMap(SealedRows::entriesOf).toList();
        for (var i = 0; i < entries.size(); i += AT_ONCE) {
            check(entries.subList(i, Math.min(i + AT_ONCE, entries.size())), check);
        }
        return check;
    }

    private static Stream<Entry> entriesOf(Seal seal) {
        return IntStream.range(0, Math.min(seal.auditIds().size(), seal.hashes().size()))
                .mapToObj(i -> new Entry(
                        seal.number(), seal.auditIds().get(i), seal.hashes().get(i)));
    }

    private void check(List<Entry> entries, Check check) {
        var rows = read(entries.stream().map(Entry::auditId).toArray(UUID[]::new));
        for (var entry : entries) {
            var row = rows.get(entry.auditId());
            if (row == null) {
                check.findings().add(Finding.at(DROPPED, entry.seal(), entry.auditId()));
            } else if (!row.hash().equals(entry.hash())) {
                check.findings().add(Finding.at(ALTERED, entry.seal(), entry.auditId()));
            } else {
                Gap.in(row).ifPresent(gap -> check.declared().put(entry.seal(), gap));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, AuditRow> read(UUID[] auditIds) {
        List<Object[]> rows = entities.createNativeQuery(SELECT, Object[].class)
                .setParameter(1, auditIds)
                .getResultList();
        var byId = new HashMap<UUID, AuditRow>();
        rows.stream().map(AuditRow::of).forEach(row -> byId.put(row.auditId(), row));
        return byId;
    }
}
