package dev.litfass.content.partner;

import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_IN_FLIGHT;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_MISSING;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.platform.caller.CallerFilter;
import dev.litfass.platform.problem.ProblemWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers a repeated POST of a partner with the first answer, for 24 hours. With the key goes an id that is reserved for
 * what the request makes, so that a repetition makes nothing twice where the first answer was lost, or was that we could
 * not. The codes follow the IETF draft "The Idempotency-Key HTTP Header Field", version 07 of 2025-10.
 */
@Component
@AcrossClients("a key belongs to a partner, not to a client")
@Order(CallerFilter.ORDER + 10)
final class IdempotencyFilter implements WebFilter {

    static final String HEADER = "Idempotency-Key";

    /** The attribute of a request that has the id reserved for what it makes. */
    static final String RESERVED = "reservedId";

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Duration KEPT = Duration.ofHours(24);

    /** After this long without an answer the first request has died, and the same one may be worked on again. */
    private static final Duration IN_FLIGHT_AT_MOST = Duration.ofSeconds(60);

    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private static final Set<Integer> NO_ANSWER = Set.of(401, 403, 406, 415, 429);

    private static final int MAX_BODY = 1 << 20;

    private final ReactiveMongoTemplate mongo;
    private final ProblemWriter problems;
    private final Clock clock;

    IdempotencyFilter(ReactiveMongoTemplate mongo, ProblemWriter problems, Clock clock) {
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
        var reserved = PostId.fresh(clock).value();
        var first = new StoredAnswer(id, digest(exchange, body), clock.instant(), null, reserved, false);
        return mongo.insert(first)
                .onErrorResume(DuplicateKeyException.class, e -> takenOver(first))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(mine -> mine.isPresent() ? work(exchange, chain, mine.get(), body) : replay(exchange, first));
    }

    /** The same request goes on where the first one died or failed; an answer older than a day gives way to any. */
    private Mono<StoredAnswer> takenOver(StoredAnswer next) {
        var now = clock.instant();
        var died =
                new Criteria().orOperator(where("failed").is(true), where("at").lt(now.minus(IN_FLIGHT_AT_MOST)));
        var same = new Query(where("_id")
                .is(next.id())
                .and("request")
                .is(next.request())
                .and("answer")
                .exists(false)
                .and("at")
                .gte(now.minus(KEPT))
                .andOperator(died));
        var goesOn = new Update().set("at", now).set("failed", false);
        var over = new Query(where("_id")
                .is(next.id())
                .orOperator(
                        where("at").lt(now.minus(KEPT)),
                        where("request")
                                .ne(next.request())
                                .and("answer")
                                .exists(false)
                                .andOperator(died)));
        return mongo.findAndModify(same, goesOn, RETURN_NEW, StoredAnswer.class)
                .flatMap(known -> known.reserved() == null ? reserved(next) : Mono.just(known))
                .switchIfEmpty(Mono.defer(() -> mongo.findAndReplace(over, next).map(replaced -> next)));
    }

    /** A key that was kept before ids were reserved gets one. */
    private Mono<StoredAnswer> reserved(StoredAnswer next) {
        var update = new Update().set("reserved", next.reserved());
        return mongo.findAndModify(new Query(where("_id").is(next.id())), update, RETURN_NEW, StoredAnswer.class);
    }

    private Mono<Void> work(ServerWebExchange exchange, WebFilterChain chain, StoredAnswer first, byte[] body) {
        var copy = new CopiedAnswer(exchange.getResponse());
        exchange.getAttributes().put(RESERVED, Objects.requireNonNull(first.reserved()));
        var watched =
                exchange.mutate().request(again(exchange, body)).response(copy).build();
        return chain.filter(watched)
                .onErrorResume(Exception.class, error -> problems.handle(watched, error))
                .then(Mono.defer(() -> remember(first, copy)));
    }

    private Mono<Void> remember(StoredAnswer first, CopiedAnswer copy) {
        var mine = new Query(where("_id").is(first.id()).and("reserved").is(first.reserved()));
        var end = answers(copy.status()) ? new Update().set("answer", copy.answer()) : new Update().set("failed", true);
        return mongo.updateFirst(mine, end, StoredAnswer.class).then();
    }

    /** A refusal of the key or of the wanted form says nothing of the request itself: with another it may be taken. */
    private static boolean answers(int status) {
        return status < 500 && !NO_ANSWER.contains(status);
    }

    private Mono<Void> replay(ServerWebExchange exchange, StoredAnswer again) {
        CallerFilter.callerOf(exchange).requireScope(PartnerPostController.WRITE);
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
