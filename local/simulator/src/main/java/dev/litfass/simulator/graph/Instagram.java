package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Quota;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.Containers;
import dev.litfass.simulator.standin.Containers.Wanted;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Pictures.Picture;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Instagram business accounts: containers, publishing, comments
 * (https://developers.facebook.com/documentation/instagram-platform/content-publishing and …/reference/ig-user/media).
 */
public class Instagram {

    private static final String BASIC = "instagram_basic";
    private static final String PUBLISH = "instagram_content_publish";
    private static final String COMMENT = "instagram_manage_comments";
    private static final int MOST_PICTURES = 10;

    private final Network network;
    private final Numbers numbers;
    private final Containers containers;
    private final Stories stories;
    private final Talks talks;
    private final Links links;
    private final Clock clock;

    public Instagram(Network network, Numbers numbers, Containers containers, Links links, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.containers = containers;
        this.stories = new Stories(network, numbers, links, clock);
        this.talks = new Talks(network);
        this.links = links;
        this.clock = clock;
    }

    Answer container(Visit visit) {
        needs(visit, PUBLISH);
        Account account = visit.account(network);
        Params params = visit.params();
        Content content = new Content(params.text("caption", ""), List.of(), null, clock.instant());
        String id = switch (params.text("media_type", "IMAGE")) {
            case "CAROUSEL" -> {
                List<String> media = containers.pictures(account, Children.of(numbers, params, 2, MOST_PICTURES));
                yield containers.ofPost(
                        account, new Content(content.text(), media, null, clock.instant()), visit.conditions());
            }
            case "IMAGE" -> one(visit, account, content, picture(params));
            case "REELS" -> containers.ofPicture(account, content, video(params), visit.conditions());
            case "STORIES" -> story(visit, account);
            case "VIDEO" -> {
                if (!params.flag("is_carousel_item", false)) {
                    throw new Refusal(400, "invalid_request", "A video alone is of the media_type REELS.");
                }
                yield containers.item(account, video(params), visit.conditions());
            }
            default -> throw new Refusal(400, "invalid_request", "There is no such media_type.");
        };
        return Answer.json(200, Map.of("id", numbers.of(id)));
    }

    private String one(Visit visit, Account account, Content content, Wanted wanted) {
        return visit.params().flag("is_carousel_item", false)
                ? containers.item(account, wanted, visit.conditions())
                : containers.ofPicture(account, content, wanted, visit.conditions());
    }

    /** A story shows no words. */
    private String story(Visit visit, Account account) {
        Params params = visit.params();
        Wanted wanted = params.text("video_url") == null ? picture(params) : video(params);
        Content nothing = new Content("", List.of(), null, clock.instant());
        String id = containers.ofPicture(account, nothing, wanted, visit.conditions());
        stories.add(id);
        return id;
    }

    private static Wanted picture(Params params) {
        return new Wanted(params.required("image_url"), params.text("alt_text", ""), Picture::isJpeg);
    }

    private static Wanted video(Params params) {
        return new Wanted(params.required("video_url"), "", Picture::isVideo);
    }

    Answer publish(Visit visit) {
        needs(visit, PUBLISH);
        Account account = visit.account(network);
        String id = Children.container(numbers, account, visit.params().required("creation_id"));
        containers.publish(account, id, visit.conditions());
        return Answer.json(200, Map.of("id", numbers.ofPublished(id)));
    }

    Answer limit(Visit visit) {
        needs(visit, PUBLISH);
        Account account = visit.account(network);
        var limit = new LinkedHashMap<String, Object>();
        Quota quota = network.quota(account);
        limit.put("quota_usage", quota == null ? 0 : quota.limit() - quota.remaining());
        String fields = visit.params().text("fields", "quota_usage");
        if (fields.contains("config") || fields.contains("rate_limit_settings")) {
            int total = quota == null ? 100 : quota.limit();
            limit.put("config", Map.of("quota_total", total, "quota_duration", 86_400));
        }
        return Answer.json(200, Map.of("data", List.of(limit)));
    }

    Answer stories(Visit visit) {
        Managed instagram = needs(visit, BASIC);
        List<Post> posts = network.timeline(visit.account(network)).stream()
                .filter(stories::has)
                .toList();
        return Shown.page(visit.params(), posts, post -> shown(instagram, post));
    }

    Answer list(Visit visit) {
        Managed instagram = needs(visit, BASIC);
        List<Post> posts = network.timeline(visit.account(network)).stream()
                .filter(post -> post.content().inReplyTo() == null && !stories.has(post))
                .toList();
        return Shown.page(visit.params(), posts, post -> shown(instagram, post));
    }

    Answer read(Visit visit) {
        Managed instagram = needs(visit, BASIC);
        String asked = visit.call().variable("id");
        if (asked.equals(instagram.id())) {
            return Shown.one(visit.params(), account(instagram));
        }
        Account account = visit.account(network);
        String id = Ids.thing(numbers, visit);
        if (id.startsWith("c")) {
            return Shown.one(visit.params(), remark(instagram, Talks.of(network.comment(id))));
        }
        if (!id.startsWith("k")) {
            Post post = network.read(account, id);
            if (post.content().inReplyTo() != null) {
                return Shown.one(visit.params(), remark(instagram, Talks.of(post, account)));
            }
            if (numbers.isOfPublished(asked)) {
                return Shown.one(visit.params(), shown(instagram, post));
            }
        }
        return Shown.one(visit.params(), container(account, id));
    }

    Answer comment(Visit visit) {
        needs(visit, COMMENT);
        Account account = visit.account(network);
        Content said =
                new Content(visit.params().required("message"), List.of(), parent(visit, account), clock.instant());
        return Answer.json(
                200,
                Map.of(
                        "id",
                        numbers.of(
                                network.say(account, said, visit.conditions()).id())));
    }

    Answer comments(Visit visit) {
        Managed instagram = needs(visit, COMMENT);
        Account account = visit.account(network);
        return Shown.page(
                visit.params(), talks.below(account, parent(visit, account)), said -> remark(instagram, said));
    }

    /** Its own page's token or its person's, and the right. */
    private static Managed needs(Visit visit, String scope) {
        Managed instagram = visit.about();
        if (instagram.kind() != Kind.INSTAGRAM) {
            throw new Refusal(400, "not_found", "Unsupported request: this is no Instagram account.");
        }
        Token token = visit.token();
        if (!token.scopes().contains(scope)) {
            throw new Refusal(403, "scope_missing_instagram", "The permission %s was not given.".formatted(scope));
        }
        return instagram;
    }

    /** Comments stand below what is public. */
    private String parent(Visit visit, Account account) {
        String id = Ids.thing(numbers, visit);
        if (id.startsWith("c")) {
            return network.comment(id).id();
        }
        if (!id.startsWith("p") || !network.read(account, id).published()) {
            throw new Refusal(400, "not_found", "Unsupported request on this object.");
        }
        return id;
    }

    private Map<String, Object> container(Account account, String id) {
        Containers.State state = containers.state(account, id);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(id));
        shown.put("status_code", state.name());
        shown.put(
                "status",
                state == Containers.State.ERROR
                        ? "Error: Media upload has failed with error code 2207052"
                        : state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT));
        return shown;
    }

    private static Map<String, Object> account(Managed instagram) {
        return Map.of(
                "id", instagram.id(),
                "name", instagram.name(),
                "username", instagram.username());
    }

    private Map<String, Object> shown(Managed instagram, Post post) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.ofPublished(post.id()));
        shown.put("caption", post.content().text());
        shown.put("media_type", type(post));
        shown.put("timestamp", Shown.time(post.receivedAt()));
        shown.put("permalink", links.ofEntry(post.id()));
        shown.put("username", instagram.username());
        shown.put("owner", Map.of("id", instagram.id()));
        return shown;
    }

    private String type(Post post) {
        List<String> media = post.content().mediaIds();
        if (media.size() > 1) {
            return "CAROUSEL_ALBUM";
        }
        return media.stream().anyMatch(medium -> network.medium(medium).type().startsWith("video/"))
                ? "VIDEO"
                : "IMAGE";
    }

    private Map<String, Object> remark(Managed instagram, Talks.Remark said) {
        String username = said.byAccount() ? instagram.username() : said.handle();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(said.id()));
        shown.put("text", said.text());
        shown.put("timestamp", Shown.time(said.at()));
        shown.put("username", username);
        shown.put(
                "from", Map.of("id", said.byAccount() ? instagram.id() : numbers.of(said.id()), "username", username));
        return shown;
    }
}
