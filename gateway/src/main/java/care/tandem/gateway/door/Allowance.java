package care.tandem.gateway.door;

import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.Operation;
import care.tandem.gateway.limit.CallerLimits;
import care.tandem.gateway.limit.CallerLimits.Kind;
import care.tandem.platform.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Whether who asks may ask once more; who may not is told when. */
@Singleton
class Allowance {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    CallerLimits limits;

    @Inject
    ClientAddress addresses;

    @Inject
    Refusals refusals;

    boolean ofAddress(RoutingContext context, Kind kind) {
        return isWithin(context, kind, addresses.of(context.request()));
    }

    /** @param operation which is asked for, null where there is none */
    boolean ofCaller(RoutingContext context, Operation operation, VerifiedCaller caller) {
        if (operation != null && operation.isForSafety()) {
            return isWithin(context, Kind.SAFETY, caller.id());
        }
        return isWithin(context, Kind.CALLER, caller.id())
                && (operation != null && operation.isStream() || begins(context, caller));
    }

    private boolean isWithin(RoutingContext context, Kind kind, String who) {
        var wait = limits.take(kind, who);
        wait.ifPresent(time -> refusals.later(context, ProblemType.TOO_MANY_REQUESTS, time));
        return wait.isEmpty();
    }

    private boolean begins(RoutingContext context, VerifiedCaller caller) {
        var begins = limits.begin(caller.id(), context);
        if (!begins) {
            refusals.later(context, ProblemType.TOO_MANY_REQUESTS, SOON);
        }
        return begins;
    }
}
