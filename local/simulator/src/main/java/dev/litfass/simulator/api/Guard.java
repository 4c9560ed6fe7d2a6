package dev.litfass.simulator.api;

import dev.litfass.simulator.behaviour.Behaviour;
import dev.litfass.simulator.behaviour.Behaviours;
import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.behaviour.Requests;
import dev.litfass.simulator.behaviour.Requests.Request;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Work;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Semantics;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Views;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands before every call of an account: knows the token, records the call, makes go wrong what was told to. */
public class Guard {

    private static final String BEARER = "Bearer ";

    private final Network network;
    private final Views views;
    private final Behaviours behaviours;
    private final Requests requests;
    private final Clock clock;

    public Guard(Network network, Views views, Behaviours behaviours, Requests requests, Clock clock) {
        this.network = network;
        this.views = views;
        this.behaviours = behaviours;
        this.requests = requests;
        this.clock = clock;
    }

    Function<Call, Work> over(Operation operation, Function<Visit, Answer> door) {
        return call -> {
            Account account = letIn(call, operation);
            Operation actual = actual(operation, call, account);
            Behaviour told = behaviours.take(account.handle(), actual);
            Behaviour behaviour = told == null ? Behaviour.USUAL : told;
            var record = new Entry(call, account.handle(), actual, behaviour);
            if (!behaviour.accepts()) {
                record.refused();
            }
            return behaviour.applyTo(
                    () -> record.worked(door, new Visit(call, account, behaviour.conditions())),
                    () -> otherPost(account));
        };
    }

    private Account letIn(Call call, Operation operation) {
        String header = call.header("authorization");
        String token = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        try {
            return network.accountOf(token);
        } catch (Refusal refusal) {
            new Entry(call, null, operation, Behaviour.USUAL).add(false, 401);
            throw refusal;
        }
    }

    private static Operation actual(Operation operation, Call call, Account account) {
        boolean draft =
                account.rules().semantics() == Semantics.B && call.path().equals("/api/posts");
        return operation == Operation.PUBLISH && draft ? Operation.DRAFT : operation;
    }

    private Object otherPost(Account account) {
        Post other = network.anotherPost(account);
        return other == null ? Map.of("id", "p00000000000000") : views.of(other, clock.instant());
    }

    /** A call on its way into the record. */
    private class Entry {

        private final Call call;
        private final @Nullable String account;
        private final Operation operation;
        private final Behaviour behaviour;

        Entry(Call call, @Nullable String account, Operation operation, Behaviour behaviour) {
            this.call = call;
            this.account = account;
            this.operation = operation;
            this.behaviour = behaviour;
        }

        Answer worked(Function<Visit, Answer> door, Visit visit) {
            try {
                Answer answer = door.apply(visit);
                add(true, answer.status());
                return answer;
            } catch (Refusal refusal) {
                add(false, refusal.answer().status());
                throw refusal;
            }
        }

        void refused() {
            add(false, 0);
        }

        void add(boolean accepted, int status) {
            requests.add(new Request(
                    clock.instant(),
                    account,
                    operation,
                    call.method(),
                    call.path(),
                    call.header("idempotency-key"),
                    accepted,
                    behaviour.kind(),
                    status));
        }
    }
}
