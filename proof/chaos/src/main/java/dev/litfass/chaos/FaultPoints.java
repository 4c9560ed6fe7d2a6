package dev.litfass.chaos;

import dev.litfass.harness.ChildProcess;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Faults that wait at the named points: each happens to the next worker that comes to its point. */
final class FaultPoints {

    private final Map<FaultPoint, Queue<Fault>> waiting = new ConcurrentHashMap<>();

    /** What happens to the process that comes to the point. */
    interface Fault {

        /** @return false where what was on its way is lost with the process */
        boolean injectInto(ChildProcess process);
    }

    void add(FaultPoint point, Fault fault) {
        waiting.computeIfAbsent(point, p -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    /** Forgets the faults that have not happened. */
    void clear() {
        waiting.clear();
    }

    /** @return false where what is on its way goes no further */
    boolean reached(FaultPoint point, ChildProcess process) {
        var faults = waiting.get(point);
        var fault = faults == null ? null : faults.poll();
        return fault == null || fault.injectInto(process);
    }
}
