package care.tandem.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which glasses are broken, by the database's time: a steered clock opens no record. */
@ApplicationScoped
class Glasses {

    private static final String COLUMNS = "break_glass_id, person_id, clinician_id, reason, at, ends_at";

    private static final String INSERT = "INSERT INTO break_glass (" + COLUMNS + ")"
            + " VALUES (?1, ?2, ?3, ?4, clock_timestamp(), clock_timestamp() + interval '15 minutes')";

    private static final String IS_BROKEN = "SELECT count(*) FROM break_glass"
            + " WHERE clinician_id = ?1 AND person_id = ?2 AND ends_at > clock_timestamp()";

    private static final String PAGE = "SELECT " + COLUMNS + " FROM break_glass"
            + " WHERE cast(?1 AS timestamptz) IS NULL OR (at, break_glass_id) < (cast(?1 AS timestamptz), cast(?2 AS uuid))"
            + " ORDER BY at DESC, break_glass_id DESC LIMIT ?3";

    @Inject
    EntityManager entities;

    void add(UUID id, UUID personId, String clinicianId, String reason) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, id)
                .setParameter(2, personId)
                .setParameter(3, clinicianId)
                .setParameter(4, reason)
                .executeUpdate();
    }

    boolean isBroken(String clinicianId, UUID personId) {
        var broken = (Number) entities.createNativeQuery(IS_BROKEN)
                .setParameter(1, clinicianId)
                .setParameter(2, personId)
                .getSingleResult();
        return broken.intValue() > 0;
    }

    BrokenGlassView one(UUID id) {
        return views(entities.createNativeQuery(
                                "SELECT " + COLUMNS + " FROM break_glass WHERE break_glass_id = ?1", Object[].class)
                        .setParameter(1, id))
                .get(0);
    }

    /** Newest first; after that one where a position is given. */
    List<BrokenGlassView> page(Optional<String[]> after, int rows) {
        return views(entities.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, after.map(a -> a[0]).orElse(null))
                .setParameter(2, after.map(a -> a[1]).orElse(null))
                .setParameter(3, rows));
    }

    @SuppressWarnings("unchecked")
    private static List<BrokenGlassView> views(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new BrokenGlassView(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (Instant) row[4], (Instant)
                                row[5]))
                .toList();
    }
}
