package dev.litfass.gateway.live;

import static dev.litfass.kernel.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.gateway.GatewaySettings;
import dev.litfass.gateway.session.SessionCookie;
import dev.litfass.gateway.session.Sessions;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.session.StaffSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Joins the streams of the services into one: a browser opens six connections to a server at most, and every open page
 * holds one. A service that comes back after a failure is announced by a gap, and the stream ends with its session.
 */
@RestController
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};
    private static final ServerSentEvent<Map<String, Object>> HERE =
            ServerSentEvent.<Map<String, Object>>builder().comment("here").build();
    private static final ServerSentEvent<Map<String, Object>> GAP = ServerSentEvent.builder(
                    Map.<String, Object>of("kind", "gap"))
            .event("gap")
            .build();

    private final Map<String, WebClient> services;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CallerTokens tokens;

    LiveController(GatewaySettings upstream, Sessions sessions, SessionCookie cookie, CallerTokens tokens) {
        this.services = Map.of(
                "content", WebClient.create(upstream.content()),
                "monitoring", WebClient.create(upstream.monitoring()));
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Map<String, Object>>> live(ServerWebExchange exchange) {
        var name = cookie.read(exchange, SessionCookie.Kind.STAFF)
                .orElseThrow(() -> NOT_SIGNED_IN.because("sign in first"));
        var session = sessions.staff(name);
        var beats = Flux.interval(HEARTBEAT).concatMap(beat -> session.thenReturn(HERE));
        var news = Flux.fromIterable(services.values()).flatMap(service -> news(service, session));
        return session.thenMany(Flux.merge(Flux.just(HERE), news, beats)).onErrorComplete();
    }

    private Flux<ServerSentEvent<Map<String, Object>>> news(WebClient service, Mono<StaffSession> session) {
        var stream = session.flatMapMany(who -> service.get()
                        .uri("/api/live")
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .headers(headers -> headers.setBearerAuth(tokens.mint(who.caller())))
                        .retrieve()
                        .bodyToFlux(EVENT))
                .timeout(SILENCE)
                .concatWith(Mono.error(() -> new IOException("the stream ended")));
        var again = stream.switchOnFirst((first, rest) -> first.hasValue() ? Flux.concat(Flux.just(GAP), rest) : rest)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                        .maxBackoff(Duration.ofSeconds(15))
                        .transientErrors(true));
        return stream.onErrorResume(e -> again);
    }
}
