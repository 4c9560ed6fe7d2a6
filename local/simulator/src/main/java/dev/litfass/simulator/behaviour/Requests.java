package dev.litfass.simulator.behaviour;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last calls to the network, also those that were refused or never answered. */
public class Requests {

    private static final int KEPT = 10_000;

    private final Deque<Request> requests = new ArrayDeque<>();

    /** One call and what became of it; status is what the work answered, 0 where it was not done. */
    public record Request(
            Instant at,
            @Nullable String account,
            Operation operation,
            String method,
            String path,
            @Nullable String key,
            boolean accepted,
            Behaviour.Kind answer,
            int status) {}

    public synchronized void add(Request request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    public synchronized List<Request> of(@Nullable String account) {
        return requests.stream()
                .filter(request -> account == null || account.equals(request.account()))
                .toList();
    }
}
