package dev.litfass.clients.hook;

import dev.litfass.contracts.id.Id;
import dev.litfass.platform.PlatformSettings;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Calls a hook at once with an event that says only that it arrives; also one that is paused. */
@Component
class TestHook {

    private final HookCall call;
    private final HookDeliveries deliveries;
    private final PlatformSettings platform;
    private final JsonMapper json;
    private final Clock clock;

    TestHook(HookCall call, HookDeliveries deliveries, PlatformSettings platform, JsonMapper json, Clock clock) {
        this.call = call;
        this.deliveries = deliveries;
        this.platform = platform;
        this.json = json;
        this.clock = clock;
    }

    Mono<HookDelivery> now(Hook hook) {
        return Mono.fromSupplier(() -> delivery(hook))
                .flatMap(delivery ->
                        call.of(delivery, hook, clock.instant()).map(reply -> delivery.tried(reply, clock.instant())))
                .flatMap(tried -> deliveries.addOnce(tried).thenReturn(tried));
    }

    private HookDelivery delivery(Hook hook) {
        var now = clock.instant();
        var event = HookEvent.test(now, hook.name(), platform.publicUrl() + "/desk/all/team?tab=hooks");
        return HookDelivery.test(Id.fresh(clock), hook, json.writeValueAsString(event), now);
    }
}
