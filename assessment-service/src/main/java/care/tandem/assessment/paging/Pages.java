package care.tandem.assessment.paging;

import care.tandem.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was called for. Two instances that call at once write one page. */
@ApplicationScoped
class Pages {

    private static final String WRITE = """
            WITH written AS (
                INSERT INTO page (page_id, risk_flag_id, gap_starts_at, break_glass_id, step, recipient, address, at)
                VALUES (:page, cast(:flag AS uuid), cast(:gap AS timestamptz), cast(:glass AS uuid), :step, :recipient,
                    :address, :at)
                ON CONFLICT ON CONSTRAINT page_is_written_once DO NOTHING RETURNING page_id)
            INSERT INTO page_waiting (page_id, next_at) SELECT page_id, clock_timestamp() FROM written
            """;

    private static final String OF_OPEN_FLAGS = """
            SELECT p.risk_flag_id, p.step, p.recipient FROM page p JOIN risk_flag f USING (risk_flag_id)
            WHERE f.status = 'OPEN'
            """;

    /** Of a flag: to whom, as whom. */
    record Written(UUID flagId, Step step, String recipient) {}

    @Inject
    EntityManager entities;

    @Inject
    Ids ids;

    /** Those of the flags that are still open: what need not be written again. */
    Set<Written> ofOpenFlags() {
        List<?> rows = entities.createNativeQuery(OF_OPEN_FLAGS, Object[].class).getResultList();
        return rows.stream().map(row -> written((Object[]) row)).collect(Collectors.toSet());
    }

    /** Whether it was not there before. */
    boolean writeForFlag(UUID flagId, Call call, Instant at) {
        return write(flagId, null, null, call, at);
    }

    boolean writeForGap(Instant gapStartsAt, Call call, Instant at) {
        return write(null, gapStartsAt, null, call, at);
    }

    boolean writeForGlass(UUID breakGlassId, Call call, Instant at) {
        return write(null, null, breakGlassId, call, at);
    }

    private boolean write(UUID flagId, Instant gapStartsAt, UUID breakGlassId, Call call, Instant at) {
        return entities.createNativeQuery(WRITE)
                        .setParameter("page", ids.next())
                        .setParameter("flag", flagId)
                        .setParameter("gap", gapStartsAt)
                        .setParameter("glass", breakGlassId)
                        .setParameter("step", call.step().name())
                        .setParameter("recipient", call.recipient())
                        .setParameter("address", call.address())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    private static Written written(Object[] row) {
        return new Written((UUID) row[0], Step.valueOf((String) row[1]), (String) row[2]);
    }
}
