package care.tandem.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Of one connection: from its beginning, or the first octet of a further request, to the end of that request's head.
 * Between two requests a connection may rest as long as the server lets it. All on the connection's own event loop.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final long limitMillis;
    private final Progress progress = new Progress();
    private Future<?> end;
    private boolean awaitsHead = true;

    HeadTimer(long limitMillis) {
        this.limitMillis = limitMillis;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        begin(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        if (awaitsHead && end == null) {
            begin(context);
        }
        var decoder = context.pipeline().context(HttpRequestDecoder.class);
        if (decoder != null && context.pipeline().context(progress) == null) {
            context.pipeline().addAfter(decoder.name(), null, progress);
        }
        context.fireChannelRead(octets);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    private void begin(ChannelHandlerContext context) {
        end = context.executor().schedule(() -> context.close(), limitMillis, TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    /** Behind the decoder: sees where a head ends, and where its request does. */
    private final class Progress extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest) {
                awaitsHead = false;
                cancel();
            }
            if (part instanceof LastHttpContent) {
                awaitsHead = true;
            }
            context.fireChannelRead(part);
        }
    }
}
