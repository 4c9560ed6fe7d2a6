package dev.litfass.content.remark;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.remark.RemarkThread.Audience;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thread that is to be begun.
 *
 * @param marked what it is about; null where it is about the post as a whole
 * @param told whether it is news; what the authors hear of otherwise is none
 */
public record NewThread(
        ThreadId id, Audience audience, Pin.@Nullable Marked marked, String text, Set<StaffId> named, boolean told) {

    /** What the client company wants changed, which the authors hear of by the rejection. */
    public static NewThread wish(ThreadId id, Pin.@Nullable Marked marked, String text) {
        return new NewThread(id, Audience.CLIENT, marked, text, Set.of(), false);
    }

    /** What somebody of the client company says by itself. */
    public static NewThread ofClient(ThreadId id, Pin.@Nullable Marked marked, String text) {
        return new NewThread(id, Audience.CLIENT, marked, text, Set.of(), true);
    }

    /** Where it is pinned; refused where the post does not say what was marked, unless it has to be said in any case. */
    Optional<Pin> pinIn(Draft draft) {
        return Optional.ofNullable(marked).flatMap(known -> told ? Optional.of(known.in(draft)) : known.find(draft));
    }

    RemarkThread begun(Post post, RemarkThread.AtPost at, Optional<Pin> pin, Caller by, RemarkId remark, Instant now) {
        var first = new RemarkThread.Remark(remark, Person.of(by), now, text, named);
        var thread = RemarkThread.begun(id, post.clientId(), at, audience, pin.orElse(null), first);
        return told ? thread.tellingOf(post) : thread;
    }
}
