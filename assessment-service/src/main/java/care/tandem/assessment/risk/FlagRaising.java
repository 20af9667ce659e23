package care.tandem.assessment.risk;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.assessment.instrument.Answers;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.assessment.instrument.Scoring;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Puts flags into the table, in the transaction of what raised them. */
@ApplicationScoped
public class FlagRaising {

    /** The condition is the database's: the same statement runs, and takes as long, whatever was answered. */
    private static final String ANSWER = """
            INSERT INTO risk_flag (risk_flag_id, person_id, kind, assignment_id, item, raised_at, due_at, folds_until, status)
            SELECT ?1, ?2, 'SELF_HARM_ANSWER', ?3, ?4, ?5, ?6, ?5, 'OPEN' WHERE ?7
            ON CONFLICT DO NOTHING
            """;

    private static final String ANOTHER_PRESS = """
            UPDATE risk_flag SET presses = presses + 1, version = version + 1
            WHERE person_id = ?1 AND kind = 'ALARM' AND status = 'OPEN' AND folds_until > ?2
            """;

    private static final String ALARM = """
            INSERT INTO risk_flag (risk_flag_id, person_id, kind, raised_at, due_at, folds_until, status)
            VALUES (?1, ?2, 'ALARM', ?3, ?4, ?5, 'OPEN') ON CONFLICT DO NOTHING
            """;

    private static final int ROUNDS = 5;

    @Inject
    EntityManager entities;

    @Inject
    AssessmentSettings settings;

    @Inject
    TandemClock clock;

    @Inject
    Ids ids;

    /** Looks at every safety item of what was handed in, and flags those that a clinician must look at. */
    public void afterSubmission(UUID personId, UUID assignmentId, Instrument instrument, Answers answers) {
        for (var safety : instrument.safetyItems()) {
            var at = clock.instant();
            entities.createNativeQuery(ANSWER)
                    .setParameter(1, ids.next())
                    .setParameter(2, personId)
                    .setParameter(3, assignmentId)
                    .setParameter(4, safety.item())
                    .setParameter(5, at)
                    .setParameter(6, at.plus(settings.flagDeadline()))
                    .setParameter(7, Scoring.isFlagged(safety, answers))
                    .executeUpdate();
        }
    }

    /**
     * A press adds to the open alarm of a moment ago, else it raises one. Which of two presses raises is decided by the
     * exclusion constraint; a press that finds its alarm acknowledged meanwhile goes round again and raises the next.
     */
    void alarm(UUID personId) {
        for (var round = 0; round < ROUNDS; round++) {
            if (addPress(personId) || raise(personId)) {
                return;
            }
        }
        throw new IllegalStateException("an alarm was neither raised nor added to");
    }

    private boolean addPress(UUID personId) {
        return entities.createNativeQuery(ANOTHER_PRESS)
                        .setParameter(1, personId)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                > 0;
    }

    private boolean raise(UUID personId) {
        var at = clock.instant();
        return entities.createNativeQuery(ALARM)
                        .setParameter(1, ids.next())
                        .setParameter(2, personId)
                        .setParameter(3, at)
                        .setParameter(4, at.plus(settings.alarmDeadline()))
                        .setParameter(5, at.plus(settings.alarmFoldsFor()))
                        .executeUpdate()
                == 1;
    }
}
