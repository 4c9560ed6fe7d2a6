package dev.litfass.content.partner;

import java.io.ByteArrayOutputStream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps a copy of the answer on its way out. */
final class CopiedAnswer extends ServerHttpResponseDecorator {

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    CopiedAnswer(ServerHttpResponse response) {
        super(response);
    }

    int status() {
        var status = getStatusCode();
        return status == null ? 200 : status.value();
    }

    StoredAnswer.Answer answer() {
        var type = getHeaders().getContentType();
        return new StoredAnswer.Answer(status(), type == null ? null : type.toString(), copy.toByteArray());
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith(Flux.from(body).doOnNext(this::keep));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(
                Flux.from(body).map(part -> Flux.from(part).doOnNext(this::keep)));
    }

    private void keep(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.toByteBuffer().get(bytes);
        copy.writeBytes(bytes);
    }
}
