package care.tandem.platform.audit;

import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads this service's audit for the auditor, newest first; the reading itself is in the audit too. */
@ApplicationScoped
public class AuditReader {

    /** What every service's verification says of itself. */
    public static final String VERIFICATION =
            "A stretch of the sealed audit, compared with what Kafka keeps of it: up to"
                    + " 500 seals or 10,000 records. Read on with `next`. `VERIFIED` and `PENDING` are well; `UNANCHORED` means that"
                    + " Kafka did not answer, and is no success. Reading it is recorded too.";

    /** Where a verification begins. */
    public static final String FROM = "The number of the first seal to look at; the `next` of the stretch before.";

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String SELECT = "SELECT " + AuditRow.COLUMNS + """
             FROM audit a
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

    @Inject
    AuditVerification verification;

    /** A page of all records, or of those about one person where {@code personId} is given. */
    public Page<AuditView> page(UUID personId, Limit limit, String cursor) {
        var filter = String.valueOf(personId);
        var after = cursors.open(cursor, filter).map(position -> position.split(" "));
        var rows = rows(personId, after, limit);
        var page = cursors.page(rows, limit, filter, row -> row.at() + " " + row.auditId(), row -> row);
        audit.record(Deed.READ, personId == null ? List.of() : List.of(personId), Optional.empty(), "AUDITOR", false);
        return page;
    }

    /** Whether a stretch of it is as it was written. Not in a transaction, because it asks Kafka. */
    public VerificationView verify(long from) {
        var result = verification.verify(from, PATIENCE);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(Deed.READ, List.of(), Optional.empty(), "AUDITOR", false));
        return result;
    }

    @SuppressWarnings("unchecked")
    private List<AuditView> rows(UUID personId, Optional<String[]> after, Limit limit) {
        List<Object[]> rows = entities.createNativeQuery(SELECT, Object[].class)
                .setParameter("person", personId == null ? null : personId.toString())
                .setParameter("at", after.map(a -> a[0]).orElse(null))
                .setParameter("id", after.map(a -> a[1]).orElse(null))
                .setParameter("rows", limit.rowsToRead())
                .getResultList();
        return rows.stream().map(row -> AuditRow.of(row).view()).toList();
    }
}
