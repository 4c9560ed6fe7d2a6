package dev.litfass.gateway.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a request does not arrive: its head has to be complete in time, however many bytes of it
 * drip in, and its body has to come on with at least {@code leastBytes} in each {@code window}. An honest
 * upload over a slow line may take as long as it takes. While we do not read, nobody is blamed.
 */
final class RequestPace extends ChannelDuplexHandler {

    private final LimitSettings.Pace limits;
    private @Nullable ScheduledFuture<?> deadline;
    private long bytes;
    private boolean receiving;
    private boolean answered;

    RequestPace(LimitSettings.Pace limits) {
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().isActive()) {
            awaitHead(context, limits.firstHead());
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        awaitHead(context, limits.firstHead());
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            receiving = true;
            answered = false;
            bytes = 0;
            awaitBody(context);
        }
        if (message instanceof HttpContent content) {
            bytes += content.content().readableBytes();
        }
        if (message instanceof LastHttpContent) {
            receiving = false;
            if (answered) {
                awaitHead(context, limits.nextHead());
            } else {
                forget();
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent) {
            answered = true;
            if (!receiving) {
                awaitHead(context, limits.nextHead());
            }
        }
        context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forget();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void awaitHead(ChannelHandlerContext context, Duration limit) {
        forget();
        deadline = context.executor().schedule(() -> context.close(), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitBody(ChannelHandlerContext context) {
        forget();
        var before = bytes;
        deadline = context.executor()
                .schedule(() -> judge(context, before), limits.window().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void judge(ChannelHandlerContext context, long before) {
        if (context.channel().config().isAutoRead() && bytes - before < limits.leastBytes()) {
            context.close();
        } else {
            awaitBody(context);
        }
    }

    private void forget() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
