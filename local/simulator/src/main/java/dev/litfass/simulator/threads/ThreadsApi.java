package dev.litfass.simulator.threads;

import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.graph.GraphErrors;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.Family;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Practice;
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.FamilyGuard;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.StandIn;
import dev.litfass.simulator.standin.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who answers a call to the Threads API, and what the id in its path stands for. */
public class ThreadsApi implements StandIn {

    private static final String NODE = "/threads/{version}/{id}";

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final FamilyGuard guard;
    private final Profiles profiles;

    public ThreadsApi(Network network, Access access, Numbers numbers, FamilyGuard guard, Profiles profiles) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.guard = guard;
        this.profiles = profiles;
    }

    public void addTo(Router router) {
        on(router, "GET", NODE, Operation.READ, profiles::read);
        on(router, "DELETE", NODE, Operation.DELETE, profiles::delete);
        on(router, "POST", NODE + "/threads", Operation.DRAFT, profiles::container);
        on(router, "POST", NODE + "/threads_publish", Operation.PUBLISH, profiles::publish);
        on(router, "GET", NODE + "/threads", Operation.READ, visit -> profiles.list(visit, false));
        on(router, "GET", NODE + "/replies", Operation.READ, profiles::replies);
        on(router, "GET", NODE + "/conversation", Operation.READ, profiles::replies);
        on(router, "GET", NODE + "/threads_publishing_limit", Operation.READ, profiles::limit);
    }

    private void on(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        router.on(method, path, guard.over(this, operation, visit -> {
            if (!visit.call().variable("version").matches("v\\d{1,3}\\.\\d")) {
                throw new Refusal(400, "unknown_path", "Unknown path components.");
            }
            visit.token().needs("threads_basic");
            return door.apply(visit);
        }));
    }

    @Override
    public Family family() {
        return Family.THREADS;
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return GraphErrors.answer(refusal);
    }

    @Override
    public @Nullable Managed addressed(Call call, Params params, Token token) {
        String id = call.variables().getOrDefault("id", "me");
        Optional<Managed> found = id.equals("me")
                ? access.accounts(token).stream().findFirst()
                : Practice.account(Family.THREADS, id)
                        .or(() -> Optional.ofNullable(numbers.idOf(id))
                                .map(numbers::ownerOf)
                                .flatMap(Practice::byHandle));
        return found.filter(account -> access.mayUse(token, account))
                .orElseThrow(() -> new Refusal(400, "not_found", "Unsupported request. Object does not exist."));
    }

    @Override
    public String nameOf(Managed account, String id) {
        return numbers.ofPublished(id);
    }

    @Override
    public Object otherPost(Account account) {
        Post other = network.anotherPost(account);
        return Map.of("id", other == null ? "0" : numbers.ofPublished(other.id()));
    }
}
