package dev.litfass.platform.conditional;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every JSON answer to a GET an entity tag of its bytes, and answers 304 to who has these bytes already
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, 13</a>). The tag is weak: on the way an answer
 * may be compressed. It tells contents apart, and is no secret and no proof.
 */
@Order(EntityTagFilter.ORDER)
public final class EntityTagFilter implements WebFilter {

    public static final int ORDER = -90;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return HttpMethod.GET.equals(exchange.getRequest().getMethod())
                ? chain.filter(exchange.mutate().response(new Tagged(exchange)).build())
                : chain.filter(exchange);
    }

    private static final class Tagged extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Tagged(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        /** An answer that is one piece; what comes in several is not waited for. */
        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return body instanceof Mono<? extends DataBuffer> one && isJson()
                    ? one.flatMap(bytes -> exchange.checkNotModified(tag(bytes)) ? unchanged(bytes) : write(bytes))
                    : super.writeWith(body);
        }

        private boolean isJson() {
            var type = getHeaders().getContentType();
            return (getStatusCode() == null || HttpStatus.OK.equals(getStatusCode()))
                    && MediaType.APPLICATION_JSON.isCompatibleWith(type)
                    && getHeaders().getETag() == null;
        }

        private Mono<Void> write(DataBuffer bytes) {
            return super.writeWith(Mono.just(bytes));
        }

        private Mono<Void> unchanged(DataBuffer bytes) {
            DataBufferUtils.release(bytes);
            getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return setComplete();
        }
    }

    private static String tag(DataBuffer bytes) {
        var one = new CRC32();
        var other = new CRC32C();
        try (var parts = bytes.readableByteBuffers()) {
            parts.forEachRemaining(part -> {
                one.update(part.duplicate());
                other.update(part);
            });
        }
        return "W/\"%s%s\"".formatted(hex(one), hex(other));
    }

    private static String hex(Checksum sum) {
        return Long.toHexString(1L << 32 | sum.getValue()).substring(1);
    }
}
