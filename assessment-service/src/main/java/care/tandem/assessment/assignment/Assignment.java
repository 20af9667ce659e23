package care.tandem.assessment.assignment;

import care.tandem.assessment.instrument.Answers;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One instrument, in one version, for one person at one occasion of an episode. Made by SQL, once ({@link Assignments}). */
@Entity
class Assignment {

    @Id
    private UUID assignmentId;

    private UUID personId;
    private String instrumentCode;
    private int instrumentVersion;

    @Enumerated(EnumType.STRING)
    private AssignmentOccasion occasion;

    private Instant assignedAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private Integer[] draft;

    @Version
    private long version;

    protected Assignment() {}

    /** The whole set of answers so far, in place of what was saved before. */
    void save(Answers answers, Instrument instrument) {
        if (isSubmitted()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        draft = answers.toStored(instrument);
    }

    /** What was saved is handed in as it stands; items may be left out, but a person who saved nothing has not begun. */
    Integer[] submit() {
        if (draft == null) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW, "Save your answers first.");
        }
        var answers = draft;
        status = status.to(AssignmentStatus.SUBMITTED);
        draft = null;
        return answers;
    }

    boolean isSubmitted() {
        return status == AssignmentStatus.SUBMITTED;
    }

    UUID id() {
        return assignmentId;
    }

    UUID personId() {
        return personId;
    }

    String instrumentCode() {
        return instrumentCode;
    }

    int instrumentVersion() {
        return instrumentVersion;
    }

    AssignmentOccasion occasion() {
        return occasion;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    AssignmentStatus status() {
        return status;
    }
}
