package dev.litfass.simulator.graph;

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
import dev.litfass.simulator.signin.Practice;
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.FamilyGuard;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.StandIn;
import dev.litfass.simulator.standin.Visit;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds who answers a call to the Graph API, and what the id in its path stands for. */
public class GraphApi implements StandIn {

    private static final String NODE = "/graph/{version}/{id}";

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final FamilyGuard guard;
    private final Pages pages;
    private final Instagram instagram;
    private final Persons persons;

    public GraphApi(
            Network network,
            Access access,
            Numbers numbers,
            FamilyGuard guard,
            Pages pages,
            Instagram instagram,
            Persons persons) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.guard = guard;
        this.pages = pages;
        this.instagram = instagram;
        this.persons = persons;
    }

    public void addTo(Router router) {
        on(router, "GET", "/graph/{version}/debug_token", Operation.ACCOUNT, persons::debug);
        on(router, "GET", NODE, Operation.READ, this::read);
        router.on("POST", NODE, guard.over(this, Operation.PUBLISH, versioned(pages::change)));
        on(router, "DELETE", NODE, Operation.DELETE, pages::delete);
        on(router, "GET", NODE + "/accounts", Operation.ACCOUNT, persons::accounts);
        on(router, "GET", NODE + "/permissions", Operation.ACCOUNT, persons::permissions);
        router.on("POST", NODE + "/feed", guard.over(this, GraphApi::ofPost, versioned(pages::post)));
        for (String edge : new String[] {"/feed", "/posts", "/published_posts"}) {
            on(router, "GET", NODE + edge, Operation.READ, pages::list);
        }
        on(router, "POST", NODE + "/photos", Operation.MEDIA, pages::photo);
        on(router, "POST", NODE + "/videos", Operation.MEDIA, pages::video);
        on(router, "POST", NODE + "/photo_stories", Operation.PUBLISH, pages::photoStory);
        router.on("POST", NODE + "/video_stories", guard.over(this, GraphApi::ofStory, versioned(pages::videoStory)));
        on(router, "POST", "/graph/video-upload/{version}/{id}", Operation.MEDIA, pages::bytes);
        on(router, "GET", NODE + "/stories", Operation.READ, this::stories);
        on(router, "POST", NODE + "/comments", Operation.PUBLISH, this::comment);
        on(router, "GET", NODE + "/comments", Operation.READ, this::comments);
        on(router, "POST", NODE + "/media", Operation.DRAFT, instagram::container);
        on(router, "GET", NODE + "/media", Operation.READ, instagram::list);
        on(router, "POST", NODE + "/media_publish", Operation.PUBLISH, instagram::publish);
        on(router, "GET", NODE + "/content_publishing_limit", Operation.READ, instagram::limit);
    }

    private void on(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        router.on(method, path, guard.over(this, operation, versioned(door)));
    }

    /** Nobody sees an unpublished post. */
    private static Operation ofPost(Call call, Params params) {
        return params.flag("published", true) ? Operation.PUBLISH : Operation.DRAFT;
    }

    private static Operation ofStory(Call call, Params params) {
        return params.text("upload_phase", "").equals("finish") ? Operation.PUBLISH : Operation.MEDIA;
    }

    private static Function<Visit, Answer> versioned(Function<Visit, Answer> door) {
        return visit -> {
            if (!visit.call().variable("version").matches("v\\d{1,3}\\.\\d")) {
                throw new Refusal(400, "unknown_path", "Unknown path components.");
            }
            return door.apply(visit);
        };
    }

    @Override
    public Family family() {
        return Family.GRAPH;
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return GraphErrors.answer(refusal);
    }

    @Override
    public @Nullable Managed addressed(Call call, Params params, Token token) {
        String id = call.variables().getOrDefault("id", "me");
        String page = token.page();
        if (id.equals("me") || id.equals(token.person().id())) {
            return page == null
                    ? null
                    : Practice.account(Family.GRAPH, page)
                            .filter(found -> access.mayUse(token, found))
                            .orElseThrow(GraphApi::unknown);
        }
        return Practice.account(Family.GRAPH, id)
                .or(() -> Ids.thing(numbers, id).map(numbers::ownerOf).flatMap(Practice::byHandle))
                .filter(found -> access.mayUse(token, found))
                .orElseThrow(GraphApi::unknown);
    }

    @Override
    public String nameOf(Managed account, String id) {
        return account.kind() == Kind.PAGE ? pages.nameOf(account, id) : numbers.ofPublished(id);
    }

    @Override
    public Object otherPost(Account account) {
        Post other = network.anotherPost(account);
        return Map.of("id", other == null ? "0_0" : "0_" + numbers.of(other.id()), "success", true);
    }

    private Answer read(Visit visit) {
        Managed managed = visit.managed();
        if (managed == null) {
            return persons.me(visit);
        }
        return managed.kind() == Kind.INSTAGRAM ? instagram.read(visit) : pages.read(visit);
    }

    private Answer stories(Visit visit) {
        return visit.about().kind() == Kind.INSTAGRAM ? instagram.stories(visit) : pages.stories(visit);
    }

    private Answer comment(Visit visit) {
        return visit.about().kind() == Kind.INSTAGRAM ? instagram.comment(visit) : pages.comment(visit);
    }

    private Answer comments(Visit visit) {
        return visit.about().kind() == Kind.INSTAGRAM ? instagram.comments(visit) : pages.comments(visit);
    }

    private static Refusal unknown() {
        return new Refusal(
                400,
                "not_found",
                "Unsupported request. Object does not exist, cannot be loaded due to missing permissions, "
                        + "or does not support this operation.");
    }
}
