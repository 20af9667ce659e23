package care.tandem.platform.gate;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Nobody is sent to a service whose database is known to be behind. That it cannot be told yet is no reason. */
@Readiness
class GateCheck implements HealthCheck {

    @Inject
    Gate gate;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database is not behind what was published")
                .status(!gate.isBarred())
                .build();
    }
}
