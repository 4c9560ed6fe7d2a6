package dev.litfass.monitoring.live;

import dev.litfass.kernel.caller.Caller;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Server-sent events for the staff's pages: what changed of the clients that are theirs. */
@RestController
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveFeed feed;

    LiveController(LiveFeed feed) {
        this.feed = feed;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<LiveFeed.Change>> live(Caller caller) {
        var mine = feed.changes()
                .filter(change -> caller.mayAccess(change.clientId()))
                .map(change -> ServerSentEvent.<LiveFeed.Change>builder()
                        .event(change.kind())
                        .data(change)
                        .build());
        return Flux.merge(Flux.just(heartbeat()), mine, Flux.interval(HEARTBEAT).map(i -> heartbeat()));
    }

    private static ServerSentEvent<LiveFeed.Change> heartbeat() {
        return ServerSentEvent.<LiveFeed.Change>builder().comment("here").build();
    }
}
