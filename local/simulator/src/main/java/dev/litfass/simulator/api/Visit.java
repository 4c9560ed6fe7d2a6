package dev.litfass.simulator.api;

import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Conditions;
import org.jspecify.annotations.Nullable;

/** A call by an account that was let in. */
record Visit(Call call, Account account, Conditions conditions) {

    @Nullable
    String key() {
        return call.header("idempotency-key");
    }
}
