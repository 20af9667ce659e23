package care.tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** Which rows of the audit wait for a seal. A mark whose row is gone stays: it is what tells of the row. */
@ApplicationScoped
class Marks {

    /**
     * Along its indexes, the oldest first, whatever the planner expects: its statistics are of a time when hardly any row
     * waited, and by them a backlog is read again for each of its rows.
     */
    private static final String ALONG_INDEXES = "SET LOCAL enable_seqscan = off";

    private static final String TAKE = """
            WITH oldest AS MATERIALIZED (
                SELECT m.ctid AS mark, a.*
                FROM (SELECT ctid, at, audit_id FROM audit_unsealed ORDER BY at, audit_id OFFSET 0) m
                CROSS JOIN LATERAL (SELECT * FROM audit WHERE audit_id = m.audit_id OFFSET 0) a
                ORDER BY m.at, m.audit_id LIMIT ?1),
            taken AS (DELETE FROM audit_unsealed WHERE ctid = ANY (ARRAY(SELECT mark FROM oldest)))
            """ + "SELECT " + AuditRow.COLUMNS + " FROM oldest a ORDER BY a.at, a.audit_id";

    private static final String TAKE_ONE =
            "WITH taken AS (DELETE FROM audit_unsealed WHERE audit_id = ?1 RETURNING audit_id) SELECT "
                    + AuditRow.COLUMNS + " FROM audit a WHERE audit_id IN (SELECT audit_id FROM taken)";

    @Inject
    EntityManager entities;

    /** The oldest rows that wait; they wait no longer. */
    List<AuditRow> take(int limit) {
        entities.createNativeQuery(ALONG_INDEXES).executeUpdate();
        return rows(TAKE, limit);
    }

    List<AuditRow> take(UUID auditId) {
        return rows(TAKE_ONE, auditId);
    }

    @SuppressWarnings("unchecked")
    private List<AuditRow> rows(String sql, Object parameter) {
        Query query = entities.createNativeQuery(sql, Object[].class).setParameter(1, parameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(AuditRow::of).toList();
    }
}
