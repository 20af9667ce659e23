package care.tandem.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a programme may want otherwise. */
@ConfigMapping(prefix = "tandem.session")
public interface SessionSettings {

    /** How far ahead a session can be booked. */
    @WithDefault("P90D")
    Duration bookAhead();

    /** The longest stretch of time for which openings are listed at once. */
    @WithDefault("P31D")
    Duration openingsRange();

    /** How long before its start a couple session's shared room can be opened. */
    @WithDefault("PT15M")
    Duration roomOpensBefore();
}
