package dev.litfass.content.library;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.EndingRights;
import dev.litfass.content.media.MediaLibrary;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is public with rights that are over, or will be within a week. */
@RestController
class RightsController {

    private static final Duration AHEAD = Duration.ofDays(7);

    private final RightsLedger ledger;
    private final MediaLibrary library;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    RightsController(
            RightsLedger ledger, MediaLibrary library, ChannelDirectory directory, AuditLog audit, Clock clock) {
        this.ledger = ledger;
        this.library = library;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody says that whatever is public with a file by now was taken down; nothing is done at the networks. */
    @Requires(WRITE_POSTS)
    @PutMapping("/api/clients/{clientId}/media/{assetId}/takedown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takenDown(@PathVariable ClientId clientId, @PathVariable AssetId assetId, Caller caller) {
        return library.takenDown(clientId, assetId, clock.instant())
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture or video %s", assetId)))
                .flatMap(asset -> audit.record(caller, clientId, "picture-taken-down", assetId.value(), asset.name()));
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
