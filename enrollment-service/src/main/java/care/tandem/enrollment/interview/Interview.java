package care.tandem.enrollment.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One talk with one person alone. Corrected by a later one, never changed. */
@Entity
@Immutable
class Interview {

    @Id
    private UUID interviewId;

    private UUID personId;
    private String clinicianId;
    private Instant heldAt;
    private boolean identityChecked;
    private boolean alone;
    private boolean jointSuitable;
    private String note;
    private Instant recordedAt;

    /** Drawn by the database under the person's lock: the order in which they count. */
    @Column(insertable = false, updatable = false)
    private Long number;

    protected Interview() {}

    static Interview by(String clinicianId, UUID id, UUID personId, RecordInterview command, Instant at) {
        var interview = new Interview();
        interview.interviewId = id;
        interview.personId = personId;
        interview.clinicianId = clinicianId;
        interview.heldAt = command.heldAt();
        interview.identityChecked = command.identityChecked();
        interview.alone = command.alone();
        interview.jointSuitable = command.jointSuitable();
        interview.note = command.note();
        interview.recordedAt = at;
        return interview;
    }

    InterviewView view() {
        return new InterviewView(
                interviewId, clinicianId, heldAt, identityChecked, alone, jointSuitable, note, recordedAt);
    }

    boolean isJointSuitable() {
        return jointSuitable;
    }

    UUID id() {
        return interviewId;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
