package care.tandem.platform.audit;

import care.tandem.platform.contract.audit.AuditSealed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One link of the chain: which rows, the hash of each, and a head that follows from them and from the head before. */
record Seal(long number, Hash previous, Instant at, List<UUID> auditIds, List<Hash> hashes, Hash head) {

    /** In the order of {@link #of}. */
    static final String COLUMNS = "number, previous, at, audit_ids, hashes, head";

    private static final String FORM = "tandem audit seal 1";

    static Seal of(Object[] row) {
        return new Seal(
                ((Number) row[0]).longValue(),
                Hash.of((byte[]) row[1]),
                (Instant) row[2],
                Arrays.asList((UUID[]) row[3]),
                Hash.allOf((byte[]) row[4]),
                Hash.of((byte[]) row[5]));
    }

    static Seal after(Link before, String service, Instant at, List<AuditRow> rows) {
        var number = before.number() + 1;
        var ids = rows.stream().map(AuditRow::auditId).toList();
        var hashes = rows.stream().map(AuditRow::hash).toList();
        return new Seal(number, before.head(), at, ids, hashes, head(service, number, before.head(), at, ids, hashes));
    }

    private static Hash head(
            String service, long number, Hash previous, Instant at, List<UUID> auditIds, List<Hash> hashes) {
        return Digester.hash(FORM, service, number, previous, at, auditIds, hashes);
    }

    boolean givesItsHead(String service) {
        return auditIds.size() == hashes.size() && head.equals(head(service, number, previous, at, auditIds, hashes));
    }

    Link link() {
        return new Link(number, head);
    }

    AuditSealed event(String service) {
        return new AuditSealed(service, number, previous.hex(), head.hex(), auditIds.size());
    }
}
