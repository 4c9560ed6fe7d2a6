package dev.litfass.content.remark;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.remark.RemarkThread.Audience;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thread that is to be begun.
 *
 * @param told whether it is news; what the authors hear of otherwise is none
 */
public record NewThread(
        ThreadId id, Audience audience, @Nullable Pin pin, String text, Set<StaffId> named, boolean told) {

    /** What the client company wants changed, which the authors hear of by the rejection. */
    public static NewThread wish(ThreadId id, @Nullable Pin pin, String text) {
        return new NewThread(id, Audience.CLIENT, pin, text, Set.of(), false);
    }

    /** What somebody of the client company says by itself. */
    public static NewThread ofClient(ThreadId id, @Nullable Pin pin, String text) {
        return new NewThread(id, Audience.CLIENT, pin, text, Set.of(), true);
    }

    RemarkThread begun(Post post, RemarkThread.AtPost at, Caller by, RemarkId remark, Instant now) {
        var first = new RemarkThread.Remark(remark, Person.of(by), now, text, named);
        var thread = RemarkThread.begun(id, post.clientId(), at, audience, pin, first);
        return told ? thread.tellingOf(post) : thread;
    }
}
