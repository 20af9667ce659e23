package care.tandem.gateway.door;

import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.ApiDocument;
import care.tandem.gateway.document.Operation;
import care.tandem.gateway.forward.Forwarder;
import care.tandem.gateway.limit.CallerLimits.Kind;
import care.tandem.gateway.logout.Sessions;
import care.tandem.gateway.page.OwnPages;
import care.tandem.platform.api.RequestId;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** What all requests meet, and the order in which they are asked. */
@Singleton
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final String API = "/api";
    private static final String CALLER = "gateway.caller";

    private final RouteTable routes;
    private final Map<String, Handler<RoutingContext>> pages = new HashMap<>();
    private final Tokens tokens;
    private final Sessions sessions;
    private final Allowance allowance;
    private final ClientAddress addresses;
    private final RequestBody bodies;
    private final Forwarder forwarder;
    private final Refusals refusals;
    private final RequestRecord record;
    private final CrossOrigin origins;
    private final RequestId ids;
    private final HeadTime headTime;
    private final Waiting waiting;

    FrontDoor(
            ApiDocument document,
            @All List<OwnPages> own,
            Tokens tokens,
            Sessions sessions,
            Allowance allowance,
            ClientAddress addresses,
            RequestBody bodies,
            Forwarder forwarder,
            Refusals refusals,
            RequestRecord record,
            CrossOrigin origins,
            RequestId ids,
            HeadTime headTime,
            Waiting waiting) {
        var operations = new ArrayList<>(document.forwarded());
        own.forEach(some -> some.pages().forEach((page, handler) -> {
            operations.add(page);
            pages.put(page.id(), handler);
        }));
        this.routes = new RouteTable(operations);
        this.tokens = tokens;
        this.sessions = sessions;
        this.allowance = allowance;
        this.addresses = addresses;
        this.bodies = bodies;
        this.forwarder = forwarder;
        this.refusals = refusals;
        this.record = record;
        this.origins = origins;
        this.ids = ids;
        this.headTime = headTime;
        this.waiting = waiting;
    }

    void register(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT)
                .handler(record::begin)
                .handler(BrowserRules::lay)
                .handler(this::awaitReader)
                .handler(origins::check)
                .handler(this::checkHead)
                .handler(this::receive)
                .failureHandler(this::failed);
    }

    /** Whoever does not read what was answered is not answered further: it would have to be kept for him. */
    private void awaitReader(RoutingContext context) {
        headTime.guard(context.request());
        var response = context.response();
        if (response.writeQueueFull()) {
            context.request().pause();
            response.drainHandler(read -> {
                response.drainHandler(null);
                context.next();
            });
        } else {
            context.next();
        }
    }

    private void checkHead(RoutingContext context) {
        if (Framing.isInDoubt(context.request())) {
            refusals.andReadNoFurther(
                    context, ProblemType.INVALID_REQUEST, "It is not clear where the request goes or ends.");
            return;
        }
        HeadLimits.exceededBy(context.request())
                .ifPresentOrElse(excess -> refusals.refuse(context, excess), context::next);
    }

    private void receive(RoutingContext context) {
        var request = context.request().pause();
        var methods = routes.methodsOf(request.path());
        var operation = methods.get(request.method().name());
        if (operation != null && operation.isPublic()) {
            if (allowance.ofAddress(context, kindOf(operation))) {
                letIn(context, operation);
            }
        } else if (isApi(request.path())) {
            verify(context, methods, operation);
        } else if (allowance.ofAddress(context, Kind.PAGES)) {
            find(context, methods, operation);
        }
    }

    private void verify(RoutingContext context, Map<String, Operation> methods, Operation operation) {
        if (operation != null && !forwarder.hasRoomFor(operation) || !waiting.enter(operation)) {
            if (operation != null) {
                record.isFor(context, operation);
            }
            refusals.later(context, ProblemType.UNAVAILABLE, Duration.ofSeconds(2));
            return;
        }
        Future.succeededFuture()
                .compose(begun -> tokens.verify(context.request()))
                .onComplete(verified -> waiting.leave())
                .onFailure(context::fail)
                .onSuccess(caller -> caller.ifPresentOrElse(
                        known -> receive(context, methods, operation, known), () -> unauthenticated(context)));
    }

    private void receive(
            RoutingContext context, Map<String, Operation> methods, Operation operation, VerifiedCaller caller) {
        if (allowance.ofCaller(context, operation, caller)) {
            context.put(CALLER, caller);
            find(context, methods, operation);
        }
    }

    private static Kind kindOf(Operation open) {
        return !open.isOwn() ? Kind.ANONYMOUS : open.takesBody() ? Kind.LOGOUTS : Kind.PAGES;
    }

    private void unauthenticated(RoutingContext context) {
        if (allowance.ofAddress(context, Kind.ANONYMOUS)) {
            refusals.unauthenticated(context);
        }
    }

    private void find(RoutingContext context, Map<String, Operation> methods, Operation operation) {
        if (methods.isEmpty()) {
            refusals.refuse(context, ProblemType.NOT_FOUND);
        } else if (operation == null) {
            refusals.methodNotAllowed(context, methods.keySet());
        } else {
            letIn(context, operation);
        }
    }

    private void letIn(RoutingContext context, Operation operation) {
        record.isFor(context, operation);
        if (bodies.isOfAnotherType(context.request(), operation)) {
            var taken = "Send the body as " + String.join(" or ", operation.bodyTypes()) + ".";
            refusals.refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE, taken);
        } else {
            bodies.read(context, operation, body -> answer(context, operation, body));
        }
    }

    private void answer(RoutingContext context, Operation operation, Buffer body) {
        if (operation.isOwn()) {
            pages.get(operation.id()).handle(context.put(OwnPages.BODY, body));
            return;
        }
        VerifiedCaller caller = context.get(CALLER);
        if (operation.isStream() && caller != null) {
            sessions.watch(context, caller.session());
        }
        forwarder.forward(context, operation, addresses.of(context.request()), body);
    }

    private static boolean isApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }

    /**
     * What no one foresaw; but tokens that cannot be verified now, for load or want of keys, are no fault, and what the
     * framework could not read as a request, before anything of ours was asked, is the caller's.
     */
    private void failed(RoutingContext context) {
        if (context.statusCode() / 100 == 4) {
            ids.lay(context);
            refusals.inPlaceOf(context, context.statusCode());
            return;
        }
        if (context.failure() instanceof RejectedExecutionException
                || context.failure() instanceof UncheckedIOException) {
            LOG.warnf("tokens cannot be verified: %s", context.failure().getMessage());
            refusals.later(context, ProblemType.UNAVAILABLE, Duration.ofSeconds(1));
            return;
        }
        LOG.error("request failed", context.failure());
        refusals.inPlaceOf(context, 500);
    }
}
