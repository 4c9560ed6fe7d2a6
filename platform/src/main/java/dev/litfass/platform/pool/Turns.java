package dev.litfass.platform.pool;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Lets so many works go on at once; the others wait in line, without a thread. For work that keeps much in the memory
 * while it goes on.
 */
public final class Turns {

    private final AtomicInteger free;
    private final Queue<MonoSink<Turn>> waiting = new ConcurrentLinkedQueue<>();

    public Turns(int atOnce) {
        this.free = new AtomicInteger(atOnce);
    }

    /** The work, begun when it is its turn. */
    public <T> Mono<T> inTurn(Mono<T> work) {
        return Mono.<Turn>create(sink -> {
                    waiting.add(sink);
                    sink.onCancel(() -> waiting.remove(sink));
                    next();
                })
                .flatMap(turn -> work.doFinally(ended -> turn.end()))
                .doOnDiscard(Turn.class, Turn::end);
    }

    /** Each free place is given to whoever has waited longest; who has gone meanwhile gives it back. */
    private void next() {
        while (!waiting.isEmpty() && take()) {
            var first = waiting.poll();
            if (first == null) {
                free.incrementAndGet();
            } else {
                first.success(new Turn());
            }
        }
    }

    private boolean take() {
        return free.getAndUpdate(places -> places > 0 ? places - 1 : 0) > 0;
    }

    private final class Turn {

        private final AtomicBoolean over = new AtomicBoolean();

        void end() {
            if (over.compareAndSet(false, true)) {
                free.incrementAndGet();
                next();
            }
        }
    }
}
