package dev.litfass.chaos.notice;

import dev.litfass.chaos.notice.NoticeSystem.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Kills one part after the other, spread over the events: the same seed makes the same plan, what it meets is another matter. */
final class Kills {

    private final NoticeSystem system;
    private final Queue<Kill> planned;
    private final Map<Part, Integer> done = new TreeMap<>();

    private int events;

    private record Kill(int afterEvents, Part part) {}

    /** @param parts who is killed, in turn and in an order of chance */
    Kills(NoticeSystem system, Part[] parts, int kills, int ofEvents, long seed) {
        this.system = system;
        var random = new Random(seed);
        var victims = new ArrayList<>(
                IntStream.range(0, kills).mapToObj(i -> parts[i % parts.length]).toList());
        Collections.shuffle(victims, random);
        this.planned = new ArrayDeque<>(IntStream.range(0, kills)
                .mapToObj(i -> new Kill((int) ((i + random.nextDouble()) * ofEvents / kills), victims.get(i)))
                .toList());
    }

    /** One more has happened. */
    synchronized void event() {
        events++;
        var next = planned.peek();
        // One that is being started again was killed a moment ago; it has its turn when it works.
        if (next != null && next.afterEvents() < events && system.isReady(next.part())) {
            planned.remove();
            system.kill(next.part());
            done.merge(next.part(), 1, Integer::sum);
        }
    }

    synchronized int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized String toString() {
        return done.entrySet().stream()
                .map(one -> one.getValue() + " of " + one.getKey())
                .collect(Collectors.joining(", "));
    }
}
