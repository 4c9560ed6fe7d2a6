package dev.litfass.content.remark;

import dev.litfass.content.post.Draft;
import dev.litfass.content.remark.RemarkThread.Audience;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread as the desk shows it. */
record ThreadView(
        ThreadId id,
        Audience audience,
        @Nullable PinView pin,
        List<RemarkView> remarks,
        @Nullable ResolvedView resolved) {

    static ThreadView of(RemarkThread thread, Draft draft) {
        var resolved = thread.talk().resolved();
        return new ThreadView(
                thread.id(),
                thread.audience(),
                PinView.of(thread.pin(), draft),
                thread.talk().remarks().stream().map(RemarkView::of).toList(),
                resolved == null ? null : new ResolvedView(resolved.by().name(), resolved.at()));
    }

    /** @param ofClient true where somebody of the client company says it */
    record RemarkView(RemarkId id, String by, String byName, boolean ofClient, Instant at, String text) {

        private static RemarkView of(RemarkThread.Remark remark) {
            var by = remark.by();
            return new RemarkView(remark.id(), by.id(), by.name(), by.isOfClient(), remark.at(), remark.text());
        }
    }

    /** Who saw to it. */
    record ResolvedView(String byName, Instant at) {}
}
