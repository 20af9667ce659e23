package care.tandem.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The trace of what is going on here: of the request that is answered, or of the record that is applied. */
@ApplicationScoped
public class CurrentTrace {

    @Inject
    CurrentVertxRequest requests;

    /** What a fact that is written now carries on; empty when nothing of it is kept. */
    public Optional<String> header() {
        return Traces.header(ofRequest().orElseGet(Span::current));
    }

    private Optional<Span> ofRequest() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(requests.getCurrent()).flatMap(RequestSpan::of)
                : Optional.empty();
    }
}
