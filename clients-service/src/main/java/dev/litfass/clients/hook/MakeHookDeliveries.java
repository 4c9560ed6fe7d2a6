package dev.litfass.clients.hook;

import dev.litfass.contracts.alert.Alert;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts an alert on its way to the hooks that hear it. It may be done again: each goes there once. */
@Component
public class MakeHookDeliveries {

    private final Hooks hooks;
    private final HookDeliveries deliveries;
    private final JsonMapper json;
    private final Clock clock;

    MakeHookDeliveries(Hooks hooks, HookDeliveries deliveries, JsonMapper json, Clock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What an alert is called outside.
     *
     * @param client the name of the client it is about; null where it is about none
     * @param title the sentence about it in a language
     * @param link where it is seen to
     */
    public record Words(@Nullable String client, Function<String, String> title, String link) {}

    public Mono<Void> of(Alert alert, Words words) {
        return hooks.all()
                .filter(hook -> !hook.isPaused() && hook.choice().hears(alert))
                .concatMap(hook -> deliveries.addOnce(delivery(alert, words, hook)))
                .then();
    }

    private HookDelivery delivery(Alert alert, Words words, Hook hook) {
        var body = json.writeValueAsString(HookEvent.of(alert, words, hook.language()));
        return HookDelivery.of(alert, hook, body, clock.instant());
    }
}
