package dev.litfass.simulator.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The listening socket: reads requests completely, lets a router answer them and sends the answers, badly where told so. */
public class HttpEndpoint implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpEndpoint.class);
    private static final int LARGEST_BODY = 40 * 1024 * 1024;
    private static final byte[] ENDLESS_PIECE = new byte[16 * 1024];
    private static final byte[] DROP = {' '};
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(200);

    private final CompletableFuture<Router> router = new CompletableFuture<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(named("simulator-worker-"));
    private final DisposableServer server;
    private volatile Sinks.Empty<Void> release = Sinks.empty();

    static {
        Arrays.fill(ENDLESS_PIECE, (byte) ' ');
    }

    /** Listens on the loopback address; port 0 is a free one. Requests wait until there is somebody to answer them. */
    public HttpEndpoint(int port) {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .httpRequestDecoder(spec -> spec.maxHeaderSize(16 * 1024))
                .handle(this::receive)
                .bindNow(Duration.ofSeconds(10));
    }

    public void serve(Router answers) {
        router.complete(answers);
    }

    public int port() {
        return server.port();
    }

    /** Ends every request that is being held. */
    public void releaseHeld() {
        Sinks.Empty<Void> held = release;
        release = Sinks.empty();
        held.tryEmitEmpty();
    }

    @Override
    public void close() {
        releaseHeld();
        server.disposeNow(Duration.ofSeconds(3));
        workers.shutdown();
    }

    public static ThreadFactory named(String prefix) {
        var count = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private Mono<Void> receive(HttpServerRequest request, HttpServerResponse response) {
        return body(request)
                .flatMap(body -> work(call(request, body)))
                .onErrorResume(Refusal.class, refusal -> Mono.just(Sending.whole(refusal.answer())))
                .flatMap(sending -> send(sending, response));
    }

    /** The work goes on when the caller hangs up: a network does not forget a post because nobody waits for the answer. */
    private Mono<Sending> work(Call call) {
        return Mono.fromFuture(
                router.thenApplyAsync(routes -> routes.work(call), workers)
                        .thenCompose(
                                work -> CompletableFuture.supplyAsync(() -> answer(call, work), after(work.before()))),
                true);
    }

    private Executor after(Duration delay) {
        // Never at once: whoever is first here may be the thread that all connections share.
        return delay.isZero()
                ? workers
                : CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, workers);
    }

    private static Sending answer(Call call, Work work) {
        try {
            return work.task().get();
        } catch (Refusal refusal) {
            return Sending.whole(refusal.answer());
        } catch (RuntimeException e) {
            log.atError().addKeyValue("path", call.path()).setCause(e).log("A request failed");
            return Sending.whole(new Refusal(500, "internal_error", "Something broke in the simulator.").answer());
        }
    }

    private Mono<byte[]> body(HttpServerRequest request) {
        return request.receive()
                .asByteArray()
                .reduceWith(ByteArrayOutputStream::new, (all, piece) -> {
                    if (all.size() + piece.length > LARGEST_BODY) {
                        throw new Refusal(413, "too_large", "At most %d bytes.".formatted(LARGEST_BODY));
                    }
                    all.writeBytes(piece);
                    return all;
                })
                .map(ByteArrayOutputStream::toByteArray);
    }

    private Call call(HttpServerRequest request, byte[] body) {
        var decoder = new QueryStringDecoder(request.uri());
        var query = new HashMap<String, String>();
        decoder.parameters().forEach((name, values) -> query.put(name, values.get(0)));
        var headers = new HashMap<String, String>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Call(request.method().name(), decoder.path(), query, headers, body, Map.of());
    }

    private Mono<Void> send(Sending sending, HttpServerResponse response) {
        Mono<Void> after = waiting(sending.delay());
        return switch (sending.manner()) {
            case WHOLE -> after.then(Mono.defer(() -> whole(sending.answer(), response)));
            case SILENCE -> after.then(Mono.defer(() -> end(response, false)));
            case RESET -> after.then(Mono.defer(() -> end(response, true)));
            case HALF -> after.then(Mono.defer(() -> half(sending.answer(), response)));
            case ENDLESS -> after.then(Mono.defer(() -> endless(sending.answer(), response, OFTEN, ENDLESS_PIECE)));
            case DRIP -> after.then(Mono.defer(() -> endless(sending.answer(), response, NOW_AND_THEN, DROP)));
            case RAW -> after.then(Mono.defer(() -> raw(sending.answer(), response)));
        };
    }

    private Mono<Void> waiting(Duration delay) {
        return delay.isZero()
                ? Mono.empty()
                : Mono.firstWithSignal(Mono.delay(delay).then(), release.asMono());
    }

    private static Mono<Void> whole(Answer answer, HttpServerResponse response) {
        head(answer, response);
        if (answer.status() == 204 || answer.status() == 304) {
            return response.send();
        }
        response.header("Content-Length", Integer.toString(answer.body().length));
        return response.sendByteArray(Mono.just(answer.body())).then();
    }

    private static Mono<Void> half(Answer answer, HttpServerResponse response) {
        head(answer, response);
        response.header("Content-Length", Integer.toString(answer.body().length));
        byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
        return response.send(Mono.just(Unpooled.wrappedBuffer(half)), piece -> true)
                .then(Mono.defer(() -> end(response, false)))
                .then();
    }

    private Mono<Void> endless(Answer answer, HttpServerResponse response, Duration pause, byte[] piece) {
        head(answer, response);
        Flux<byte[]> body =
                Flux.interval(pause).onBackpressureDrop().map(tick -> piece).takeUntilOther(release.asMono());
        return response.send(body.map(Unpooled::wrappedBuffer), part -> true).then();
    }

    /** Past everything that knows HTTP, which would not let such an answer out. */
    private static Mono<Void> raw(Answer answer, HttpServerResponse response) {
        response.withConnection(connection -> {
            var channel = connection.channel();
            var unused = channel.pipeline()
                    .firstContext()
                    .writeAndFlush(Unpooled.wrappedBuffer(answer.body()))
                    .addListener(written -> channel.close());
        });
        return Mono.never();
    }

    private static void head(Answer answer, HttpServerResponse response) {
        response.status(HttpResponseStatus.valueOf(answer.status()));
        answer.headers().forEach(response::header);
    }

    /** Never completes: whoever completes an answer lets the server send the rest of it. */
    private static Mono<Void> end(HttpServerResponse response, boolean reset) {
        response.withConnection(connection -> {
            if (reset) {
                connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            }
            var unused = connection.channel().close();
        });
        return Mono.never();
    }
}
