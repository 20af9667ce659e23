package care.tandem.assessment.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one person handed in for one assignment, as it was given. */
@Entity
@Immutable
class Response {

    @Id
    private UUID assignmentId;

    private UUID personId;
    private Integer[] answers;
    private Instant submittedAt;

    protected Response() {}

    static Response to(Assignment assignment, Integer[] answers, Instant at) {
        var response = new Response();
        response.assignmentId = assignment.id();
        response.personId = assignment.personId();
        response.answers = answers;
        response.submittedAt = at;
        return response;
    }
}
