package dev.litfass.content.remark;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread as the client company reads it. Nobody of the agency is named. */
public record SharedThread(ThreadId id, @Nullable PinView pin, List<SharedRemark> remarks, boolean resolved) {

    static SharedThread of(RemarkThread thread, Draft draft, Person reader) {
        return new SharedThread(
                thread.id(),
                PinView.of(thread.pin(), draft),
                thread.talk().remarks().stream()
                        .map(remark -> SharedRemark.of(remark, reader))
                        .toList(),
                thread.isResolved());
    }

    /**
     * One remark.
     *
     * @param byName who of the client company says it; null where it is the agency
     * @param own whether the reader wrote it
     */
    public record SharedRemark(RemarkId id, @Nullable String byName, boolean own, Instant at, String text) {

        private static SharedRemark of(RemarkThread.Remark remark, Person reader) {
            var by = remark.by();
            return new SharedRemark(
                    remark.id(),
                    by.isOfClient() ? by.name() : null,
                    by.id().equals(reader.id()),
                    remark.at(),
                    remark.text());
        }
    }
}
