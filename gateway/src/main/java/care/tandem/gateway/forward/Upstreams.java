package care.tandem.gateway.forward;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.document.ApiDocument;
import care.tandem.gateway.document.Operation;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** The services by name. The program does not start when the document names one whose address is not set. */
@Startup
@Singleton
public class Upstreams {

    private final Map<String, Upstream> byName = new TreeMap<>();

    Upstreams(GatewaySettings settings, ApiDocument document) {
        settings.services()
                .forEach((name, base) -> byName.put(
                        name, new Upstream(name, base, new Circuit(settings.circuitOpen(), System::nanoTime))));
        document.forwarded().stream().map(Operation::service).distinct().forEach(name -> {
            if (!byName.containsKey(name)) {
                throw new IllegalStateException("tandem.gateway.services." + name + " is not set");
            }
        });
    }

    Upstream of(Operation operation) {
        return byName.get(operation.service());
    }

    Map<String, Upstream> all() {
        return byName;
    }
}
