package care.tandem.enrollment.admission;

import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.contract.enrollment.EpisodePhase;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One stay of one person in the programme. ACTIVE, then DISCHARGED, never back: who comes again has a new one. */
@Entity
class Episode {

    @Id
    private UUID episodeId;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private EpisodeKind kind;

    @Enumerated(EnumType.STRING)
    private EpisodePhase phase;

    private Instant startedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private DischargeReason endReason;

    private String dischargedBy;

    @Version
    private int version;

    protected Episode() {}

    static Episode begun(UUID id, UUID personId, EpisodeKind kind, Instant at) {
        var episode = new Episode();
        episode.episodeId = id;
        episode.personId = personId;
        episode.kind = kind;
        episode.phase = EpisodePhase.ACTIVE;
        episode.startedAt = at;
        return episode;
    }

    void discharge(DischargeReason reason, String clinicianId, Instant at) {
        if (phase != EpisodePhase.ACTIVE) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        phase = EpisodePhase.DISCHARGED;
        endedAt = at;
        endReason = reason;
        dischargedBy = clinicianId;
    }

    /** Tells whether it was active. */
    boolean dischargeAgain(Instant at) {
        var wasActive = phase == EpisodePhase.ACTIVE;
        if (wasActive) {
            phase = EpisodePhase.DISCHARGED;
            endedAt = at;
        }
        return wasActive;
    }

    UUID id() {
        return episodeId;
    }

    UUID personId() {
        return personId;
    }

    Instant startedAt() {
        return startedAt;
    }

    EpisodeView view() {
        return new EpisodeView(episodeId, personId, kind, phase, startedAt, endedAt);
    }
}
