package care.tandem.gateway.door;

import care.tandem.platform.api.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Services take a request id over from the gateway; the gateway takes none from outside. */
@Singleton
class OwnRequestId {

    private static final int BEFORE_REQUEST_ID = 20_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.request().headers().remove(RequestId.HEADER);
                    context.next();
                },
                BEFORE_REQUEST_ID);
    }
}
