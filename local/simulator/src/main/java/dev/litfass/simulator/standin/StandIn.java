package dev.litfass.simulator.standin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.signin.Family;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Token;
import org.jspecify.annotations.Nullable;

/** One of the real networks' APIs, as far as its guard must know it. */
public interface StandIn {

    Family family();

    /** How this network says no. */
    Answer refuse(Refusal refusal);

    /** The account that a call is about; null where it is about the person alone. */
    @Nullable
    Managed addressed(Call call, Params params, Token token);

    /** How this network calls what one of its accounts said. */
    String nameOf(Managed account, String id);

    /** What a confused proxy would answer with: another post, in this network's words. */
    Object otherPost(Account account);
}
