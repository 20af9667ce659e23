package care.tandem.gateway.forward;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.Operation;
import care.tandem.platform.api.RequestId;
import care.tandem.platform.problem.ProblemType;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends a request that passed the door to its service. */
@Singleton
public class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final long CANCEL = 8;

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Upstreams upstreams;
    private final OpenStreams streams;
    private final ResponseRelay relay;
    private final Refusals refusals;
    private final HttpClient client;
    private final HttpClient streamClient;

    Forwarder(
            Vertx vertx,
            GatewaySettings settings,
            Upstreams upstreams,
            OpenStreams streams,
            ResponseRelay relay,
            Refusals refusals) {
        this.vertx = vertx;
        this.settings = settings;
        this.upstreams = upstreams;
        this.streams = streams;
        this.relay = relay;
        this.refusals = refusals;
        var options = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(settings.connections())
                .setMaxWaitQueueSize(settings.connections())
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false);
        client = vertx.createHttpClient(options);
        // Streams live long: in the common pool a handful of them would block every request behind them.
        streamClient = vertx.createHttpClient(new HttpClientOptions(options)
                .setMaxPoolSize(settings.maxStreams())
                .setMaxWaitQueueSize(0)
                .setKeepAlive(false));
    }

    /** The body has been read whole, so its length is known and nothing of its framing is passed on. */
    public void forward(RoutingContext context, Operation operation, String clientAddress, Buffer body) {
        var upstream = upstreams.of(operation);
        var refused = upstream.circuit().refuses();
        if (refused.isPresent()) {
            refusals.later(context, ProblemType.UNAVAILABLE, refused.get());
            return;
        }
        if (operation.isStream() && !streams.open(context)) {
            refusals.later(context, ProblemType.UNAVAILABLE, SOON);
            return;
        }
        var options = options(context, operation, upstream, clientAddress);
        (operation.isStream() ? streamClient : client)
                .request(options)
                .onFailure(e -> unreachable(context, upstream, e))
                .onSuccess(request -> send(request, body, context, operation, upstream));
    }

    private RequestOptions options(
            RoutingContext context, Operation operation, Upstream upstream, String clientAddress) {
        var request = context.request();
        var query = request.query() == null ? "" : "?" + request.query();
        var options = upstream.to(request.path() + query)
                .setMethod(request.method())
                .setConnectTimeout(settings.connectTimeout().toMillis())
                .setHeaders(RequestHeaders.of(
                        request.headers(), context.get(RequestId.KEY), clientAddress, !operation.isPublic()));
        if (!operation.isStream()) {
            options.setIdleTimeout(timeoutOf(operation));
        }
        return options;
    }

    private void send(
            HttpClientRequest request, Buffer body, RoutingContext context, Operation operation, Upstream upstream) {
        var response = context.response();
        if (response.closed()) {
            request.reset(CANCEL);
            return;
        }
        context.addEndHandler(end -> {
            if (end.failed() || operation.isStream()) {
                request.reset(CANCEL);
            }
        });
        var takesBody = !request.getMethod().equals(HttpMethod.GET);
        (takesBody ? request.send(body) : request.send())
                .onFailure(e -> silent(context, upstream, e))
                .onSuccess(answer -> answered(answer, context, operation, upstream));
    }

    private void answered(HttpClientResponse answer, RoutingContext context, Operation operation, Upstream upstream) {
        upstream.circuit().answered();
        if (!operation.isStream()) {
            // The client's own timer ends with the head of the answer; its body may not take for ever either.
            var tooLong = vertx.setTimer(timeoutOf(operation), timer -> refusals.breakOff(context));
            context.addEndHandler(end -> vertx.cancelTimer(tooLong));
        }
        relay.relay(answer, upstream, context);
    }

    private long timeoutOf(Operation operation) {
        return settings.answerTimeouts()
                .getOrDefault(operation.id(), settings.answerTimeout())
                .toMillis();
    }

    private void unreachable(RoutingContext context, Upstream upstream, Throwable cause) {
        LOG.warnf("%s cannot be reached: %s", upstream.name(), kindOf(cause));
        refusals.later(context, ProblemType.UNAVAILABLE, SOON);
    }

    private void silent(RoutingContext context, Upstream upstream, Throwable cause) {
        if (context.response().closed()) {
            return;
        }
        LOG.warnf("%s did not answer: %s", upstream.name(), kindOf(cause));
        if (cause instanceof TimeoutException) {
            upstream.circuit().wasSilent();
        }
        refusals.later(context, ProblemType.UNAVAILABLE, SOON);
    }

    /** Messages of the HTTP client quote the address asked for, and that names persons. */
    static String kindOf(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
