package dev.litfass.simulator.api;

import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.hook.Hooks;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Accepted;
import dev.litfass.simulator.network.Comment;
import dev.litfass.simulator.network.Medium;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Quota;
import dev.litfass.simulator.network.Views;
import dev.litfass.simulator.network.Views.CommentView;
import dev.litfass.simulator.network.Views.PostView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The calls of a publishing tool. */
public class NetworkApi {

    private static final int PAGE = 40;
    private static final int LARGEST_PAGE = 200;

    private final Network network;
    private final Views views;
    private final Guard guard;
    private final Hooks hooks;
    private final Clock clock;

    public NetworkApi(Network network, Views views, Guard guard, Hooks hooks, Clock clock) {
        this.network = network;
        this.views = views;
        this.guard = guard;
        this.hooks = hooks;
        this.clock = clock;
    }

    record NewPost(
            @Nullable String text,
            @Nullable List<String> mediaIds,
            @Nullable String inReplyTo,
            @Nullable Instant createdAt) {}

    record NewHook(@Nullable String url, @Nullable String secret) {}

    record PostPage(List<PostView> items, @Nullable String next) {}

    record CommentPage(List<CommentView> items, @Nullable String next) {}

    record MediumView(String id, String type, int bytes, String alt) {}

    public void addTo(Router router) {
        router.on("GET", "/api/account", guard.over(Operation.ACCOUNT, this::account));
        router.on("POST", "/api/media", guard.over(Operation.MEDIA, this::upload));
        router.on("POST", "/api/posts", guard.over(Operation.PUBLISH, this::post));
        router.on("PUT", "/api/posts/{id}", guard.over(Operation.PUBLISH, this::put));
        router.on("POST", "/api/posts/{id}/publish", guard.over(Operation.PUBLISH, this::publish));
        router.on("GET", "/api/posts/{id}", guard.over(Operation.READ, this::read));
        router.on("DELETE", "/api/posts/{id}", guard.over(Operation.DELETE, this::delete));
        router.on("GET", "/api/posts/{id}/replies", guard.over(Operation.READ, this::replies));
        router.on("GET", "/api/posts/{id}/reactions", guard.over(Operation.READ, this::reactions));
        router.on("GET", "/api/accounts/{id}/posts", guard.over(Operation.READ, this::timeline));
        router.on("GET", "/api/notifications", guard.over(Operation.NOTIFICATIONS, this::notifications));
        router.on("PUT", "/api/hook", guard.over(Operation.ACCOUNT, this::hook));
        router.on("DELETE", "/api/hook", guard.over(Operation.ACCOUNT, this::unhook));
    }

    private Answer account(Visit visit) {
        return Answer.json(200, views.of(visit.account()));
    }

    private Answer upload(Visit visit) {
        String type = String.valueOf(visit.call().header("content-type")).toLowerCase(Locale.ROOT);
        if (!type.startsWith("image/") && !type.startsWith("video/")) {
            throw new Refusal(415, "unsupported_media_type", "Only image/* and video/*.");
        }
        if (visit.call().body().length == 0) {
            throw new Refusal(400, "empty_media", "There are no bytes.");
        }
        String alt = visit.call().query("alt");
        Medium medium = network.upload(visit.account(), type, visit.call().body(), alt == null ? "" : alt);
        return Answer.json(201, new MediumView(medium.id(), medium.type(), medium.bytes(), medium.alt()));
    }

    private Answer post(Visit visit) {
        Accepted accepted = network.post(visit.account(), visit.key(), content(visit), visit.conditions());
        return answer(visit, accepted);
    }

    private Answer put(Visit visit) {
        String id = visit.call().variable("id");
        return answer(visit, network.put(visit.account(), id, content(visit), visit.conditions()));
    }

    private Answer answer(Visit visit, Accepted accepted) {
        PostView view = views.of(accepted.post(), clock.instant());
        return withQuota(
                visit,
                accepted.fresh()
                        ? Answer.json(201, view)
                        : Answer.json(200, view).with("Idempotency-Replayed", "true"));
    }

    private Answer withQuota(Visit visit, Answer answer) {
        Quota quota = network.quota(visit.account());
        Answer said = answer;
        if (quota != null) {
            for (Map.Entry<String, String> header : quota.headers().entrySet()) {
                said = said.with(header.getKey(), header.getValue());
            }
        }
        return said;
    }

    private Answer publish(Visit visit) {
        Post post = network.publish(visit.account(), visit.call().variable("id"), visit.key(), visit.conditions());
        return withQuota(visit, Answer.json(200, views.of(post, clock.instant())));
    }

    private Answer read(Visit visit) {
        Post post = network.read(visit.account(), visit.call().variable("id"));
        return Answer.json(200, views.of(post, clock.instant()));
    }

    private Answer delete(Visit visit) {
        network.delete(visit.account(), visit.call().variable("id"));
        return Answer.empty(204);
    }

    private Answer replies(Visit visit) {
        String id = visit.call().variable("id");
        network.read(visit.account(), id);
        return Answer.json(200, new CommentPage(views(network.repliesTo(id)), null));
    }

    private Answer reactions(Visit visit) {
        return Answer.json(200, network.reactions(visit.account(), visit.call().variable("id")));
    }

    private Answer timeline(Visit visit) {
        Account account = network.known(visit.call().variable("id"));
        if (!account.rules().readBack()) {
            throw new Refusal(403, "not_readable", "This network does not let an account read its own posts.");
        }
        Instant since = visit.call().instant("since");
        int limit = visit.call().number("limit", PAGE, 1, LARGEST_PAGE);
        List<Post> posts = before(network.timeline(account), visit.call().query("before")).stream()
                .filter(post -> since == null || !post.receivedAt().isBefore(since))
                .toList();
        List<PostView> items = posts.stream()
                .limit(limit)
                .map(post -> views.of(post, clock.instant()))
                .toList();
        String next = posts.size() > limit ? items.get(limit - 1).id() : null;
        return Answer.json(200, new PostPage(items, next));
    }

    private static List<Post> before(List<Post> posts, @Nullable String id) {
        if (id == null) {
            return posts;
        }
        int at = IntStream.range(0, posts.size())
                .filter(i -> posts.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "invalid_request", "There is no post %s here.".formatted(id)));
        return posts.subList(at + 1, posts.size());
    }

    private Answer notifications(Visit visit) {
        String since = visit.call().query("since");
        int limit = visit.call().number("limit", PAGE, 1, LARGEST_PAGE);
        List<CommentView> items = views(network.notifications(visit.account(), since).stream()
                .limit(limit)
                .toList());
        String next = items.isEmpty() ? since : items.get(items.size() - 1).id();
        return Answer.json(200, new CommentPage(items, next));
    }

    private Answer hook(Visit visit) {
        NewHook hook = visit.call().json(NewHook.class);
        hooks.register(visit.account(), hook.url(), hook.secret());
        return Answer.empty(204);
    }

    private Answer unhook(Visit visit) {
        network.hook(visit.account(), null, null);
        return Answer.empty(204);
    }

    private List<CommentView> views(List<Comment> comments) {
        return comments.stream().map(views::of).toList();
    }

    private Content content(Visit visit) {
        NewPost post = visit.call().json(NewPost.class);
        return new Content(
                post.text() == null ? "" : post.text(),
                post.mediaIds() == null ? List.of() : List.copyOf(post.mediaIds()),
                post.inReplyTo(),
                post.createdAt() == null ? clock.instant() : post.createdAt());
    }
}
