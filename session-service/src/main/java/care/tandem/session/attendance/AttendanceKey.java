package care.tandem.session.attendance;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One revision of what is said of one person in one session. */
@Embeddable
record AttendanceKey(UUID sessionId, UUID personId, int revision) {}
