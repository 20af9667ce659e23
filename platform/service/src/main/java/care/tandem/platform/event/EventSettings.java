package care.tandem.platform.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of the roster and the relay. */
@ConfigMapping(prefix = "tandem")
public interface EventSettings {

    Roster roster();

    RelaySettings relay();

    /** Who may what, and how old that knowledge may be. */
    interface Roster {
        /** Only in enrollment: this service's own tables are the truth, and its relay sends the beat. */
        boolean authority();

        /** Older than this is closed. */
        Duration maxAge();

        /** How often the beat is sent to each partition. */
        Duration beatEvery();
    }

    /** How facts leave. */
    interface RelaySettings {
        /** The fallback where no wake comes. */
        Duration pollEvery();
    }
}
