package dev.litfass.content.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.id.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The id of a request for approval. */
public record ApprovalRequestId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApprovalRequestId {
        Id.checked(value);
    }

    static ApprovalRequestId fresh(Clock clock) {
        return new ApprovalRequestId(Id.fresh(clock));
    }

    /** The same for the same question, so that of two who put it at once one does. It sorts by when the posts began to wait. */
    static ApprovalRequestId of(String viewer, List<Post> posts) {
        var question = new StringBuilder(viewer);
        var last = Instant.EPOCH;
        for (var post : posts) {
            var since = Objects.requireNonNull(post.reviewState().client()).since();
            question.append('|').append(post.id()).append('|').append(since);
            last = since.isAfter(last) ? since : last;
        }
        return new ApprovalRequestId(Id.firstAt(last)
                + Id.named(question.toString()).substring(0, 16).toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
