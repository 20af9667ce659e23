package care.tandem.session.attendance;

import care.tandem.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of each person of the session whom the caller treats. */
@Schema(name = "RecordAttendance", description = "Who came, of those whom the caller treats: each of them, once.")
record RecordAttendance(
        @NotEmpty @Size(max = 2) @Schema(required = true) List<@NotNull @Valid PersonAttendance> persons) {

    void requireMinutesThatFit() {
        if (!persons.stream().allMatch(PersonAttendance::fits)) {
            throw ProblemException.invalid("persons", "minutes must be 0 exactly for NO_SHOW and EXCUSED");
        }
    }

    /** The same words for a person of the session who is not the caller's as for one who is not in it. */
    void requireExactly(List<UUID> treated) {
        var named = persons.stream().map(PersonAttendance::personId).sorted().toList();
        if (!named.equals(treated.stream().sorted().toList())) {
            throw ProblemException.invalid("persons", "must be those of the session whom you treat, each once");
        }
    }
}
