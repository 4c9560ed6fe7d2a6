package dev.litfass.simulator.tiktok;

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
import dev.litfass.simulator.standin.Pictures;
import dev.litfass.simulator.standin.StandIn;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who answers a call to TikTok. A token is for one account, so every call is about that one. */
public class TikTokApi implements StandIn {

    private static final String POST = "/v2/post/publish";

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final FamilyGuard guard;
    private final Postings postings;

    public TikTokApi(
            Network network, Access access, Numbers numbers, FamilyGuard guard, Pictures pictures, Clock clock) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.guard = guard;
        this.postings = new Postings(network, numbers, pictures, clock);
    }

    public void addTo(Router router) {
        on(router, "GET", "/v2/user/info/", Operation.ACCOUNT, TikTokApi::user);
        on(router, "POST", POST + "/creator_info/query/", Operation.ACCOUNT, postings::creator);
        on(router, "POST", POST + "/video/init/", Operation.DRAFT, postings::video);
        on(router, "POST", POST + "/content/init/", Operation.PUBLISH, postings::photos);
        on(router, "POST", POST + "/status/fetch/", Operation.READ, postings::status);
        // The address alone opens it, as at TikTok.
        router.plain("PUT", "/tiktok/video/", postings::take);
    }

    private void on(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        router.on(method, "/tiktok" + path, guard.over(this, operation, door));
    }

    private static Answer user(Visit visit) {
        visit.token().needs("user.info.basic");
        return TikTokErrors.ok(Map.of(
                "user",
                Map.of(
                        "open_id",
                        visit.about().id(),
                        "display_name",
                        visit.about().name())));
    }

    @Override
    public Family family() {
        return Family.TIKTOK;
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return TikTokErrors.answer(refusal);
    }

    @Override
    public @Nullable Managed addressed(Call call, Params params, Token token) {
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
        return Map.of("data", Map.of("publish_id", other == null ? "1" : numbers.of(other.id())));
    }
}
