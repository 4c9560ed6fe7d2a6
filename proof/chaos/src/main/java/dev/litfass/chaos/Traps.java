package dev.litfass.chaos;

import dev.litfass.harness.ChildProcess;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Traps at the named points: the next worker that comes to a point walks into the trap that was laid there. */
final class Traps {

    private final Map<Point, Queue<Trap>> laid = new ConcurrentHashMap<>();

    /** What happens to the process that walks into it. */
    interface Trap {

        /** @return false where what was on its way is lost with the process */
        boolean springOn(ChildProcess part);
    }

    void lay(Point point, Trap trap) {
        laid.computeIfAbsent(point, p -> new ConcurrentLinkedQueue<>()).add(trap);
    }

    /** Takes up what nobody walked into. */
    void takeUp() {
        laid.clear();
    }

    /** @return false where what is on its way goes no further */
    boolean pass(Point point, ChildProcess part) {
        var waiting = laid.get(point);
        var trap = waiting == null ? null : waiting.poll();
        return trap == null || trap.springOn(part);
    }
}
