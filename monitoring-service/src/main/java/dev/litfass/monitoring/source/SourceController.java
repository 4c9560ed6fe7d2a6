package dev.litfass.monitoring.source;

import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.CONFLICT;
import static dev.litfass.monitoring.MonitoringProblem.FEED_TAKEN;
import static dev.litfass.monitoring.MonitoringProblem.SOURCE_NOT_FOUND;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.monitoring.source.rss.FeedFinder;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A client's sources: which there are, how they fare, adding and removing feeds. */
@RestController
@RequestMapping("/api/clients/{clientId}/sources")
class SourceController {

    private final Sources sources;
    private final FeedFinder feeds;
    private final AuditLog audit;
    private final Clock clock;

    SourceController(Sources sources, FeedFinder feeds, AuditLog audit, Clock clock) {
        this.sources = sources;
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<View>> list(@PathVariable ClientId clientId) {
        return sources.findByClientIdOrderByIdAsc(clientId)
                .map(View::of)
                .collectList()
                .map(Page::all);
    }

    @Requires(MANAGE_CLIENTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> add(@PathVariable ClientId clientId, @Valid @RequestBody NewFeed form, Caller caller) {
        return feeds.require(form.url().strip())
                .flatMap(url -> sources.existsByClientIdAndPlaceUrl(clientId, url)
                        .filter(taken -> !taken)
                        .flatMap(
                                free -> added(Source.feed(clientId, form.name().strip(), url, clock.instant()), caller))
                        .onErrorComplete(DuplicateKeyException.class)
                        .switchIfEmpty(Mono.error(() -> FEED_TAKEN.because("%s is read already", url))))
                .map(View::of);
    }

    private Mono<Source> added(Source feed, Caller by) {
        var id = feed.id().value();
        return audit.save(
                Change.of(feed, by, clock.instant(), feed.clientId(), "feed-added", id, null), sources::insert);
    }

    @Requires(MANAGE_CLIENTS)
    @DeleteMapping("/{sourceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable ClientId clientId, @PathVariable SourceId sourceId, Caller caller) {
        return find(clientId, sourceId)
                .flatMap(source -> source.isFeed()
                        ? sources.deleteByClientIdAndId(clientId, sourceId)
                        : Mono.error(CONFLICT.because("a channel's source goes with its channel")))
                .filter(removed -> removed > 0)
                .flatMap(removed -> audit.record(caller, clientId, "feed-removed", sourceId.value(), null))
                .then();
    }

    /** Reads the source as soon as possible; for people at most once a minute. */
    @NotRecorded("it changes when something is read, not what")
    @Requires(WRITE_POSTS)
    @PostMapping("/{sourceId}/poll")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<View> poll(@PathVariable ClientId clientId, @PathVariable SourceId sourceId) {
        var now = clock.instant();
        return find(clientId, sourceId)
                .doOnNext(source -> source.requireHurry(now))
                .flatMap(source -> sources.hurry(clientId, sourceId, now, now.minus(Source.HURRY_PAUSE)))
                .then(find(clientId, sourceId))
                .map(View::of);
    }

    private Mono<Source> find(ClientId client, SourceId id) {
        return sources.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> SOURCE_NOT_FOUND.because("no source %s", id)));
    }

    /** A feed to read. */
    record NewFeed(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 2000)
            String url) {}

    /** What a source is. */
    enum Kind {
        FEED,
        CHANNEL
    }

    /** A source as staff see it. */
    record View(
            SourceId id,
            Kind kind,
            Network network,
            String name,
            @Nullable String url,
            @Nullable ChannelId channelId,
            @Nullable Instant lastReadAt,
            @Nullable Instant nextAt,
            Source.@Nullable Trouble error) {

        static View of(Source source) {
            var place = source.place();
            return new View(
                    source.id(),
                    source.isFeed() ? Kind.FEED : Kind.CHANNEL,
                    place.network(),
                    source.name(),
                    place.url(),
                    place.channelId(),
                    source.reading().lastReadAt(),
                    source.lease().dueAt(),
                    source.reading().trouble());
        }
    }
}
