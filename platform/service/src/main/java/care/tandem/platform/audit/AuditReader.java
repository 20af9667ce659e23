package care.tandem.platform.audit;

import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads this service's audit for the auditor, newest first; the reading itself is in the audit too. */
@ApplicationScoped
public class AuditReader {

    private static final String SELECT = """
            SELECT audit_id, at, actor, actor_kind, operation, deed, persons, couple_id, relation, stale, request_id, address
            FROM audit
            WHERE (cast(:person AS uuid) IS NULL OR persons @> ARRAY[cast(:person AS uuid)])
              AND (cast(:at AS timestamptz) IS NULL
                   OR (at, audit_id) < (cast(:at AS timestamptz), cast(:id AS uuid)))
            ORDER BY at DESC, audit_id DESC
            LIMIT :rows
            """;

    @Inject
    EntityManager entities;

    @Inject
    Cursors cursors;

    @Inject
    AuditTrail audit;

    /** A page of all records, or of those about one person where {@code personId} is given. */
    public Page<AuditView> page(UUID personId, Limit limit, String cursor) {
        var filter = String.valueOf(personId);
        var after = cursors.open(cursor, filter).map(position -> position.split(" "));
        var rows = rows(personId, after, limit);
        var page = cursors.page(rows, limit, filter, row -> row.at() + " " + row.auditId(), row -> row);
        audit.record(Deed.READ, personId == null ? List.of() : List.of(personId), Optional.empty(), "AUDITOR", false);
        return page;
    }

    @SuppressWarnings("unchecked")
    private List<AuditView> rows(UUID personId, Optional<String[]> after, Limit limit) {
        List<Object[]> rows = entities.createNativeQuery(SELECT, Object[].class)
                .setParameter("person", personId == null ? null : personId.toString())
                .setParameter("at", after.map(a -> a[0]).orElse(null))
                .setParameter("id", after.map(a -> a[1]).orElse(null))
                .setParameter("rows", limit.rowsToRead())
                .getResultList();
        return rows.stream().map(AuditReader::view).toList();
    }

    private static AuditView view(Object[] row) {
        return new AuditView(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Deed.valueOf((String) row[5]),
                List.of((UUID[]) row[6]),
                (UUID) row[7],
                (String) row[8],
                (Boolean) row[9],
                (String) row[10],
                (String) row[11]);
    }
}
