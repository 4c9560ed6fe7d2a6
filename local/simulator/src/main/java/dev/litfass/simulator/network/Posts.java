package dev.litfass.simulator.network;

import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The posts, drafts and media, and what is known about keys and repeated texts. */
class Posts {

    private final Map<String, Post> byId = new HashMap<>();
    private final Map<String, List<String>> published = new HashMap<>();
    private final List<String> publishedByAll = new ArrayList<>();
    private final Map<Said, Kept> keys = new HashMap<>();
    private final Map<Said, String> texts = new HashMap<>();
    private final Map<String, Medium> media = new HashMap<>();
    private final Set<String> usedMedia = new HashSet<>();

    /** Something an account sent: a key or a text. */
    private record Said(String account, String what) {}

    private record Kept(String postId, Instant at) {}

    void apply(Line line) {
        Event event = line.event();
        if (event instanceof Event.Posted posted) {
            Instant at = Objects.requireNonNullElse(posted.saidAt(), line.at());
            put(new Post(
                    posted.id(),
                    posted.account(),
                    posted.content(),
                    at,
                    posted.visibleAt(),
                    new Post.Stage(false, true, at, false),
                    false));
            remember(posted.account(), posted.key(), posted.id(), at);
            list(posted.account(), posted.id());
        } else if (event instanceof Event.Drafted drafted) {
            put(new Post(
                    drafted.id(),
                    drafted.account(),
                    drafted.content(),
                    line.at(),
                    line.at(),
                    new Post.Stage(true, false, drafted.readyAt(), drafted.fails()),
                    false));
            remember(drafted.account(), drafted.key(), drafted.id(), line.at());
        } else if (event instanceof Event.Published flip) {
            byId.computeIfPresent(flip.id(), (id, draft) -> draft.publishedAt(line.at(), flip.visibleAt()));
            list(flip.account(), flip.id());
        } else if (event instanceof Event.Deleted deleted) {
            byId.computeIfPresent(deleted.id(), (id, post) -> post.takenBack());
        } else if (event instanceof Event.Uploaded up) {
            media.put(up.id(), new Medium(up.id(), up.account(), up.type(), up.bytes(), up.alt()));
        } else if (event instanceof Event.Described said) {
            media.computeIfPresent(said.id(), (id, medium) -> medium.describedAs(said.alt()));
        }
    }

    @Nullable
    Post find(String id) {
        return byId.get(id);
    }

    @Nullable
    Medium medium(String id) {
        return media.get(id);
    }

    boolean isUsed(String mediaId) {
        return usedMedia.contains(mediaId);
    }

    /** The post that this key made, if the key is still remembered. */
    @Nullable
    Post byKey(String account, String key, Instant notBefore) {
        Kept kept = keys.get(new Said(account, key));
        return kept == null || kept.at().isBefore(notBefore) ? null : byId.get(kept.postId());
    }

    /** The post that said this first; also one that was taken back since. */
    @Nullable
    Post byText(String account, String text) {
        String id = texts.get(new Said(account, text.strip()));
        return id == null ? null : byId.get(id);
    }

    /** What the account published, newest first. */
    List<Post> of(String account) {
        return newestFirst(published.getOrDefault(account, List.of()));
    }

    /**
     * When each post of the account became public since then, oldest first, also of those taken back. Where posts are
     * drafts first, answers are not counted.
     */
    List<Instant> publishedSince(String account, Instant start) {
        return published.getOrDefault(account, List.of()).stream()
                .map(byId::get)
                .filter(post -> !post.wasDraft() || post.content().inReplyTo() == null)
                .map(Post::receivedAt)
                .filter(at -> at.isAfter(start))
                .sorted()
                .toList();
    }

    /** What anybody published, newest first. */
    List<Post> all() {
        return newestFirst(publishedByAll);
    }

    private List<Post> newestFirst(List<String> ids) {
        var posts = new ArrayList<Post>(ids.size());
        for (int i = ids.size() - 1; i >= 0; i--) {
            Post post = byId.get(ids.get(i));
            if (post != null) {
                posts.add(post);
            }
        }
        // What was said long ago may have been written down today.
        posts.sort(Comparator.comparing(Post::receivedAt).reversed());
        return posts;
    }

    private void put(Post post) {
        byId.put(post.id(), post);
        texts.putIfAbsent(new Said(post.account(), post.content().text().strip()), post.id());
        usedMedia.addAll(post.content().mediaIds());
    }

    private void remember(String account, @Nullable String key, String id, Instant at) {
        if (key != null) {
            keys.put(new Said(account, key), new Kept(id, at));
        }
    }

    private void list(String account, String id) {
        published.computeIfAbsent(account, handle -> new ArrayList<>()).add(id);
        publishedByAll.add(id);
    }
}
