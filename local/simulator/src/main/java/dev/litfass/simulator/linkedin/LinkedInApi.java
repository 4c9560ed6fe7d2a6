package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Json;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Links;
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
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds who answers a call to LinkedIn's API, and for whom it is made. */
public class LinkedInApi implements StandIn {

    private static final String ACTIONS = "/socialActions/{urn}/comments";
    private static final String OLDEST = "202401";

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final FamilyGuard guard;
    private final Urns urns;
    private final Posts posts;
    private final Images images;
    private final Videos videos;
    private final Documents documents;
    private final Comments comments;
    private final Roles roles;

    public LinkedInApi(Network network, Access access, Numbers numbers, FamilyGuard guard, Links links, Clock clock) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.guard = guard;
        this.urns = new Urns(numbers);
        this.posts = new Posts(network, urns, numbers, clock);
        this.images = new Images(network, urns, numbers, links, clock);
        this.videos = new Videos(network, urns, numbers, images, clock);
        this.documents = new Documents(network, urns, numbers, images, clock);
        this.comments = new Comments(network, urns, numbers, clock);
        this.roles = new Roles(access);
    }

    public void addTo(Router router) {
        on(router, "GET", "/v2/userinfo", Operation.ACCOUNT, roles::member);
        rest(router, "GET", "/organizationAcls", Operation.ACCOUNT, roles::list);
        rest(router, "GET", "/organizations/{organization}", Operation.ACCOUNT, roles::organization);
        rest(router, "POST", "/images", Operation.MEDIA, images::begin);
        rest(router, "GET", "/images/{urn}", Operation.READ, images::read);
        on(router, "PUT", "/dms-uploads/{number}", Operation.MEDIA, images::upload);
        rest(router, "POST", "/videos", Operation.MEDIA, videos::begin);
        rest(router, "GET", "/videos/{urn}", Operation.READ, videos::read);
        on(router, "PUT", "/dms-uploads/{number}/{part}", Operation.MEDIA, videos::upload);
        rest(router, "POST", "/documents", Operation.MEDIA, documents::begin);
        rest(router, "GET", "/documents/{urn}", Operation.READ, documents::read);
        rest(router, "POST", "/posts", Operation.PUBLISH, posts::post);
        rest(router, "GET", "/posts", Operation.READ, posts::list);
        rest(router, "GET", "/posts/{urn}", Operation.READ, posts::read);
        rest(router, "DELETE", "/posts/{urn}", Operation.DELETE, posts::delete);
        rest(router, "POST", ACTIONS, Operation.PUBLISH, comments::say);
        rest(router, "GET", ACTIONS, Operation.READ, comments::list);
        on(router, "POST", "/v2" + ACTIONS, Operation.PUBLISH, comments::say);
        on(router, "GET", "/v2" + ACTIONS, Operation.READ, comments::list);
    }

    private void on(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        router.on(method, "/linkedin" + path, guard.over(this, operation, door));
    }

    /** Below {@code /rest} each call names a version (…/linkedin/marketing/versioning). */
    private void rest(Router router, String method, String path, Operation operation, Function<Visit, Answer> door) {
        on(router, method, "/rest" + path, operation, visit -> {
            String version = visit.call().header("linkedin-version");
            if (version == null || version.isBlank()) {
                throw new Refusal(400, "version_missing", "A version must be present. Please specify a version.");
            }
            if (!version.matches("20\\d{2}(0[1-9]|1[0-2])(\\.\\d{2})?") || version.compareTo(OLDEST) < 0) {
                throw new Refusal(426, "version_ended", "Requested version %s is not active".formatted(version));
            }
            return door.apply(visit);
        });
    }

    @Override
    public Family family() {
        return Family.LINKEDIN;
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return LinkedInErrors.answer(named(refusal));
    }

    /** The author who is named, else whoever the thing in the path belongs to; a call may be about neither. */
    @Override
    public @Nullable Managed addressed(Call call, Params params, Token token) {
        String named = named(params);
        if (named != null) {
            return Urns.author(named)
                    .filter(author -> access.mayUse(token, author))
                    .orElseThrow(
                            () -> new Refusal(403, "role_missing", "The member may not speak for %s".formatted(named)));
        }
        String organization = call.variables().get("organization");
        if (organization != null) {
            return Practice.account(Family.LINKEDIN, organization)
                    .filter(found -> access.mayUse(token, found))
                    .orElseThrow(() -> new Refusal(404, "not_found", "Could not find the organization."));
        }
        Optional<String> thing = call.variables().containsKey("number")
                ? Optional.ofNullable(numbers.idOf(call.variable("number")))
                : urns.thing(Objects.requireNonNullElse(
                        member(params, "finalizeUploadRequest", "video"),
                        call.variables().getOrDefault("urn", "")));
        return thing.map(numbers::ownerOf)
                .flatMap(Practice::byHandle)
                .filter(owner -> access.mayUse(token, owner))
                .orElse(null);
    }

    @Override
    public String nameOf(Managed account, String id) {
        return network.parentOf(id) == null ? urns.ofPost(id) : urns.ofComment(comments.postOf(id), id);
    }

    @Override
    public Object otherPost(Account account) {
        Post other = network.anotherPost(account);
        return Map.of("id", other == null ? "urn:li:share:0" : urns.ofPost(other.id()));
    }

    private static @Nullable String named(Params params) {
        for (String name : new String[] {"author", "actor"}) {
            if (params.text(name) != null) {
                return params.text(name);
            }
        }
        return member(params, "initializeUploadRequest", "owner");
    }

    /** What stands inside of an object; null where nothing does. */
    private static @Nullable String member(Params params, String object, String name) {
        String said = params.text(object);
        try {
            return said == null
                    ? null
                    : Json.read(said, JsonNode.class).path(name).stringValue(null);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A repeated text is told in LinkedIn's names. */
    private Refusal named(Refusal refusal) {
        if (refusal.more().get("duplicateOf") instanceof Map<?, ?> original) {
            String id = String.valueOf(original.get("id"));
            String urn = "POST".equals(original.get("kind"))
                    ? urns.ofPost(id)
                    : Practice.byHandle(network.handleOf(id)).map(Urns::of).orElse("urn:li:person:" + id);
            return new Refusal(422, "duplicate", "Content is a duplicate of " + urn);
        }
        return refusal;
    }
}
