package dev.litfass.simulator.standin;

import dev.litfass.simulator.behaviour.Behaviour;
import dev.litfass.simulator.behaviour.Behaviours;
import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.behaviour.Requests;
import dev.litfass.simulator.behaviour.Requests.Request;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Sending;
import dev.litfass.simulator.http.Work;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands before every call of a stand-in: token, account, the record of calls, and what was told to go wrong. */
public class FamilyGuard {

    private static final String BEARER = "Bearer ";

    /** As Meta's own uploads have it (https://developers.facebook.com/docs/page-stories-api). */
    private static final String OAUTH = "OAuth ";

    private final Network network;
    private final Access access;
    private final Behaviours behaviours;
    private final Requests requests;
    private final Clock clock;

    public FamilyGuard(Network network, Access access, Behaviours behaviours, Requests requests, Clock clock) {
        this.network = network;
        this.access = access;
        this.behaviours = behaviours;
        this.requests = requests;
        this.clock = clock;
    }

    /** A door of this stand-in for one kind of call. */
    public Function<Call, Work> over(StandIn standIn, Operation operation, Function<Visit, Answer> door) {
        return over(standIn, (call, params) -> operation, door);
    }

    /** A door of this stand-in; what kind of call it is follows from what is said. */
    public Function<Call, Work> over(
            StandIn standIn, BiFunction<Call, Params, Operation> operation, Function<Visit, Answer> door) {
        return call -> {
            try {
                Params params = Params.of(call);
                return guarded(standIn, call, params, operation.apply(call, params), door);
            } catch (Refusal refusal) {
                Answer answer = standIn.refuse(refusal);
                note(call, null, Operation.ANY, false, Behaviour.USUAL, answer.status());
                return new Work(Duration.ZERO, () -> Sending.whole(answer));
            }
        };
    }

    private Work guarded(StandIn standIn, Call call, Params params, Operation operation, Function<Visit, Answer> door) {
        Token token = access.bearer(standIn.family(), token(call, params));
        Managed managed = standIn.addressed(call, params, token);
        String handle = managed == null ? "" : managed.handle();
        Behaviour told = behaviours.take(handle, operation);
        Behaviour behaviour = told == null ? Behaviour.USUAL : told;
        if (!behaviour.accepts()) {
            note(call, handle, operation, false, behaviour, 0);
        }
        return behaviour.applyTo(
                () -> {
                    Answer answer = worked(standIn, door, call, params, token, managed, behaviour);
                    note(call, handle, operation, answer.status() < 400, behaviour, answer.status());
                    return answer;
                },
                () -> managed == null ? Map.of() : standIn.otherPost(network.account(managed.handle())),
                standIn::refuse);
    }

    private Answer worked(
            StandIn standIn,
            Function<Visit, Answer> door,
            Call call,
            Params params,
            Token token,
            @Nullable Managed managed,
            Behaviour behaviour) {
        try {
            if (managed != null && !access.exists(managed)) {
                throw new Refusal(404, "not_found", "The account is not there any more.");
            }
            return door.apply(new Visit(call, params, token, managed, behaviour.conditions()));
        } catch (Refusal refusal) {
            return standIn.refuse(refusal);
        }
    }

    private void note(
            Call call, @Nullable String account, Operation operation, boolean accepted, Behaviour as, int status) {
        requests.add(new Request(
                clock.instant(),
                account == null || account.isEmpty() ? null : account,
                operation,
                call.method(),
                call.path(),
                null,
                accepted,
                as.kind(),
                status));
    }

    /** In the header or the form, never in the address, where logs would keep it. */
    private static @Nullable String token(Call call, Params params) {
        String header = call.header("authorization");
        if (header != null && header.startsWith(OAUTH)) {
            return header.substring(OAUTH.length());
        }
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length())
                : params.body().get("access_token");
    }
}
