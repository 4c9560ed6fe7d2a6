package dev.litfass.simulator.standin;

import dev.litfass.simulator.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often somebody may do something in a span of time. */
public class Spans {

    private final int most;
    private final Duration span;
    private final Map<String, Deque<Instant>> done = new ConcurrentHashMap<>();

    public Spans(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /** Counts once more, or says no. */
    public void take(String who, Instant now, Refusal no) {
        Deque<Instant> before = done.computeIfAbsent(who, key -> new ArrayDeque<>());
        synchronized (before) {
            while (!before.isEmpty() && !before.peekFirst().isAfter(now.minus(span))) {
                before.pollFirst();
            }
            if (before.size() >= most) {
                throw no;
            }
            before.addLast(now);
        }
    }
}
