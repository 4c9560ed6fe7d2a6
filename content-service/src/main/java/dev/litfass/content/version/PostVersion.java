package dev.litfass.content.version;

import dev.litfass.content.post.Approval;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An earlier state of a post. It is kept before the post is saved with another draft; where that fails, what is kept is
 * a copy of the present state and {@link #isPresentOf} says so.
 *
 * @param approval the yes it had; null where it had none
 * @param submitted whether it was ever given to review
 */
@Document("postVersions")
@CompoundIndex(name = "post_newest", def = "{clientId: 1, postId: 1, _id: -1}")
@CompoundIndex(name = "post_least_needed", def = "{clientId: 1, postId: 1, 'approval.at': 1, _id: 1}")
public record PostVersion(
        @Id VersionId id,
        ClientId clientId,
        PostId postId,
        ContentHash hash,
        Draft draft,
        Written written,
        @Nullable Approval approval,
        boolean submitted) {

    /** Within this time what somebody writes over their own words is one state: autosave writes every few seconds. */
    static final Duration SITTING = Duration.ofMinutes(10);

    /** True where it was still the present one at this moment, or became so later. */
    public boolean stoodAfter(Instant moment) {
        return written.until().isAfter(moment);
    }

    /**
     * The present state of a post, which somebody is about to replace.
     *
     * @param last the state kept last; null where there is none
     */
    static PostVersion of(Post post, @Nullable PostVersion last, Person replacedBy, Instant now) {
        if (last != null && last.draft.equals(post.draft())) {
            return last.goingOn(post, replacedBy, now);
        }
        var from = last == null ? post.metadata().createdAt() : last.written.until();
        return new PostVersion(
                VersionId.of(post),
                post.clientId(),
                post.id(),
                post.hash(),
                post.draft(),
                new Written(writerOf(post, last), from, now, replacedBy),
                approvalOf(post),
                wasSubmitted(post, from));
    }

    /** It is still what the post says, or again. */
    private PostVersion goingOn(Post post, Person replacedBy, Instant now) {
        var yes = approvalOf(post);
        return new PostVersion(
                id,
                clientId,
                postId,
                hash,
                draft,
                new Written(written.by(), written.from(), now, replacedBy),
                yes == null ? approval : yes,
                submitted || wasSubmitted(post, written.from()));
    }

    /** Another title makes no author of the post, but is somebody's all the same. */
    private static Person writerOf(Post post, @Nullable PostVersion last) {
        var authors = post.metadata().authors();
        return last != null && last.hash.equals(post.hash())
                ? last.written.replacedBy()
                : authors.get(authors.size() - 1);
    }

    private static @Nullable Approval approvalOf(Post post) {
        var approved = post.status() == PostStatus.APPROVED || post.status() == PostStatus.SCHEDULED;
        return approved ? post.reviewState().approval() : null;
    }

    private static boolean wasSubmitted(Post post, Instant from) {
        var no = post.reviewState().rejection();
        return post.status() != PostStatus.DRAFT || no != null && !no.at().isBefore(from);
    }

    /** True where it is a passing state of one sitting, which nobody was asked about. */
    boolean isPassing() {
        return approval == null && !submitted && written.isReplacedByItsWriter() && !written.isLonger(SITTING);
    }

    /** True where the post says just this and is approved just so: it was not replaced, or it was put back. */
    boolean isPresentOf(Post post) {
        return draft.equals(post.draft()) && Objects.equals(approval, approvalOf(post));
    }
}
