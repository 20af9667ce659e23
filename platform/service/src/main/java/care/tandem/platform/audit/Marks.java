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

    private static final String TAKE = """
            WITH taken AS (
                DELETE FROM audit_unsealed
                WHERE (at, audit_id) IN (
                    SELECT m.at, m.audit_id FROM audit_unsealed m JOIN audit USING (audit_id)
                    ORDER BY m.at, m.audit_id LIMIT ?1)
                RETURNING audit_id)
            """ + rowsOfTaken();

    private static final String TAKE_ONE =
            "WITH taken AS (DELETE FROM audit_unsealed WHERE audit_id = ?1 RETURNING audit_id)" + rowsOfTaken();

    @Inject
    EntityManager entities;

    private static String rowsOfTaken() {
        return " SELECT " + AuditRow.COLUMNS + " FROM audit a WHERE audit_id IN (SELECT audit_id FROM taken)"
                + " ORDER BY a.at, a.audit_id";
    }

    /** The oldest rows that wait; they wait no longer. */
    List<AuditRow> take(int limit) {
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
