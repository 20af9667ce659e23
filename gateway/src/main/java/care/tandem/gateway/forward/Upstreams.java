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

    private final Map<String, Replicas> byName = new TreeMap<>();

    Upstreams(GatewaySettings settings, ApiDocument document) {
        settings.services()
                .forEach((name, addresses) -> byName.put(
                        name,
                        new Replicas(addresses.stream()
                                .map(base -> new Upstream(
                                        name, base, settings.connections(), settings.circuitOpen(), System::nanoTime))
                                .toList())));
        document.forwarded().stream().map(Operation::service).distinct().forEach(name -> {
            if (!byName.containsKey(name)) {
                throw new IllegalStateException("tandem.gateway.services." + name + " is not set");
            }
        });
    }

    Replicas of(Operation operation) {
        return byName.get(operation.service());
    }
}
