package care.tandem.platform.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Whether, and of how many requests, traces are kept. */
@ConfigMapping(prefix = "tandem.traces")
interface TraceSettings {

    /** The collector, which takes OTLP over HTTP; none, and nothing is recorded. */
    Optional<URI> endpoint();

    /** Of how many requests, from 0 to 1; decided by the gateway for all. */
    @WithDefault("0.05")
    double ratio();
}
