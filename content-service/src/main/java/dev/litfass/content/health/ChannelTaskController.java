package dev.litfass.content.health;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The channels that somebody has to connect again: one row each, with what of the calendar fails otherwise. A row is
 * gone by itself once its channel works again.
 */
@RestController
class ChannelTaskController {

    private static final int MOST = 200;
    private static final int AT_ONCE = 4;

    private final ChannelHealths healths;
    private final PlannedPosts planned;
    private final ChannelDirectory directory;
    private final Clock clock;

    ChannelTaskController(ChannelHealths healths, PlannedPosts planned, ChannelDirectory directory, Clock clock) {
        this.healths = healths;
        this.planned = planned;
        this.directory = directory;
        this.clock = clock;
    }

    /** The earliest first. What fails in more than a week is named where something is planned behind it. */
    @Requires(READ)
    @GetMapping("/api/channel-tasks")
    Mono<Page<Task>> list(@RequestParam @Nullable List<ClientId> clientId, Caller caller) {
        return directory
                .clientsOf(caller, clientId)
                .flatMapMany(
                        clients -> healths.failingUntil(clients, clock.instant().plus(Forecast.AHEAD), MOST))
                .flatMapSequential(this::task, AT_ONCE)
                .filter(task -> task.posts() > 0 || task.forecast().isPressing(clock.instant()))
                .collectList()
                .map(Page::all);
    }

    /** What was due before now failed already, and has a row of its own. */
    private Mono<Task> task(ChannelHealth health) {
        var now = clock.instant();
        return Mono.justOrEmpty(health.verdict().forecast())
                .flatMap(forecast -> planned.behind(
                                health.clientId(),
                                health.id(),
                                Stream.of(forecast.from(), now)
                                        .max(Instant::compareTo)
                                        .orElse(now))
                        .map(behind -> Task.of(health, forecast, behind)));
    }

    /**
     * A channel that has to be connected again.
     *
     * @param posts how many planned posts fail otherwise
     * @param firstSlot when the first of them is due; null where there is none
     */
    record Task(
            ChannelId channelId,
            ClientId clientId,
            Network network,
            String name,
            Forecast forecast,
            long posts,
            @Nullable Instant firstSlot) {

        static Task of(ChannelHealth health, Forecast forecast, PlannedPosts.Behind behind) {
            return new Task(
                    health.id(),
                    health.clientId(),
                    health.account().network(),
                    health.account().name(),
                    forecast,
                    behind.posts(),
                    behind.first());
        }
    }
}
