package dev.litfass.platform.idempotency;

import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_IN_FLIGHT;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_MISSING;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.platform.caller.CallerFilter;
import dev.litfass.platform.problem.ProblemWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers a repeated POST of a partner with the first answer, for 24 hours. The codes follow the IETF draft
 * "The Idempotency-Key HTTP Header Field", version 07 of 2025-10.
 */
@Order(CallerFilter.ORDER + 10)
public final class IdempotencyFilter implements WebFilter {

    public static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Duration KEPT = Duration.ofHours(24);

    /** After this long without an answer the first request has died, and the same one may be worked on again. */
    private static final Duration IN_FLIGHT_AT_MOST = Duration.ofSeconds(60);

    private static final int MAX_BODY = 1 << 20;

    private final ReactiveMongoTemplate mongo;
    private final ProblemWriter problems;
    private final Clock clock;

    public IdempotencyFilter(ReactiveMongoTemplate mongo, ProblemWriter problems, Clock clock) {
        this.mongo = mongo;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getMethod() != HttpMethod.POST || !CallerFilter.isPartner(exchange)) {
            return chain.filter(exchange);
        }
        var key = request.getHeaders().getFirst(HEADER);
        if (key == null || key.isBlank()) {
            return Mono.error(() -> IDEMPOTENCY_KEY_MISSING.because("send a key of your own with every POST"));
        }
        if (key.length() > 255) {
            return Mono.error(() -> INVALID_REQUEST.because("the Idempotency-Key has more than 255 characters"));
        }
        return DataBufferUtils.join(request.getBody(), MAX_BODY)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> once(exchange, chain, key, body));
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, String key, byte[] body) {
        var id = CallerFilter.callerOf(exchange).id() + " " + key;
        var first = new StoredAnswer(id, digest(exchange, body), clock.instant(), null);
        return mongo.insert(first)
                .thenReturn(true)
                .onErrorResume(DuplicateKeyException.class, e -> takeOver(first))
                .flatMap(mine -> mine ? work(exchange, chain, first, body) : replay(exchange, first));
    }

    /** A first request that died, or whose answer is older than a day, gives way to this one. */
    private Mono<Boolean> takeOver(StoredAnswer next) {
        var now = clock.instant();
        var gone = new Query(where("_id")
                .is(next.id())
                .orOperator(
                        where("answer").exists(false).and("at").lt(now.minus(IN_FLIGHT_AT_MOST)),
                        where("at").lt(now.minus(KEPT))));
        return mongo.findAndReplace(gone, next).hasElement();
    }

    private Mono<Void> work(ServerWebExchange exchange, WebFilterChain chain, StoredAnswer first, byte[] body) {
        var copy = new CopiedAnswer(exchange.getResponse());
        var watched =
                exchange.mutate().request(again(exchange, body)).response(copy).build();
        return chain.filter(watched)
                .onErrorResume(Exception.class, error -> problems.handle(watched, error))
                .then(Mono.defer(() -> remember(first, copy)));
    }

    private Mono<Void> remember(StoredAnswer first, CopiedAnswer copy) {
        var mine = new Query(where("_id").is(first.id()));
        return copy.status() >= 500
                ? mongo.remove(mine, StoredAnswer.class).then()
                : mongo.updateFirst(mine, new Update().set("answer", copy.answer()), StoredAnswer.class)
                        .then();
    }

    private Mono<Void> replay(ServerWebExchange exchange, StoredAnswer again) {
        return mongo.findById(again.id(), StoredAnswer.class).flatMap(first -> {
            if (!first.request().equals(again.request())) {
                return Mono.error(IDEMPOTENCY_KEY_REUSED.because("use a new key for another request"));
            }
            var answer = first.answer();
            return answer == null
                    ? Mono.error(IDEMPOTENCY_IN_FLIGHT
                            .because("the first request with this key is not answered yet")
                            .retryAfter(Duration.ofSeconds(1)))
                    : write(exchange, answer);
        });
    }

    private static Mono<Void> write(ServerWebExchange exchange, StoredAnswer.Answer answer) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        response.getHeaders().set(REPLAYED, "true");
        if (answer.contentType() != null) {
            response.getHeaders().set(HttpHeaders.CONTENT_TYPE, answer.contentType());
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }

    private static ServerHttpRequestDecorator again(ServerWebExchange exchange, byte[] body) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() ->
                                Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static String digest(ServerWebExchange exchange, byte[] body) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(exchange.getRequest().getURI().getPath().getBytes(UTF_8));
            sha.update((byte) 0);
            sha.update(body);
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
