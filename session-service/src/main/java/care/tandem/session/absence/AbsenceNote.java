package care.tandem.session.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a person tells the clinician before or after a session; written once. */
@Entity
public class AbsenceNote {

    @Id
    private UUID noteId;

    private UUID sessionId;
    private UUID personId;
    private String text;
    private Instant writtenAt;

    AbsenceNote() {}

    static AbsenceNote of(UUID noteId, UUID sessionId, UUID personId, String text, Instant at) {
        var note = new AbsenceNote();
        note.noteId = noteId;
        note.sessionId = sessionId;
        note.personId = personId;
        note.text = text;
        note.writtenAt = at;
        return note;
    }

    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
