package care.tandem.gateway.door;

import care.tandem.gateway.GatewaySettings;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * How long the head of a request may take, however steadily its octets trickle: the server's own time-out begins anew
 * with each of them. The server has no place for such a limit, so each connection gets it as it is accepted: where that
 * happens is learned from the first request, which the gateway sends to itself.
 */
@Singleton
class HeadTime {

    private static final Logger LOG = Logger.getLogger(HeadTime.class);
    private static final String KNOCK = "GET /icon.svg HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n";

    private final AtomicBoolean guarded = new AtomicBoolean();
    private final Vertx vertx;
    private final GatewaySettings settings;

    HeadTime(Vertx vertx, GatewaySettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    void knock(@ObservesAsync HttpServerStart event) {
        var options = event.options();
        vertx.createNetClient()
                .connect(options.getPort(), options.getHost())
                .onFailure(
                        e -> LOG.warnf("no door to knock at: %s", e.getClass().getSimpleName()))
                .onSuccess(socket -> socket.write(KNOCK));
    }

    void guard(HttpServerRequest request) {
        if (!guarded.get() && guarded.compareAndSet(false, true)) {
            var own = ((ConnectionBase) request.connection()).channel();
            own.parent()
                    .pipeline()
                    .addFirst(new Acceptance(settings.headTimeout().toMillis()));
        }
    }

    /** Stands where connections are accepted, before the server has heard of them. */
    @ChannelHandler.Sharable
    private static final class Acceptance extends ChannelInboundHandlerAdapter {

        private final long limit;

        Acceptance(long limit) {
            this.limit = limit;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addFirst(new HeadTimer(limit));
            context.fireChannelRead(connection);
        }
    }
}
