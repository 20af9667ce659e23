package care.tandem.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class ClockProducer {

    @Produces
    @Singleton
    TandemClock clock(@ConfigProperty(name = "tandem.clock.steerable") boolean steerable) {
        return new TandemClock(steerable);
    }
}
