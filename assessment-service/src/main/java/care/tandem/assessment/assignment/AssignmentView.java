package care.tandem.assessment.assignment;

import care.tandem.assessment.instrument.Instrument;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to fill in, or filled in. Nothing of the answers. */
@Schema(name = "Assignment", description = "Something that the person has to fill in.")
record AssignmentView(
        @Schema(required = true) UUID assignmentId,

        @Schema(examples = "PHQ-9", required = true) String instrument,
        @Schema(examples = "1", required = true) int instrumentVersion,

        @Schema(examples = "Patient Health Questionnaire, nine items", required = true)
        String title,

        @Schema(required = true) AssignmentOccasion occasion,
        @Schema(required = true) Instant assignedAt,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true) AssignmentStatus status) {

    static AssignmentView of(Assignment assignment, Instrument instrument) {
        return new AssignmentView(
                assignment.id(),
                assignment.instrumentCode(),
                assignment.instrumentVersion(),
                instrument.title(),
                assignment.occasion(),
                assignment.assignedAt(),
                assignment.dueAt(),
                assignment.status());
    }
}
