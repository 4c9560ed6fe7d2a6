package dev.litfass.simulator.x;

import dev.litfass.simulator.behaviour.Operation;
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
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.FamilyGuard;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.StandIn;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** Finds who answers a call to X's API. A token is for one account, so every call is about that one. */
public class XApi implements StandIn {

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final FamilyGuard guard;
    private final Clock clock;
    private final Tweets tweets;
    private final Uploads uploads;

    public XApi(Network network, Access access, Numbers numbers, FamilyGuard guard, Clock clock) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.guard = guard;
        this.clock = clock;
        this.tweets = new Tweets(network, numbers, clock);
        this.uploads = new Uploads(network, numbers);
    }

    public void addTo(Router router) {
        on(router, "GET", "/users/me", Operation.ACCOUNT, tweets::me);
        on(router, "GET", "/users/{id}/tweets", Operation.READ, tweets::list);
        on(router, "POST", "/tweets", Operation.PUBLISH, tweets::post);
        on(router, "GET", "/tweets/{id}", Operation.READ, tweets::read);
        on(router, "DELETE", "/tweets/{id}", Operation.DELETE, tweets::delete);
        on(router, "POST", "/media/upload/initialize", Operation.MEDIA, uploads::begin);
        on(router, "POST", "/media/upload/{id}/append", Operation.MEDIA, uploads::append);
        on(router, "POST", "/media/upload/{id}/finalize", Operation.MEDIA, uploads::end);
        on(router, "GET", "/media/upload", Operation.MEDIA, uploads::status);
        on(router, "POST", "/media/metadata", Operation.MEDIA, uploads::describe);
    }

    private void on(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        router.on(method, "/x/2" + path, guard.over(this, operation, door));
    }

    @Override
    public Family family() {
        return Family.X;
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return XErrors.answer(timed(refusal));
    }

    @Override
    public Managed addressed(Call call, Params params, Token token) {
        return access.accounts(token).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(401, "role_missing", "The account is not there any more."));
    }

    @Override
    public String nameOf(Managed account, String id) {
        return numbers.of(id);
    }

    @Override
    public Object otherPost(Account account) {
        Post other = network.anotherPost(account);
        return Map.of(
                "data",
                other == null
                        ? Map.of("id", "1", "text", "Something else")
                        : Map.of(
                                "id",
                                numbers.of(other.id()),
                                "text",
                                other.content().text()));
    }

    /** X says when it may be asked again as a moment, not as a span. */
    private Refusal timed(Refusal refusal) {
        String wait = refusal.headers().get("Retry-After");
        if (wait == null || refusal.headers().containsKey("x-rate-limit-reset")) {
            return refusal;
        }
        long reset = clock.instant().getEpochSecond() + Long.parseLong(wait);
        return refusal.with("x-rate-limit-limit", "100")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", Long.toString(reset));
    }
}
