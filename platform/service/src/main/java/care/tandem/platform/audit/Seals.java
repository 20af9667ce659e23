package care.tandem.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chain as the database has it. */
@ApplicationScoped
class Seals {

    private static final String SELECT = "SELECT " + Seal.COLUMNS + " FROM audit_seal ";
    private static final String INSERT =
            "INSERT INTO audit_seal (" + Seal.COLUMNS + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    /** A function of the seal alone, so that the stretches between such moments leave none out. */
    private static final String NEWEST_ROW = "SELECT max(a.at) FROM audit a WHERE a.audit_id = ANY (?1)";

    @Inject
    EntityManager entities;

    void add(Seal seal) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, seal.number())
                .setParameter(2, seal.previous().bytes())
                .setParameter(3, seal.at())
                .setParameter(4, seal.auditIds().toArray(UUID[]::new))
                .setParameter(5, Hash.joined(seal.hashes()))
                .setParameter(6, seal.head().bytes())
                .executeUpdate();
    }

    Optional<Seal> last() {
        return before(Long.MAX_VALUE);
    }

    /** The last one with a smaller number. */
    Optional<Seal> before(long number) {
        return seals(query("WHERE number < ?1 ORDER BY number DESC LIMIT 1").setParameter(1, number)).stream()
                .findFirst();
    }

    List<Seal> from(long number, int limit) {
        return seals(query("WHERE number >= ?1 ORDER BY number LIMIT ?2")
                .setParameter(1, number)
                .setParameter(2, limit));
    }

    /** When the newest of its rows was written; where they are gone, when it was made. */
    Instant newestRowOf(Seal seal) {
        var newest = entities.createNativeQuery(NEWEST_ROW)
                .setParameter(1, seal.auditIds().toArray(UUID[]::new))
                .getSingleResult();
        return newest == null ? seal.at() : (Instant) newest;
    }

    private Query query(String where) {
        return entities.createNativeQuery(SELECT + where, Object[].class);
    }

    @SuppressWarnings("unchecked")
    private static List<Seal> seals(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(Seal::of).toList();
    }
}
