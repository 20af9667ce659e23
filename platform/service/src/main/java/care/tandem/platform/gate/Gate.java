package care.tandem.platform.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * What the sealer and the relay pass before they do anything. A service that was started on a database restored to an
 * earlier moment must not go on as if nothing had been: nothing is sealed, nothing leaves, and with enrollment's beat
 * missing the roster closes everywhere.
 */
@ApplicationScoped
public class Gate {

    @Inject
    MeterRegistry metrics;

    /** 0 or 1; NaN while it is not known. */
    private volatile double behind = Double.NaN;

    void register(@Observes StartupEvent event) {
        metrics.gauge("tandem_database_behind", this, gate -> gate.behind);
    }

    public boolean isOpen() {
        return behind == 0;
    }

    boolean isBarred() {
        return behind > 0;
    }

    /** Whoever has asked says it. Once open it stays open: a database falls back only while its service is down. */
    public void tell(boolean isBehind) {
        behind = isBehind ? 1 : 0;
    }
}
