package care.tandem.session.attendance;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** That a person came to a session, for so many minutes; written once, corrected by the next revision. */
@Entity
class Attendance {

    @EmbeddedId
    private AttendanceKey key;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    private int minutes;
    private String recordedBy;
    private Instant recordedAt;

    Attendance() {}

    static Attendance after(
            Optional<Attendance> last, UUID sessionId, PersonAttendance said, String clinicianId, Instant at) {
        var attendance = new Attendance();
        var revision = last.map(before -> before.key.revision()).orElse(0) + 1;
        attendance.key = new AttendanceKey(sessionId, said.personId(), revision);
        attendance.status = said.status();
        attendance.minutes = said.minutes();
        attendance.recordedBy = clinicianId;
        attendance.recordedAt = at;
        return attendance;
    }

    boolean says(PersonAttendance said) {
        return status == said.status() && minutes == said.minutes();
    }

    AttendanceStatus status() {
        return status;
    }

    int minutes() {
        return minutes;
    }
}
