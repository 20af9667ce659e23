package care.tandem.enrollment.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InterviewerView", description = "Who interviews this person alone.")
record InterviewerView(
        @Schema(required = true) UUID personId,

        @Schema(examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2", required = true)
        String clinicianId) {

    static InterviewerView of(Person person) {
        return new InterviewerView(person.id(), person.interviewerId().orElseThrow());
    }
}
