package dev.litfass.content.library;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.content.media.EndingRights;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is public with rights that are over, or will be within a week. */
@RestController
class RightsController {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final RightsLedger ledger;
    private final ChannelDirectory directory;
    private final Clock clock;

    RightsController(RightsLedger ledger, ChannelDirectory directory, Clock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
    }

    /** Over all clients of the caller, or over those that are named; what ended first comes first. */
    @Requires(READ)
    @GetMapping("/api/media/rights")
    Mono<Page<PublicFile>> list(
            @RequestParam @Nullable List<ClientId> clientId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        var size = Page.limit(limit);
        var span = EndingRights.Span.of(cursor, clock.instant().plus(AHEAD));
        return directory
                .clientsOf(caller, Page.ids(clientId))
                .flatMapMany(clients -> ledger.of(clients, span, size + 1))
                .collectList()
                .map(found -> Page.of(found, size, file -> EndingRights.Span.place(file.until(), file.assetId())));
    }
}
