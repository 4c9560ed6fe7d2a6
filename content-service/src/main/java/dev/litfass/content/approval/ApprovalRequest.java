package dev.litfass.content.approval;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
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
 * @param letters how many mails about it went out: the first, then reminders
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
        int letters,
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

    static ApprovalRequest of(ApprovalRequestId id, ClientId client, Asking asking, List<Post> posts) {
        return new ApprovalRequest(
                id,
                client,
                asking,
                posts.stream().map(Asked::of).toList(),
                asking.at().plus(LIFETIME),
                0,
                Lease.due(asking.at()),
                null);
    }

    /** One more mail went out; the next follows at this moment, or none where it is null. */
    ApprovalRequest written(@Nullable Instant next) {
        var later = next == null || letters + 1 >= MOST_LETTERS ? lease.over() : lease.again(next);
        return new ApprovalRequest(id, clientId, asking, posts, until, letters + 1, later, version);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    boolean asksFor(PostId post) {
        return posts.stream().anyMatch(asked -> asked.postId().equals(post));
    }

    boolean asksFor(Post post) {
        return posts.contains(Asked.of(post));
    }

    List<PostId> postIds() {
        return posts.stream().map(Asked::postId).toList();
    }
}
