package care.tandem.assessment.result;

import care.tandem.assessment.instrument.Answers;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.assessment.instrument.Scoring;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the assigned version's key made of one response. Never computed again: a corrected key is a new version. */
@Entity
@Immutable
class Result {

    @Id
    private UUID assignmentId;

    private UUID personId;
    private String instrumentCode;
    private int instrumentVersion;
    private Instant submittedAt;
    private Integer[] flaggedItems;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "result_scale", joinColumns = @JoinColumn(name = "assignment_id"))
    private List<ScaleResult> scales;

    protected Result() {}

    static Result of(UUID personId, UUID assignmentId, Instrument instrument, Answers answers, Instant at) {
        var result = new Result();
        result.assignmentId = assignmentId;
        result.personId = personId;
        result.instrumentCode = instrument.code();
        result.instrumentVersion = instrument.version();
        result.submittedAt = at;
        result.flaggedItems = Scoring.flaggedItems(instrument, answers).toArray(Integer[]::new);
        result.scales =
                Scoring.score(instrument, answers).stream().map(ScaleResult::of).toList();
        return result;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID personId() {
        return personId;
    }

    String instrumentCode() {
        return instrumentCode;
    }

    int instrumentVersion() {
        return instrumentVersion;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    List<Integer> flaggedItems() {
        return Arrays.asList(flaggedItems);
    }

    List<ScaleResult> scales() {
        return scales;
    }
}
