package care.tandem.assessment.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What is to be sent. By the database's time: a lease is nothing that a steered clock may end. */
@ApplicationScoped
class WaitingPages {

    /** What has been answered calls nobody any more. */
    private static final String DROP_ANSWERED = """
            DELETE FROM page_waiting w USING page p, risk_flag f
            WHERE p.page_id = w.page_id AND f.risk_flag_id = p.risk_flag_id AND f.status <> 'OPEN'
            """;

    /**
     * The newest first, so that what cannot be delivered delays nothing. The wait doubles from 15 s to 5 minutes, and is
     * always longer than a sending may take: nobody else has the page while it is being sent.
     */
    private static final String TAKE = """
            UPDATE page_waiting w
            SET attempts = w.attempts + 1,
                next_at = clock_timestamp() + least(300, 15 * power(2, least(w.attempts, 10))) * interval '1 second'
            FROM page p
            WHERE p.page_id = w.page_id AND w.page_id IN (
                SELECT page_id FROM page_waiting WHERE next_at <= clock_timestamp()
                ORDER BY attempts, next_at LIMIT ?1 FOR UPDATE SKIP LOCKED)
            RETURNING w.page_id, w.attempts, p.step, p.address
            """;

    private static final String RECORD = """
            INSERT INTO page_attempt (page_id, number, at, outcome) VALUES (?1, ?2, clock_timestamp(), ?3)
            ON CONFLICT DO NOTHING
            """;

    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(p.at)), 0)
            FROM page_waiting JOIN page p USING (page_id)
            """;

    /** One sending of one page. */
    record Attempt(UUID pageId, int number, Step step, String address) {}

    @Inject
    EntityManager entities;

    /** What is due now, for this instance alone until it is due again. */
    List<Attempt> take(int most) {
        entities.createNativeQuery(DROP_ANSWERED).executeUpdate();
        List<?> rows = entities.createNativeQuery(TAKE, Object[].class)
                .setParameter(1, most)
                .getResultList();
        return rows.stream().map(row -> attempt((Object[]) row)).toList();
    }

    void wasSent(Attempt attempt) {
        record(attempt, "SENT");
        entities.createNativeQuery("DELETE FROM page_waiting WHERE page_id = ?1")
                .setParameter(1, attempt.pageId())
                .executeUpdate();
    }

    void failed(Attempt attempt) {
        record(attempt, "FAILED");
    }

    /** How long the oldest of them has been waiting, in seconds; 0 where none is. */
    double oldestAge() {
        return ((Number) entities.createNativeQuery(OLDEST).getSingleResult()).doubleValue();
    }

    private void record(Attempt attempt, String outcome) {
        entities.createNativeQuery(RECORD)
                .setParameter(1, attempt.pageId())
                .setParameter(2, attempt.number())
                .setParameter(3, outcome)
                .executeUpdate();
    }

    private static Attempt attempt(Object[] row) {
        return new Attempt((UUID) row[0], ((Number) row[1]).intValue(), Step.valueOf((String) row[2]), (String) row[3]);
    }
}
