package dev.litfass.gateway.limit;

import static dev.litfass.contracts.problem.CommonProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.litfass.contracts.caller.Caller;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Counts the requests of each caller and says no when there are too many. Every answer that was counted tells what is
 * left ({@code RateLimit} and {@code RateLimit-Policy} of the IETF draft "RateLimit header fields for HTTP", version 10
 * of 2025-09).
 */
@Component
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 100_000;

    private final LimitSettings settings;
    private final SourceAddress source;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

    RateLimits(LimitSettings settings, SourceAddress source, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.time = new ClockMeter(clock);
    }

    /** Counts somebody whose credential was recognised. */
    public void countKnown(ServerWebExchange exchange, Caller caller, String credential) {
        switch (caller.kind()) {
            case STAFF -> count(exchange, "staff", caller.id(), settings.staff());
            case VIEWER, APPROVER, OWNER -> count(exchange, "viewer", caller.id(), settings.viewer());
            case PARTNER -> count(exchange, "partner", credential, settings.partner());
            case SERVICE -> throw new IllegalStateException("services do not come through the gateway");
        }
    }

    /**
     * Asks who somebody is whose credential nobody here has seen yet. It is counted for their source before, so that many
     * guesses at once are not all let through, and given back where it was right.
     */
    public <T> Mono<T> guess(ServerWebExchange exchange, Mono<T> ask) {
        return Mono.defer(() -> {
            countStranger(exchange);
            return ask.doOnNext(known -> refundStranger(exchange));
        });
    }

    /** Counts a request before anybody is known. */
    void countStranger(ServerWebExchange exchange) {
        count(exchange, "stranger", source.networkOf(exchange.getRequest()), settings.stranger());
    }

    /** What was asked by somebody who is known, or was answered well, was no attempt of a stranger. */
    void refundStranger(ServerWebExchange exchange) {
        bucket("stranger", source.networkOf(exchange.getRequest()), settings.stranger())
                .addTokens(1);
    }

    void countHook(ServerWebExchange exchange) {
        count(exchange, "hooks", source.networkOf(exchange.getRequest()), settings.hooks());
    }

    private void count(ServerWebExchange exchange, String policy, String who, int quota) {
        var taken = bucket(policy, who, quota).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw TOO_MANY_REQUESTS
                    .because("not more than %d requests a minute", quota)
                    .limit(policy, quota, WINDOW)
                    .retryAfter(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
        var headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, quota, WINDOW.toSeconds()));
        headers.set("RateLimit", "\"%s\";r=%d".formatted(policy, taken.getRemainingTokens()));
    }

    private Bucket bucket(String policy, String who, int quota) {
        return buckets.get(
                policy + " " + who,
                name -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(quota)
                                .refillGreedy(quota, WINDOW)
                                .build())
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** The injected clock, as buckets read it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
