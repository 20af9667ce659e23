package care.tandem.platform.audit;

import static care.tandem.platform.audit.Finding.Kind.DROPPED;
import static care.tandem.platform.audit.Finding.Kind.OVERDUE;
import static care.tandem.platform.audit.Finding.Kind.UNMARKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows that no seal of a stretch holds: they wait for the sealer, another seal has them, or they have no business there. */
@ApplicationScoped
class LooseRows {

    private static final int AT_ONCE = 5_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** Times as text: somebody may have written one that no clock shows. */
    private static final String PAGE = """
            SELECT cast(at AS text), audit_id FROM audit
            WHERE (at, audit_id) > (cast(?1 AS timestamptz), ?2) AND at <= cast(?3 AS timestamptz)
            ORDER BY at, audit_id LIMIT ?4
            """;

    private static final String NOWHERE = """
            SELECT id FROM unnest(cast(?1 AS uuid[])) id
            WHERE NOT EXISTS (SELECT 1 FROM audit_unsealed m WHERE m.audit_id = id)
              AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.audit_ids @> ARRAY[id])
            """;

    private static final String MARK_WITHOUT_ROW = """
            SELECT audit_id FROM audit_unsealed m
            WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.audit_id = m.audit_id) LIMIT ?1
            """;

    private static final String OLD_MARK = """
            SELECT m.audit_id FROM audit_unsealed m JOIN audit USING (audit_id)
            WHERE m.at < ?2 ORDER BY m.at LIMIT ?1
            """;

    @Inject
    EntityManager entities;

    /**
     * Rows that are neither sealed nor marked, of those that were written in this time.
     *
     * @param after not until then; empty from the beginning on
     * @param upTo until then; empty without end
     * @param sealed rows that need no looking for
     */
    List<Finding> unmarked(Optional<Instant> after, Optional<Instant> upTo, Set<UUID> sealed, int most) {
        var findings = new ArrayList<Finding>();
        var at = after.map(Instant::toString).orElse("-infinity");
        var id = after.isPresent() ? LAST : FIRST;
        List<Object[]> page;
        do {
            page = page(at, id, upTo.map(Instant::toString).orElse("infinity"));
            nowhere(page.stream()
                            .map(row -> (UUID) row[1])
                            .filter(row -> !sealed.contains(row))
                            .toList())
                    .stream()
                    .map(row -> Finding.of(UNMARKED, row))
                    .forEach(findings::add);
            if (!page.isEmpty()) {
                at = (String) page.get(page.size() - 1)[0];
                id = (UUID) page.get(page.size() - 1)[1];
            }
        } while (page.size() == AT_ONCE && findings.size() < most);
        return findings;
    }

    /** Marks whose row is gone. */
    List<Finding> dropped(int most) {
        return ids(entities.createNativeQuery(MARK_WITHOUT_ROW).setParameter(1, most)).stream()
                .map(row -> Finding.of(DROPPED, row))
                .toList();
    }

    /** Marks from before that time. */
    List<Finding> overdue(Instant before, int most) {
        return ids(entities.createNativeQuery(OLD_MARK).setParameter(1, most).setParameter(2, before)).stream()
                .map(row -> Finding.of(OVERDUE, row))
                .toList();
    }

    long waiting() {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM audit_unsealed")
                        .getSingleResult())
                .longValue();
    }

    private List<UUID> nowhere(List<UUID> rows) {
        return rows.isEmpty()
                ? List.of()
                : ids(entities.createNativeQuery(NOWHERE).setParameter(1, rows.toArray(UUID[]::new)));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> page(String at, UUID id, String upTo) {
        return entities.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, at)
                .setParameter(2, id)
                .setParameter(3, upTo)
                .setParameter(4, AT_ONCE)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
