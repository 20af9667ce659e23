package care.tandem.enrollment.screening;

import care.tandem.platform.contract.enrollment.EpisodeKind;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One person's answers, first a draft, then submitted, then decided on. Moves only along {@link ScreeningStatus#next};
 * drafts are saved and submitted by single statements, so that two devices at once cannot get in each other's way.
 */
@Entity
class Screening {

    @Id
    private UUID screeningId;

    private UUID personId;

    @Convert(converter = AnswersText.class)
    private ScreeningAnswers answers;

    @Enumerated(EnumType.STRING)
    private ScreeningStatus status;

    private Instant savedAt;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Eligibility decision;

    @Enumerated(EnumType.STRING)
    private LevelOfCare levelOfCare;

    @Enumerated(EnumType.STRING)
    private EpisodeKind episodeKind;

    private String decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected Screening() {}

    void decide(DecideScreening command, String clinicianId, Instant at) {
        status = status.to(ScreeningStatus.DECIDED);
        decision = command.decision();
        levelOfCare = command.levelOfCare();
        episodeKind = command.episodeKind();
        decidedBy = clinicianId;
        decidedAt = at;
    }

    /** As what this person may be admitted; empty where nobody decided so. */
    Optional<EpisodeKind> admitsAs() {
        return decision == Eligibility.ELIGIBLE ? Optional.of(episodeKind) : Optional.empty();
    }

    UUID id() {
        return screeningId;
    }

    UUID personId() {
        return personId;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    ScreeningView view() {
        return new ScreeningView(
                screeningId,
                personId,
                submittedAt,
                answers,
                decision == null
                        ? null
                        : new ScreeningView.Decision(decision, levelOfCare, episodeKind, decidedBy, decidedAt));
    }
}
