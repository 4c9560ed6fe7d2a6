package dev.litfass.simulator.behaviour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the network was told to do wrong, for one account or for all. */
public class Behaviours {

    private static final String EVERYBODY = "";

    private final Map<Target, Deque<Behaviour>> next = new HashMap<>();
    private final Map<Target, Behaviour> always = new HashMap<>();

    private record Target(String account, Operation operation) {}

    /** Each of these is for one request, in this order. */
    public synchronized void next(@Nullable String account, Operation operation, List<Behaviour> behaviours) {
        next.computeIfAbsent(target(account, operation), target -> new ArrayDeque<>())
                .addAll(behaviours);
    }

    /** This is for every request until it is taken back. */
    public synchronized void always(@Nullable String account, Operation operation, @Nullable Behaviour behaviour) {
        if (behaviour == null) {
            always.remove(target(account, operation));
        } else {
            always.put(target(account, operation), behaviour);
        }
    }

    /** What is to go wrong now: the account's own before everybody's, what is said once before what always holds. */
    public synchronized @Nullable Behaviour take(String account, Operation operation) {
        List<Target> targets = List.of(
                new Target(account, operation),
                new Target(account, Operation.ANY),
                new Target(EVERYBODY, operation),
                new Target(EVERYBODY, Operation.ANY));
        for (Target target : targets) {
            Deque<Behaviour> queue = next.get(target);
            if (queue != null && !queue.isEmpty()) {
                return queue.removeFirst();
            }
        }
        for (Target target : targets) {
            Behaviour behaviour = always.get(target);
            if (behaviour != null) {
                return behaviour;
            }
        }
        return null;
    }

    public synchronized void clear() {
        next.clear();
        always.clear();
    }

    private static Target target(@Nullable String account, Operation operation) {
        return new Target(account == null ? EVERYBODY : account, operation);
    }
}
