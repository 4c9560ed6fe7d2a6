package dev.litfass.monitoring.watch;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.monitoring.MonitoringProblem.WATCH_NOT_FOUND;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionId;
import dev.litfass.monitoring.mention.MentionView;
import dev.litfass.monitoring.mention.Mentions;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.pool.CpuPool;
import dev.litfass.platform.search.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A client's watches, and what a query would have found. */
@RestController
@RequestMapping("/api/clients/{clientId}/watches")
class WatchController implements AutoCloseable {

    private static final int LOOKED_THROUGH = 500;
    private static final int MOST_LETTERS = 1_000_000;
    private static final int SHOWN = 20;

    private final Watches watches;
    private final Mentions mentions;
    private final AuditLog audit;
    private final Clock clock;
    private final CpuPool matching = new CpuPool("watch-preview", 1, 8);

    WatchController(Watches watches, Mentions mentions, AuditLog audit, Clock clock) {
        this.watches = watches;
        this.mentions = mentions;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<Watch>> list(@PathVariable ClientId clientId) {
        return watches.findByClientId(clientId).collectList().map(Page::all);
    }

    @Requires(WRITE_POSTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Watch> add(@PathVariable ClientId clientId, @Valid @RequestBody Form form, Caller caller) {
        QueryParser.parse(form.query());
        var watch = new Watch(WatchId.fresh(clock), clientId, form.name().strip(), form.query(), form.isActive(), null);
        return saved(watch, caller, "watch-added");
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/{watchId}")
    Mono<Watch> change(
            @PathVariable ClientId clientId,
            @PathVariable WatchId watchId,
            @Valid @RequestBody Form form,
            Caller caller) {
        QueryParser.parse(form.query());
        return watches.findByClientIdAndId(clientId, watchId)
                .switchIfEmpty(Mono.error(() -> WATCH_NOT_FOUND.because("no watch %s", watchId)))
                .map(watch ->
                        new Watch(watchId, clientId, form.name().strip(), form.query(), form.isActive(), form.seen()))
                .flatMap(changed -> saved(changed, caller, "watch-changed"));
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/{watchId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable ClientId clientId, @PathVariable WatchId watchId, Caller caller) {
        return watches.deleteByClientIdAndId(clientId, watchId)
                .filter(removed -> removed > 0)
                .switchIfEmpty(Mono.error(() -> WATCH_NOT_FOUND.because("no watch %s", watchId)))
                .flatMap(removed -> audit.record(caller, clientId, "watch-removed", watchId.value(), null));
    }

    private Mono<Watch> saved(Watch watch, Caller by, String action) {
        var id = watch.id().value();
        return audit.save(Change.of(watch, by, clock.instant(), watch.clientId(), action, id, null), watches::save);
    }

    /** What the query finds among the last {@value #LOOKED_THROUGH} mentions, as far as a million letters reach. */
    @NotRecorded("it only looks")
    @Requires(WRITE_POSTS)
    @PostMapping("/preview")
    Mono<Preview> preview(@PathVariable ClientId clientId, @Valid @RequestBody Question question) {
        var query = QueryParser.parse(question.query());
        return mentions.findByClientIdInAndIdLessThanOrderByIdDesc(
                        List.of(clientId), new MentionId(Cursor.afterOrEnd(null)), Limit.of(LOOKED_THROUGH))
                .scan(new Looked(0, null), Looked::with)
                .takeWhile(looked -> looked.letters() <= MOST_LETTERS)
                .mapNotNull(Looked::mention)
                .collectList()
                .flatMap(newest -> matching.run(() -> newest.stream()
                        .filter(mention ->
                                query.matches(Words.of(mention.content().words())))
                        .map(MentionView::of)
                        .toList()))
                .map(hits -> new Preview(hits.stream().limit(SHOWN).toList(), hits.size()));
    }

    @Override
    public void close() {
        matching.close();
    }

    /** How far the newest mentions have been looked through. */
    private record Looked(int letters, @Nullable Mention mention) {

        Looked with(Mention next) {
            return new Looked(letters + next.content().words().length(), next);
        }
    }

    /** A watch as it is typed. */
    record Form(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 2000) String query,
            @Nullable Boolean active,
            @Nullable Long version) {

        boolean isActive() {
            return active == null || active;
        }

        long seen() {
            return version == null ? -1 : version;
        }
    }

    /** A query to try. */
    record Question(@NotBlank @Size(max = 2000) String query) {}

    /** The newest hits and how many there are. */
    record Preview(List<MentionView> hits, int total) {}
}
