package dev.litfass.gateway.fallback;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.trace.Trace;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before any filter sees it is answered as a problem too; it has no trace. */
@Configuration(proxyBeanMethods = false)
class UnreadableRequests {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> problemsOfTheServer(JsonMapper json) {
        var answers = new Answers(json);
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "unreadable-requests", answers)));
    }

    /** Gives the empty answers of the server a body. Those of ours tell their trace, and pass as they are. */
    @ChannelHandler.Sharable
    private static final class Answers extends ChannelOutboundHandlerAdapter {

        private final JsonMapper json;

        Answers(JsonMapper json) {
            this.json = json;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            var problem = message instanceof FullHttpResponse answer
                            && !answer.headers().contains(Trace.HEADER)
                    ? problem(answer.status().code())
                    : null;
            if (problem == null) {
                super.write(context, message, promise);
                return;
            }
            ((FullHttpResponse) message).release();
            // whoever asked for the headers alone does not expect the body: nothing may follow it
            super.write(context, answer(problem), promise.unvoid().addListener(ChannelFutureListener.CLOSE));
        }

        private static @Nullable Problem problem(int status) {
            return switch (status) {
                case 400 -> INVALID_REQUEST.because("the request cannot be read");
                case 414 -> TOO_LARGE.because("the address is too long");
                case 431 -> TOO_LARGE.because("the headers are too large");
                default -> null;
            };
        }

        private FullHttpResponse answer(Problem problem) {
            var body = new LinkedHashMap<String, Object>();
            body.put("type", problem.type().type());
            body.put("title", problem.type().title());
            body.put("status", problem.status());
            body.put("detail", problem.detail());
            var bytes = json.writeValueAsBytes(body);
            var answer = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(bytes));
            answer.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                    .set("X-Content-Type-Options", "nosniff");
            return answer;
        }
    }
}
