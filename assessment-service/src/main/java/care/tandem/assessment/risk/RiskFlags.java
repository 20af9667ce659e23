package care.tandem.assessment.risk;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.assessment.Place;
import care.tandem.platform.time.TandemClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/** The flags there are. */
@ApplicationScoped
class RiskFlags implements PanacheRepositoryBase<RiskFlag, UUID> {

    private static final String STANDING = "(status = OPEN or acknowledgedAt > :since)";
    private static final String BEFORE = "(raisedAt < :at or (raisedAt = :at and riskFlagId < :id))";
    private static final String NEWEST_FIRST = " order by raisedAt desc, riskFlagId desc";

    @Inject
    AssessmentSettings settings;

    @Inject
    TandemClock clock;

    /** The flag, its row locked until the transaction ends. */
    Optional<RiskFlag> lock(UUID riskFlagId) {
        return findByIdOptional(riskFlagId, LockModeType.PESSIMISTIC_WRITE);
    }

    List<RiskFlag> newestFirst(Sight sight, boolean overdueOnly, Place after, int rows) {
        var bound = new HashMap<String, Object>(Map.of("at", after.at(), "id", after.id()));
        var where = new StringJoiner(" and ").add(BEFORE);
        if (overdueOnly) {
            where.add("status = OPEN and dueAt < :now");
            bound.put("now", clock.instant());
        }
        switch (sight.ground()) {
            case LEAD -> {}
            case ON_CALL -> {
                where.add(STANDING);
                bound.put("since", sight.standingSince());
            }
            default -> {
                where.add("personId in :persons");
                bound.put("persons", sight.personIds());
            }
        }
        return find(where + NEWEST_FIRST, bound).page(0, rows).list();
    }

    /** Whether something of the person's must be looked at, or was taken on so recently that it is still being answered. */
    boolean standsFor(UUID personId) {
        return count(STANDING + " and personId = :person", Map.of("since", standingSince(), "person", personId)) > 0;
    }

    Instant standingSince() {
        return clock.instant().minus(settings.standsAfterAcknowledgement());
    }

    List<RiskFlag> open() {
        return list("status", RiskFlagStatus.OPEN);
    }
}
