package dev.litfass.platform.live;

import dev.litfass.contracts.live.Change;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * One who is told of changes, with a bounded buffer between. What does not fit is not left out silently: the buffer is
 * emptied into one gap, after which everything is asked for again.
 */
final class Listener {

    /** More than a page takes in at once, and less than it costs to ask for everything again. */
    static final int MOST = 256;

    private final FluxSink<Change> sink;
    private final Predicate<Change> wanted;
    private final Queue<Change> waiting = new ArrayDeque<>();
    private final AtomicInteger drains = new AtomicInteger();
    private @Nullable Change gap;

    Listener(FluxSink<Change> sink, Predicate<Change> wanted) {
        this.sink = sink;
        this.wanted = wanted;
    }

    void tell(Change change) {
        if (wanted.test(change)) {
            put(change);
            drain();
        }
    }

    private synchronized void put(Change change) {
        if (gap != null) {
            return;
        }
        if (change.isGap() || waiting.size() >= MOST) {
            waiting.clear();
            gap = Change.gap(change.changedAt());
        } else {
            waiting.add(change);
        }
    }

    private synchronized @Nullable Change take() {
        var lost = gap;
        gap = null;
        return lost == null ? waiting.poll() : lost;
    }

    /** Hands on what was asked for; whoever comes while another hands on leaves it to that one. */
    void drain() {
        var seen = 1;
        if (drains.getAndIncrement() != 0) {
            return;
        }
        while (seen != 0) {
            while (sink.requestedFromDownstream() > 0 && !sink.isCancelled()) {
                var next = take();
                if (next == null) {
                    break;
                }
                sink.next(next);
            }
            seen = drains.addAndGet(-seen);
        }
    }
}
