package care.tandem.platform.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How facts leave. */
@ConfigMapping(prefix = "tandem.relay")
public interface RelaySettings {

    /** The fallback where no wake comes. */
    Duration pollEvery();
}
