package care.tandem.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class ClockProducer {

    @Produces
    @Singleton
    TandemClock clock(
            @ConfigProperty(name = "tandem.clock.steerable") boolean steerable,
            @ConfigProperty(name = "tandem.clock.file") Optional<Path> file) {
        return new TandemClock(steerable, file);
    }
}
