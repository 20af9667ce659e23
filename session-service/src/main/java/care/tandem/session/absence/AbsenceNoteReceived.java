package care.tandem.session.absence;

import care.tandem.platform.wording.NeutralWording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to every note: the same always. */
@Schema(name = "AbsenceNoteReceived", description = "The same always.")
record AbsenceNoteReceived(
        @Schema(examples = "Thank you. We have received this.", required = true)
        String message) {

    static AbsenceNoteReceived always() {
        return new AbsenceNoteReceived(NeutralWording.RECEIVED.text());
    }
}
