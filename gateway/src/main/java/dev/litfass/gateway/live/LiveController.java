package dev.litfass.gateway.live;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.live.Change;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.gateway.GatewaySettings;
import dev.litfass.gateway.session.SessionCookie;
import dev.litfass.gateway.session.Sessions;
import dev.litfass.platform.caller.CallerTokens;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Joins the streams of the services into one: a browser opens six connections to a server at most, and every open page
 * holds one. Whoever's rights change goes on with the new ones, and the stream ends with its session, both within
 * {@link #LOOK} and what {@link Sessions} remembers; what a page may have missed is announced by a gap. A page says how
 * many seconds ago it began to read, and is told what has changed since then.
 */
@RestController
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final ParameterizedTypeReference<ServerSentEvent<News>> EVENT =
            new ParameterizedTypeReference<>() {};
    private static final ServerSentEvent<News> HERE =
            ServerSentEvent.<News>builder().comment("here").build();
    private static final ServerSentEvent<News> GAP = ServerSentEvent.builder(new News(Change.GAP, Map.of()))
            .event(Change.GAP)
            .build();

    private final List<Upstream> services;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CallerTokens tokens;
    private final Clock clock;

    LiveController(
            GatewaySettings upstream, Sessions sessions, SessionCookie cookie, CallerTokens tokens, Clock clock) {
        this.services = List.of(
                new Upstream(Service.CLIENTS, WebClient.create(upstream.clients())),
                new Upstream(Service.CONTENT, WebClient.create(upstream.content())),
                new Upstream(Service.MONITORING, WebClient.create(upstream.monitoring())));
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<News>> live(ServerWebExchange exchange, @RequestParam @Nullable Integer age) {
        var name = cookie.read(exchange, SessionCookie.Kind.STAFF)
                .orElseThrow(() -> NOT_SIGNED_IN.because("sign in first"));
        var since = age == null ? null : clock.instant().minusSeconds(age);
        var news = callers(name).switchMap(seen -> news(seen, since)).startWith(HERE);
        return news.publish(shared -> Flux.merge(shared, beats().takeUntilOther(shared.ignoreElements())))
                .onErrorComplete();
    }

    private static Flux<ServerSentEvent<News>> beats() {
        return Flux.interval(HEARTBEAT).onBackpressureDrop().map(beat -> HERE);
    }

    /** Who the session belongs to and what they may, each time that changes; an error when it has ended. */
    private Flux<Seen> callers(String name) {
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .concatMap(look -> sessions.staff(name), 1)
                .map(StaffSession::caller)
                .distinctUntilChanged()
                .index(Seen::new);
    }

    private Flux<ServerSentEvent<News>> news(Seen seen, @Nullable Instant since) {
        return seen.number() == 0
                ? all(seen.caller(), since)
                : all(seen.caller(), null).startWith(GAP);
    }

    private Flux<ServerSentEvent<News>> all(Caller caller, @Nullable Instant since) {
        return Flux.fromIterable(services).flatMap(service -> news(service, caller, since));
    }

    private Flux<ServerSentEvent<News>> news(Upstream service, Caller caller, @Nullable Instant since) {
        var again = stream(service, caller, null)
                .switchOnFirst((first, rest) -> first.hasValue() ? Flux.concat(Flux.just(GAP), rest) : rest)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                        .maxBackoff(Duration.ofSeconds(15))
                        .transientErrors(true));
        return stream(service, caller, since).onErrorResume(e -> again);
    }

    private Flux<ServerSentEvent<News>> stream(Upstream service, Caller caller, @Nullable Instant since) {
        return Flux.defer(() -> service.client()
                        .get()
                        .uri(uri -> uri.path("/api/live")
                                .queryParamIfPresent("since", Optional.ofNullable(since))
                                .build())
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .headers(headers -> headers.setBearerAuth(tokens.mint(caller, service.name())))
                        .retrieve()
                        .bodyToFlux(EVENT))
                .timeout(SILENCE)
                .concatWith(Mono.error(() -> new IOException("the stream ended")));
    }

    /** A service whose news are told. */
    private record Upstream(Service name, WebClient client) {}

    /** What was found when the session was looked at, and how often it had changed before. */
    private record Seen(long number, Caller caller) {}
}
