package dev.litfass.simulator.hook;

import dev.litfass.simulator.http.HttpEndpoint;
import dev.litfass.simulator.http.Json;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.HookState;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Views;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Sends comments to the hooks registered for them, again and again until each has arrived. */
public class Hooks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Hooks.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int GONE = 410;

    private final Network network;
    private final Views views;
    private final Clock clock;
    private final Duration firstPause;
    private final HttpClient client = HttpClient.create().responseTimeout(Duration.ofSeconds(15));
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(HttpEndpoint.named("simulator-hooks-"));
    private final Set<Parcel> underway = ConcurrentHashMap.newKeySet();
    private final Map<String, String> lastErrors = new ConcurrentHashMap<>();

    private record Parcel(String account, String commentId) {}

    private record Receipt(int status, @Nullable String retryAfter) {}

    /** How a hook is doing. */
    public record HookView(
            String account,
            String url,
            int pending,
            int delivered,
            @Nullable String lastError) {}

    /** Pauses grow from the first one by doubling. */
    public Hooks(Network network, Views views, Clock clock, Duration firstPause) {
        this.network = network;
        this.views = views;
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /** Comments to this account are sent there from now on. */
    public void register(Account account, @Nullable String url, @Nullable String secret) {
        if (url == null || !url.matches("https?://.+") || secret == null || !HookSignature.isUsable(secret)) {
            throw new Refusal(400, "invalid_request", "A hook needs an http address and a secret.");
        }
        network.hook(account, url, secret);
        send();
    }

    /** Sends what is pending and not already on its way. */
    public void send() {
        for (HookState hook : network.hooks()) {
            for (String commentId : hook.pending()) {
                var parcel = new Parcel(hook.account(), commentId);
                if (underway.add(parcel)) {
                    worker.execute(() -> attempt(parcel, 1));
                }
            }
        }
    }

    public List<HookView> states() {
        return network.hooks().stream()
                .map(hook -> new HookView(
                        hook.account(),
                        hook.url(),
                        hook.pending().size(),
                        hook.delivered(),
                        lastErrors.get(hook.account())))
                .toList();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void attempt(Parcel parcel, int count) {
        HookState hook = network.hooks().stream()
                .filter(state -> state.account().equals(parcel.account()))
                .filter(state -> state.pending().contains(parcel.commentId()))
                .findFirst()
                .orElse(null);
        if (hook == null) {
            underway.remove(parcel);
            return;
        }
        deliver(hook, parcel.commentId())
                .subscribe(
                        receipt -> settle(parcel, count, receipt),
                        error -> retry(parcel, count, String.valueOf(error.getMessage()), null));
    }

    private Mono<Receipt> deliver(HookState hook, String commentId) {
        String body = Json.write(views.of(network.comment(commentId)));
        long timestamp = clock.instant().getEpochSecond();
        String signature = HookSignature.of(hook.secret(), commentId, timestamp, body);
        return client.headers(headers -> headers.set("Content-Type", "application/json")
                        .set("webhook-id", commentId)
                        .set("webhook-timestamp", Long.toString(timestamp))
                        .set("webhook-signature", signature))
                .post()
                .uri(hook.url())
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))))
                .responseSingle((response, content) -> Mono.just(new Receipt(
                        response.status().code(), response.responseHeaders().get("Retry-After"))));
    }

    private void settle(Parcel parcel, int count, Receipt receipt) {
        if (receipt.status() / 100 == 2) {
            network.delivered(parcel.account(), parcel.commentId());
            lastErrors.remove(parcel.account());
            underway.remove(parcel);
        } else if (receipt.status() == GONE) {
            network.hook(network.known(parcel.account()), null, null);
            underway.remove(parcel);
        } else {
            retry(parcel, count, "The receiver answered " + receipt.status(), receipt.retryAfter());
        }
    }

    private void retry(Parcel parcel, int count, String error, @Nullable String retryAfter) {
        lastErrors.put(parcel.account(), error);
        log.atWarn().addKeyValue("account", parcel.account()).log("A hook did not arrive: {}", error);
        if (!worker.isShutdown()) {
            long pause = pause(count, retryAfter).toMillis();
            ScheduledFuture<?> unused = worker.schedule(() -> attempt(parcel, count + 1), pause, TimeUnit.MILLISECONDS);
        }
    }

    private Duration pause(int count, @Nullable String retryAfter) {
        if (retryAfter != null && retryAfter.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        Duration doubled = firstPause.multipliedBy(1L << Math.min(count - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
