package dev.litfass.simulator.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who answers a call, by verb and path. */
public class Router {

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, List<String> template, Function<Call, Work> door) {

        @Nullable
        Map<String, String> match(List<String> path) {
            if (path.size() != template.size()) {
                return null;
            }
            var variables = new HashMap<String, String>();
            for (int i = 0; i < path.size(); i++) {
                if (template.get(i).startsWith("{")) {
                    variables.put(template.get(i).substring(1, template.get(i).length() - 1), path.get(i));
                } else if (!template.get(i).equals(path.get(i))) {
                    return null;
                }
            }
            return variables;
        }
    }

    /** Earlier routes win. */
    public Router on(String method, String template, Function<Call, Work> door) {
        routes.add(new Route(method, List.of(template.split("/", -1)), door));
        return this;
    }

    public Router plain(String method, String template, Function<Call, Answer> door) {
        return on(method, template, call -> new Work(Duration.ZERO, () -> Sending.whole(door.apply(call))));
    }

    Work work(Call call) {
        try {
            return route(call);
        } catch (Refusal refusal) {
            return Work.now(Sending.whole(refusal.answer()));
        }
    }

    private Work route(Call call) {
        List<String> path = List.of(call.path().split("/", -1));
        var allowed = new TreeSet<String>();
        for (Route route : routes) {
            Map<String, String> variables = route.match(path);
            if (variables == null) {
                continue;
            }
            if (route.method().equals(call.method())) {
                return route.door().apply(call.with(variables));
            }
            allowed.add(route.method());
        }
        if (allowed.isEmpty()) {
            throw new Refusal(404, "not_found", "There is nothing at %s.".formatted(call.path()));
        }
        Answer refused = new Refusal(405, "method_not_allowed", "Allowed here: " + String.join(", ", allowed)).answer();
        return Work.now(Sending.whole(refused.with("Allow", String.join(", ", allowed))));
    }
}
