package dev.litfass.platform.live;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.live.Change;
import dev.litfass.platform.caller.Requires;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Server-sent events: what changed of the clients that are the caller's. The gateway joins those of all services. */
@RestController
final class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final ServerSentEvent<Change> HERE =
            ServerSentEvent.<Change>builder().comment("here").build();

    private final LiveFeed feed;

    LiveController(LiveFeed feed) {
        this.feed = feed;
    }

    @Requires(READ)
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Change>> live(Caller caller, @RequestParam @Nullable Instant since) {
        var mine = feed.news(change -> change.concerns(caller), since)
                .map(change ->
                        ServerSentEvent.builder(change).event(change.kind()).build());
        // Who is too slow for a heartbeat does without it; the stream does not break over it.
        var beats = Flux.interval(HEARTBEAT).onBackpressureDrop().map(beat -> HERE);
        return Flux.merge(Flux.just(HERE), mine, beats);
    }
}
