package dev.litfass.clients.hook;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hook in the list, without its secret.
 *
 * @param kinds null for all
 * @param clientIds null for all
 */
record HookView(
        String id,
        String name,
        String address,
        String language,
        @Nullable Set<AlertKind> kinds,
        @Nullable Set<ClientId> clientIds,
        Hook.State state,
        long version) {

    static HookView of(Hook hook) {
        var version = hook.version();
        return new HookView(
                hook.id(),
                hook.name(),
                hook.address(),
                hook.language(),
                hook.choice().kinds(),
                hook.choice().clientIds(),
                hook.state(),
                version == null ? 0 : version);
    }
}
