package care.tandem.gateway.door;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.Operation;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a request's body whole before anything is forwarded: bodies are small by rule, a slow sender then holds no
 * connection to a service, and what is forwarded has one length that the gateway counted itself.
 */
@Singleton
class RequestBody {

    @Inject
    Refusals refusals;

    @Inject
    Vertx vertx;

    @Inject
    GatewaySettings settings;

    @ConfigProperty(name = "tandem.api.max-body")
    MemorySize max;

    /** A body of another type than the operation takes; a body where none is taken is read and left behind. */
    boolean isOfAnotherType(HttpServerRequest request, Operation operation) {
        if (!operation.takesBody() || !isAnnounced(request)) {
            return false;
        }
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null
                || operation.bodyTypes().stream()
                        .noneMatch(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)::equals);
    }

    void read(RoutingContext context, Operation operation, Handler<Buffer> use) {
        var request = context.request();
        if (!isAnnounced(request)) {
            request.resume();
            use.handle(Buffer.buffer());
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        collect(context, body -> use.handle(operation.takesBody() ? body : Buffer.buffer()));
    }

    private void collect(RoutingContext context, Handler<Buffer> use) {
        var request = context.request();
        var body = Buffer.buffer();
        var tooSlow = vertx.setTimer(
                settings.answerTimeout().toMillis(),
                timer -> refusals.andClose(
                        context, ProblemType.INVALID_REQUEST, "The body of the request did not arrive in time."));
        context.addEndHandler(end -> vertx.cancelTimer(tooSlow));
        request.handler(chunk -> {
            if (context.response().ended()) {
                return;
            }
            if (body.length() + chunk.length() > max.asLongValue()) {
                refusals.andClose(context, ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.detail());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            vertx.cancelTimer(tooSlow);
            if (!context.response().ended()) {
                use.handle(body);
            }
        });
        request.resume();
    }

    private static boolean isAnnounced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
