package care.tandem.session.attendance;

import care.tandem.session.absence.AbsenceNote;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who came, of those whom the reader treats, and what they told. */
@Schema(name = "Attendance", description = "Who came, of those whom the reader treats.")
record AttendanceView(@Schema(required = true) List<Person> persons) {

    /** One of them. */
    @Schema(name = "AttendanceOfPerson", description = "Whether one person came; absent until recorded.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            @Schema(required = true) UUID personId,
            AttendanceStatus status,

            @Schema(description = "Minutes present.", examples = "50")
            Integer minutes,

            @Schema(description = "Oldest first.", required = true)
            List<Note> absenceNotes) {

        static Person of(UUID personId, Optional<Attendance> last, List<AbsenceNote> notes) {
            return new Person(
                    personId,
                    last.map(Attendance::status).orElse(null),
                    last.map(Attendance::minutes).orElse(null),
                    notes.stream().map(n -> new Note(n.text(), n.writtenAt())).toList());
        }
    }

    /** A private word of that person. */
    @Schema(name = "AbsenceNote", description = "A private word of that person to the clinician.")
    record Note(
            @Schema(examples = "I cannot come on Tuesday.", required = true)
            String text,

            @Schema(required = true) Instant writtenAt) {}
}
