package care.tandem.gateway.forward;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.Operation;
import care.tandem.platform.problem.ProblemType;
import io.vertx.core.Future;
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
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends a request that passed the door to its service. */
@Singleton
public class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration REFUSED = Duration.ofSeconds(1);
    private static final long CANCEL = 8;

    /** For a connection that is there, or was made in time: a gateway that is overrun, or has just started, comes to it late. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PATIENCE_FOR_SAFETY = Duration.ofSeconds(5);

    /** Less than the 5 s for which a program that is leaving still answers: what it closes is never just being used. */
    private static final int IDLE_SECONDS = 3;

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
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setDecompressionSupported(false);
        client = vertx.createHttpClient(options);
        // Streams live long: in the common pool a handful of them would block every request behind them.
        streamClient = vertx.createHttpClient(new HttpClientOptions(options)
                .setMaxPoolSize(settings.maxStreams())
                .setMaxWaitQueueSize(0)
                .setKeepAlive(false));
    }

    /** False where its service is full and it could as well come later: nothing needs to be done for it first. */
    public boolean hasRoomFor(Operation operation) {
        return operation.isStream()
                || operation.isForSafety()
                || upstreams.of(operation).haveRoom();
    }

    /** The body has been read whole, so its length is known and nothing of its framing is passed on. */
    public void forward(RoutingContext context, Operation operation, String clientAddress, Buffer body) {
        if (operation.isStream() && !streams.open(context)) {
            refusals.later(context, ProblemType.UNAVAILABLE, SOON);
            return;
        }
        var addresses = upstreams.of(operation).inTurn(operation.isStream());
        tryNext(new Forwarding(context, operation, clientAddress, body, addresses), SOON);
    }

    /** To the first address that takes it: one that refuses the connection has seen nothing of it. */
    private void tryNext(Forwarding it, Duration wait) {
        if (it.isGone()) {
            return;
        }
        var upstream = it.untried().poll();
        if (upstream == null) {
            refusals.later(it.context(), ProblemType.UNAVAILABLE, wait);
            return;
        }
        if (!it.isStream() && upstream.isFull() && !it.operation().isForSafety()) {
            tryNext(it, SOON);
            return;
        }
        var refused = upstream.circuit().refuses();
        if (refused.isPresent()) {
            tryNext(it, refused.get());
            return;
        }
        var underWay = upstream.underWay(it.isStream());
        underWay.incrementAndGet();
        it.context().addEndHandler(end -> underWay.decrementAndGet());
        if (it.isStream()) {
            ask(streamClient, it, upstream);
        } else {
            upstream.unanswered().oneMore();
            ask(client, it, upstream).onComplete(done -> upstream.unanswered().oneLess());
        }
    }

    private Future<HttpClientResponse> ask(HttpClient client, Forwarding it, Upstream upstream) {
        return client.request(options(it, upstream))
                .onFailure(e -> unreachable(it, upstream, e))
                .compose(request -> send(request, it, upstream));
    }

    private RequestOptions options(Forwarding it, Upstream upstream) {
        var patience = it.operation().isForSafety() ? PATIENCE_FOR_SAFETY : PATIENCE;
        var options = it.to(upstream).setConnectTimeout(patience.toMillis());
        return it.isStream() ? options : options.setIdleTimeout(timeoutOf(it.operation()));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Forwarding it, Upstream upstream) {
        if (it.isGone()) {
            request.reset(CANCEL);
            return request.response();
        }
        it.context().addEndHandler(end -> {
            if (end.failed() || it.isStream()) {
                request.reset(CANCEL);
            }
        });
        var takesBody = !request.getMethod().equals(HttpMethod.GET);
        return (takesBody ? request.send(it.body()) : request.send())
                .onFailure(e -> silent(it, upstream, e))
                .onSuccess(answer -> answered(answer, it, upstream));
    }

    private void answered(HttpClientResponse answer, Forwarding it, Upstream upstream) {
        upstream.circuit().answered();
        if (Leaving.isToldBy(answer)) {
            upstream.avoid(Leaving.AVOIDED);
        } else {
            upstream.stays();
        }
        if (Leaving.hasNotHeard(answer) && !it.untried().isEmpty()) {
            answer.resume();
            tryNext(it, SOON);
            return;
        }
        if (!it.isStream()) {
            // The client's own timer ends with the head of the answer; its body may not take for ever either.
            var tooLong = vertx.setTimer(timeoutOf(it.operation()), timer -> refusals.breakOff(it.context()));
            it.context().addEndHandler(end -> vertx.cancelTimer(tooLong));
        }
        relay.relay(answer, upstream, it.context());
    }

    private long timeoutOf(Operation operation) {
        return settings.answerTimeouts()
                .getOrDefault(operation.id(), settings.answerTimeout())
                .toMillis();
    }

    private void unreachable(Forwarding it, Upstream upstream, Throwable cause) {
        LOG.warnf("%s cannot be reached: %s", upstream.name(), kindOf(cause));
        if (cause instanceof ConnectException) {
            upstream.avoid(REFUSED);
        }
        tryNext(it, SOON);
    }

    private void silent(Forwarding it, Upstream upstream, Throwable cause) {
        if (it.isGone()) {
            return;
        }
        LOG.warnf("%s did not answer: %s", upstream.name(), kindOf(cause));
        if (cause instanceof TimeoutException) {
            upstream.circuit().wasSilent();
        }
        refusals.later(it.context(), ProblemType.UNAVAILABLE, SOON);
    }

    /** Messages of the HTTP client quote the address asked for, and that names persons. */
    static String kindOf(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
