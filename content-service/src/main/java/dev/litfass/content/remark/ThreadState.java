package dev.litfass.content.remark;

/** What a change answers of a thread; who wants to see more reads it. */
public record ThreadState(ThreadId id, long version, boolean resolved) {

    static ThreadState of(RemarkThread thread) {
        return new ThreadState(thread.id(), thread.version() == null ? 0 : thread.version(), thread.isResolved());
    }
}
