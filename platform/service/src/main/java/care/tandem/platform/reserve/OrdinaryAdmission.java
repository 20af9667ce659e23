package care.tandem.platform.reserve;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks for a place before the token is verified, which takes a worker already; waits on the event loop. */
class OrdinaryAdmission {

    /**
     * How many come at once is for the gateway to decide, and so that they wait less than two seconds as a rule. This is
     * for a service that has come to stand still, and not for one that is slow because it has just started.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    @Inject
    RoutingContext routing;

    @Inject
    SafetyOperations safety;

    @Inject
    OrdinaryRoom room;

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION - 100)
    Uni<Response> admit(ContainerRequestContext request) {
        var path = "/" + request.getUriInfo().getPath().replaceAll("^/+", "");
        if (!path.startsWith("/api/") || safety.include(request.getMethod(), path)) {
            return Uni.createFrom().nullItem();
        }
        var ticket = room.enter();
        routing.put(Ticket.KEY, ticket);
        routing.addEndHandler(end -> ticket.isOver());
        return ticket.admitted(LONGEST_WAIT).replaceWith((Response) null);
    }
}
