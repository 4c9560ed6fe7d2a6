package dev.litfass.simulator.google;

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
import dev.litfass.simulator.signin.Managed.Kind;
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

/** Finds who answers a call to Google, and for which channel or place it is made. */
public class GoogleApi implements StandIn {

    private static final String YOUTUBE = "/youtube/v3";
    private static final String UPLOAD = "/upload/youtube/v3";
    private static final String POSTS = "/v4/accounts/{account}/locations/{location}/localPosts";

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final FamilyGuard guard;
    private final Videos videos;
    private final VideoUploads uploads;
    private final Places places;

    public GoogleApi(
            Network network, Access access, Numbers numbers, FamilyGuard guard, Pictures pictures, Clock clock) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.guard = guard;
        this.videos = new Videos(network, numbers, clock);
        this.uploads = new VideoUploads(network, numbers, videos, clock);
        this.places = new Places(network, access, numbers, pictures, clock);
    }

    public void addTo(Router router) {
        on(router, "GET", YOUTUBE + "/channels", Operation.ACCOUNT, videos::channels);
        on(router, "GET", YOUTUBE + "/videos", Operation.READ, videos::list);
        on(router, "PUT", YOUTUBE + "/videos", Operation.PUBLISH, videos::update);
        on(router, "POST", UPLOAD + "/videos", Operation.DRAFT, uploads::begin);
        on(router, "PUT", UPLOAD + "/videos", Operation.MEDIA, uploads::take);
        on(router, "POST", UPLOAD + "/thumbnails/set", Operation.MEDIA, uploads::thumbnail);
        on(router, "GET", "/accounts/v1/accounts", Operation.ACCOUNT, places::accounts);
        on(router, "GET", "/places/v1/accounts/{account}/locations", Operation.ACCOUNT, places::list);
        on(router, "GET", "/places/v1/locations/{location}", Operation.ACCOUNT, places::read);
        on(router, "POST", POSTS, Operation.PUBLISH, places::post);
        on(router, "GET", POSTS, Operation.READ, places::posts);
    }

    private void on(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        router.on(method, "/google" + path, guard.over(this, operation, door));
    }

    @Override
    public Family family() {
        return Family.GOOGLE;
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return GoogleErrors.answer(refusal);
    }

    /** A place is named in the path; of channels a token opens one. */
    @Override
    public @Nullable Managed addressed(Call call, Params params, Token token) {
        String location = call.variables().get("location");
        if (location != null) {
            return access.accounts(token).stream()
                    .filter(account -> account.kind() == Kind.PLACE)
                    .filter(account -> account.id().endsWith("/locations/" + location))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(404, "notFound", "Requested entity was not found."));
        }
        return call.path().contains("/youtube/")
                ? access.accounts(token).stream()
                        .filter(account -> account.kind() == Kind.YOUTUBE)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Override
    public String nameOf(Managed account, String id) {
        return account.kind() == Kind.YOUTUBE ? VideoIds.of(numbers.of(id)) : places.nameOf(account, id);
    }

    @Override
    public Object otherPost(Account account) {
        Post other = network.anotherPost(account);
        String number = other == null ? "1" : numbers.of(other.id());
        return Map.of("id", VideoIds.of(number), "name", "accounts/1/locations/1/localPosts/" + number);
    }
}
