package care.tandem.platform.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Who may what, and how old that knowledge may be. */
@ConfigMapping(prefix = "tandem.roster")
public interface RosterSettings {

    /** Only in enrollment: this service's own tables are the truth, and its relay sends the beat. */
    boolean authority();

    /** Older than this is closed. */
    Duration maxAge();

    /** How often the beat is sent to each partition. */
    Duration beatEvery();
}
