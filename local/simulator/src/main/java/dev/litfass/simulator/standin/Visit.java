package dev.litfass.simulator.standin;

import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Conditions;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Token;
import org.jspecify.annotations.Nullable;

/** A call with a good token, and the account it is about, if it is about one that the token may use. */
public record Visit(
        Call call, Params params, Token token, @Nullable Managed managed, Conditions conditions) {

    /** The account it is about; a call about none is one about nothing that is known. */
    public Managed about() {
        if (managed == null) {
            throw new Refusal(404, "not_found", "There is nothing at %s.".formatted(call.path()));
        }
        return managed;
    }

    /** The account here that speaks for it. */
    public Account account(Network network) {
        return network.account(about().handle());
    }
}
