package dev.litfass.content.approval;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.version.PostVersion;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The question to one person of a client company whether some posts may go out. What came of it stands at the posts.
 *
 * @param until when the link to it ends
 * @param lease when the next mail leaves; not due where none is to follow
 */
@Document("approvalRequests")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "client_posts", def = "{clientId: 1, 'posts.postId': 1}")
record ApprovalRequest(
        @Id ApprovalRequestId id,
        ClientId clientId,
        Asking asking,
        List<Asked> posts,
        @Indexed(name = "expired", expireAfter = "60d") Instant until,
        Letters letters,
        Lease lease,
        @Version @Nullable Long version) {

    /** The most posts of one request; more are asked for by several. */
    static final int MOST_POSTS = 100;

    static final int MOST_LETTERS = 3;
    private static final Duration LIFETIME = Duration.ofDays(30);

    /**
     * Who is asked.
     *
     * @param viewerId the person of the client company
     * @param by who of the agency asks; null where the client's policy does
     * @param message what the person is told beside the posts
     */
    record Asking(
            String viewerId,
            @Nullable Person by,
            Instant at,
            @Nullable String message) {}

    /** One post, and the content it had when the question was put. */
    record Asked(PostId postId, ContentHash hash) {

        static Asked of(Post post) {
            return new Asked(post.id(), post.hash());
        }
    }

    /**
     * The mails about it: the first, then reminders.
     *
     * @param first when the first one went out; null before
     * @param opened when the person first looked at what the link shows; null before
     */
    record Letters(
            int count, @Nullable Instant first, @Nullable Instant opened) {

        private Letters oneMore(Instant now) {
            return new Letters(count + 1, first == null ? now : first, opened);
        }
    }

    static ApprovalRequest of(ApprovalRequestId id, ClientId client, Asking asking, List<Post> posts) {
        return new ApprovalRequest(
                id,
                client,
                asking,
                posts.stream().map(Asked::of).toList(),
                asking.at().plus(LIFETIME),
                new Letters(0, null, null),
                Lease.due(asking.at()),
                null);
    }

    /** One more mail went out; the next follows at this moment, or none where it is null. */
    ApprovalRequest written(Instant now, @Nullable Instant next) {
        var written = letters.oneMore(now);
        var later = next == null || written.count() >= MOST_LETTERS ? lease.over() : lease.again(next);
        return new ApprovalRequest(id, clientId, asking, posts, until, written, later, version);
    }

    /** True where the person has known of it since this moment or longer, and may still answer. */
    boolean wasKnown(Instant since, Instant now) {
        var first = letters.first();
        return first != null && !first.isAfter(since) && isOpen(now);
    }

    /** True where the person looked before this state of a post was replaced. */
    boolean wasSeen(PostVersion state) {
        var opened = letters.opened();
        return opened != null && state.stoodAfter(opened);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    boolean asksFor(PostId post) {
        return posts.stream().anyMatch(asked -> asked.postId().equals(post));
    }

    /** True where it was put since this post began to wait, for the content that it has. */
    boolean asksFor(Post post) {
        var wait = post.reviewState().client();
        return wait != null && posts.contains(Asked.of(post)) && asking.at().isAfter(wait.since());
    }

    List<PostId> postIds() {
        return posts.stream().map(Asked::postId).toList();
    }
}
