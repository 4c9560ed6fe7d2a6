package dev.litfass.content.series;

import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.PLAN_POSTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Posts that come again: looking ahead, beginning, listing, ending. */
@RestController
@RequestMapping("/api/clients/{clientId}")
class SeriesController {

    private static final Limit MOST = Limit.of(200);
    private static final int SHOWN = 12;

    private final Posts posts;
    private final SeriesRepository repository;
    private final RepeatPost repeat;
    private final ApproveSeries approve;
    private final Clock clock;

    SeriesController(Posts posts, SeriesRepository repository, RepeatPost repeat, ApproveSeries approve, Clock clock) {
        this.posts = posts;
        this.repository = repository;
        this.repeat = repeat;
        this.approve = approve;
        this.clock = clock;
    }

    /** What a rule would make; nothing is stored. */
    @NotRecorded("it only looks")
    @Requires(WRITE_POSTS)
    @PostMapping("/series-previews")
    Mono<Preview> preview(@PathVariable ClientId clientId, @Valid @RequestBody Recurrence rule) {
        return Mono.fromSupplier(() -> {
            var now = clock.instant();
            var sensible = rule.requireSensible(now);
            return new Preview(sensible.preview(now, SHOWN), sensible.length(now));
        });
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/posts/{postId}/series")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<SeriesView> begin(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Recurrence rule,
            Caller caller) {
        return posts.one(clientId, postId)
                .flatMap(post -> repeat.begin(post, rule, caller))
                .map(this::view);
    }

    /** The newest first. */
    @Requires(READ)
    @GetMapping("/series")
    Mono<Page<SeriesView>> list(@PathVariable ClientId clientId) {
        return repository
                .findByClientIdOrderByIdDesc(clientId, MOST)
                .map(this::view)
                .collectList()
                .map(Page::all);
    }

    /** @param posts whether those of its posts that have not gone out are discarded as well */
    @Requires(PLAN_POSTS)
    @DeleteMapping("/series/{seriesId}")
    Mono<SeriesView> end(
            @PathVariable ClientId clientId,
            @PathVariable SeriesId seriesId,
            @RequestParam(defaultValue = "false") boolean posts,
            Caller caller) {
        return repeat.end(clientId, seriesId, posts, caller).map(this::view);
    }

    /** A yes to all that comes, for as long as a yes holds. */
    @Requires(APPROVE_POSTS)
    @PostMapping("/series/{seriesId}/approval")
    Mono<SeriesView> approve(
            @PathVariable ClientId clientId,
            @PathVariable SeriesId seriesId,
            @Valid @RequestBody Yes yes,
            Caller caller) {
        return approve.by(clientId, seriesId, yes.contentHash(), caller).map(this::view);
    }

    private SeriesView view(Series series) {
        var now = clock.instant();
        return new SeriesView(
                series.id(),
                series.clientId(),
                series.draft().name(),
                series.rule(),
                series.endedAt() == null ? series.rule().preview(now, SHOWN) : List.of(),
                series.endedAt() == null ? series.rule().length(now) : 0,
                series.endedAt(),
                Agreed.of(series, now),
                series.hash(),
                series.begun().authors().stream().map(Person::id).toList(),
                series.begun().by().name(),
                series.begun().at());
    }

    /** The first slots of a rule, and how many there are. */
    record Preview(List<Slot> slots, int length) {}

    /**
     * A series as staff see it.
     *
     * @param slots the next ones; none where it has ended
     * @param authors the ids of those who cannot be the second person
     */
    record SeriesView(
            SeriesId id,
            ClientId clientId,
            String title,
            Recurrence rule,
            List<Slot> slots,
            int left,
            @Nullable Instant endedAt,
            @Nullable Agreed approval,
            ContentHash contentHash,
            List<String> authors,
            String createdByName,
            Instant createdAt) {}

    /**
     * Somebody's yes to the series.
     *
     * @param covers whether the next occurrence needs no yes of its own
     */
    record Agreed(String byName, Instant at, Instant until, boolean covers) {
        static @Nullable Agreed of(Series series, Instant now) {
            var yes = series.approval();
            return yes == null ? null : new Agreed(yes.by().name(), yes.at(), yes.until(), series.isApprovedAt(now));
        }
    }

    /** A yes to what was seen. */
    record Yes(@NotNull ContentHash contentHash) {}
}
