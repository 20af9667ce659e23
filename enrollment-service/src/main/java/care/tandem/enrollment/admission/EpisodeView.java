package care.tandem.enrollment.admission;

import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.contract.enrollment.EpisodePhase;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EpisodeView", description = "One stay in the programme.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EpisodeView(
        @Schema(required = true) UUID episodeId,
        @Schema(required = true) UUID personId,
        @Schema(required = true) EpisodeKind kind,

        @Schema(description = "This list may grow.", required = true)
        EpisodePhase phase,

        @Schema(required = true) Instant startedAt,
        Instant endedAt) {

    static EpisodeView of(Episode episode) {
        return episode.view();
    }
}
