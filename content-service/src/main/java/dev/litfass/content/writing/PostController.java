package dev.litfass.content.writing;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.calendar.CalendarQuery;
import dev.litfass.content.calendar.PostView;
import dev.litfass.content.calendar.PostWithDeliveries;
import dev.litfass.content.calendar.ReadPost;
import dev.litfass.content.calendar.Stage;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.FindPosts;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writing posts: creating, reading, rewriting, discarding. */
@RestController
class PostController {

    private final ReadPost read;
    private final FindPosts find;
    private final CalendarQuery calendar;
    private final WritePost write;
    private final ChannelDirectory directory;
    private final Clock clock;

    PostController(
            ReadPost read,
            FindPosts find,
            CalendarQuery calendar,
            WritePost write,
            ChannelDirectory directory,
            Clock clock) {
        this.read = read;
        this.find = find;
        this.calendar = calendar;
        this.write = write;
        this.directory = directory;
        this.clock = clock;
    }

    @Requires(WRITE_POSTS)
    @PostMapping("/api/clients/{clientId}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PostView> create(@PathVariable ClientId clientId, @Valid @RequestBody Draft draft, Caller caller) {
        return write.begin(clientId, draft, caller).flatMap(read::show);
    }

    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/posts/{postId}")
    Mono<PostView> read(@PathVariable ClientId clientId, @PathVariable PostId postId) {
        return read.find(clientId, postId).flatMap(read::show);
    }

    /** The newest first. A page of a stage that is computed may be shorter than asked for and still have a next one. */
    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/posts")
    Mono<Page<PostView>> ofClient(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return list(List.of(clientId), stage, q, cursor, limit);
    }

    /** The same over all clients of the caller, or over those that are named. */
    @Requires(READ)
    @GetMapping("/api/posts")
    Mono<Page<PostView>> ofAll(
            @RequestParam @Nullable List<ClientId> clientId,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        return directory.clientsOf(caller, clientId).flatMap(clients -> list(clients, stage, q, cursor, limit));
    }

    private Mono<Page<PostView>> list(
            List<ClientId> clients,
            @Nullable Stage stage,
            @Nullable String q,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var size = Page.limit(limit);
        var before = new PostId(Cursor.afterOrEnd(cursor));
        var status = stage == null ? null : stage.status();
        return find.newest(clients, status, q, before, Limit.of(size + 1))
                .collectList()
                .map(found -> Page.of(found, size, post -> post.id().value()))
                .flatMap(page -> calendar.with(clients, page.items())
                        .map(found -> new Page<>(views(found, stage), page.next())));
    }

    @Requires(WRITE_POSTS)
    @PutMapping("/api/clients/{clientId}/posts/{postId}")
    Mono<PostView> rewrite(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @Valid @RequestBody Rewrite body,
            Caller caller) {
        return read.find(clientId, postId, body.version())
                .flatMap(post -> write.rewrite(post, body.draft(), caller))
                .flatMap(read::show);
    }

    @Requires(WRITE_POSTS)
    @DeleteMapping("/api/clients/{clientId}/posts/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @RequestParam long version, Caller caller) {
        return read.find(clientId, postId, version)
                .flatMap(post -> write.discard(post, caller))
                .then();
    }

    private List<PostView> views(List<PostWithDeliveries> found, @Nullable Stage stage) {
        return found.stream()
                .filter(post -> stage == null || post.stage() == stage)
                .map(post -> PostView.of(post, clock.instant()))
                .toList();
    }

    /** Other words for a post, and the version they replace. */
    record Rewrite(@NotNull @Valid Draft draft, @NotNull Long version) {}
}
