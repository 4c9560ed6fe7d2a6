package dev.litfass.content.calendar;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.FindPosts;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reading posts: one, or a list of them, with what became of each. */
@RestController
class ReadPostsController {

    private final Posts posts;
    private final FindPosts find;
    private final CalendarQuery calendar;
    private final ChannelDirectory directory;
    private final Clock clock;

    ReadPostsController(Posts posts, FindPosts find, CalendarQuery calendar, ChannelDirectory directory, Clock clock) {
        this.posts = posts;
        this.find = find;
        this.calendar = calendar;
        this.directory = directory;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/posts/{postId}")
    Mono<PostView> read(@PathVariable ClientId clientId, @PathVariable PostId postId) {
        return posts.one(clientId, postId)
                .flatMap(calendar::of)
                .zipWith(directory.client(clientId))
                .map(both -> PostView.of(both.getT1(), both.getT2().approvalPolicy(), clock.instant()));
    }

    /**
     * The newest first, of all posts or of those with certain ids. A page of a stage that is computed may be shorter than
     * asked for and still have a next one.
     */
    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/posts")
    Mono<Page<PostView>> ofClient(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable List<PostId> id,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable AssetId asset,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return list(List.of(clientId), id, stage, asset, q, cursor, limit);
    }

    /** The same over all clients of the caller, or over those that are named. */
    @Requires(READ)
    @GetMapping("/api/posts")
    Mono<Page<PostView>> ofAll(
            @RequestParam @Nullable List<ClientId> clientId,
            @RequestParam @Nullable List<PostId> id,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable AssetId asset,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        return directory
                .clientsOf(caller, clientId)
                .flatMap(clients -> list(clients, id, stage, asset, q, cursor, limit));
    }

    private Mono<Page<PostView>> list(
            List<ClientId> clients,
            @Nullable List<PostId> id,
            @Nullable Stage stage,
            @Nullable AssetId asset,
            @Nullable String q,
            @Nullable String cursor,
            @Nullable Integer limit) {
        var size = Page.limit(limit);
        var before = new PostId(Cursor.afterOrEnd(cursor));
        var status = stage == null ? null : stage.status();
        return find.newest(clients, Page.ids(id), status, asset, q, before, Limit.of(size + 1))
                .collectList()
                .map(found -> Page.of(found, size, post -> post.id().value()))
                .flatMap(page -> calendar.with(clients, page.items())
                        .zipWith(directory.clients())
                        .map(both -> new Page<>(views(both.getT1(), both.getT2(), stage), page.next())));
    }

    private List<PostView> views(List<PostWithDeliveries> found, List<ClientCard> clients, @Nullable Stage stage) {
        var policies = ApprovalPolicy.of(clients);
        return found.stream()
                .filter(post -> stage == null || post.stage() == stage)
                .map(post -> PostView.of(post, policies.get(post.post().clientId()), clock.instant()))
                .toList();
    }
}
