package care.tandem.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** How far a person's assignments are done: counts, for those to whom only counts are disclosed. */
@ApplicationScoped
public class AssignmentTally {

    /** Of one instrument, over all its versions. */
    public record Count(String instrumentCode, int assigned, int submitted) {

        private Count and(Count other) {
            return new Count(instrumentCode, assigned + other.assigned, submitted + other.submitted);
        }
    }

    @Inject
    Assignments assignments;

    public List<Count> of(UUID personId) {
        var counts = new TreeMap<String, Count>();
        for (var assignment : assignments.of(personId)) {
            var one = new Count(assignment.instrumentCode(), 1, assignment.isSubmitted() ? 1 : 0);
            counts.merge(one.instrumentCode(), one, Count::and);
        }
        return List.copyOf(counts.values());
    }
}
