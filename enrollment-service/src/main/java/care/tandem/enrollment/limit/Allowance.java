package care.tandem.enrollment.limit;

import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.TandemClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Counts attempts in the database, one after another for each of those who make them. */
@ApplicationScoped
public class Allowance {

    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    EntityManager entities;

    @Inject
    TandemClock clock;

    /** One attempt more in this hour, or 429. It counts only if this transaction commits. */
    public void take(Attempt kind, byte[] who, int mostPerHour) {
        entities.createNativeQuery("SELECT cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)")
                .setParameter(1, kind + HexFormat.of().formatHex(who))
                .getSingleResult();
        var at = clock.instant();
        var row = (Object[]) entities.createNativeQuery(
                        "SELECT count(*), min(at) FROM attempt WHERE kind = ?1 AND who = ?2 AND at > ?3",
                        Object[].class)
                .setParameter(1, kind.name())
                .setParameter(2, who)
                .setParameter(3, at.minus(WINDOW))
                .getSingleResult();
        if (((Number) row[0]).intValue() >= mostPerHour) {
            throw tooMany((Instant) row[1], at);
        }
        entities.createNativeQuery("INSERT INTO attempt (kind, who, at) VALUES (?1, ?2, ?3)")
                .setParameter(1, kind.name())
                .setParameter(2, who)
                .setParameter(3, at)
                .executeUpdate();
    }

    private static ProblemException tooMany(Instant oldest, Instant at) {
        var seconds = Duration.between(at, oldest.plus(WINDOW)).toSeconds() + 1;
        return ProblemException.retryAfter(ProblemType.TOO_MANY_REQUESTS, (int) seconds);
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("DELETE FROM attempt WHERE at < ?1")
                .setParameter(1, clock.instant().minus(WINDOW))
                .executeUpdate();
    }
}
