package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Json;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Medium;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Pictures;
import dev.litfass.simulator.standin.Pictures.Picture;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Facebook pages: posts, photos and comments (https://developers.facebook.com/documentation/pages-api/posts). */
public class Pages {

    private static final String WRITE = "pages_manage_posts";
    private static final String READ = "pages_read_engagement";
    private static final String ENGAGE = "pages_manage_engagement";
    private static final int MOST_PHOTOS = 10;

    private final Network network;
    private final Numbers numbers;
    private final Talks talks;
    private final Pictures pictures;
    private final Videos videos;
    private final Stories stories;
    private final Links links;
    private final Clock clock;

    public Pages(Network network, Numbers numbers, Pictures pictures, Links links, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.talks = new Talks(network);
        this.pictures = pictures;
        this.videos = new Videos(network, numbers, links, clock);
        this.stories = new Stories(network, numbers, links, clock);
        this.links = links;
        this.clock = clock;
    }

    Answer post(Visit visit) {
        Managed page = writing(visit, WRITE);
        Account account = visit.account(network);
        String text = text(visit.params());
        List<String> media = attached(account, visit.params());
        if (text.isBlank() && media.isEmpty()) {
            throw new Refusal(400, "empty_post", "Post content is required.");
        }
        refuseRepeated(account, text, media);
        String id = make(visit, account, text, media, visit.params().flag("published", true));
        return Answer.json(200, Map.of("id", idOf(page, id)));
    }

    Answer photo(Visit visit) {
        Managed page = writing(visit, WRITE);
        Account account = visit.account(network);
        Params params = visit.params();
        byte[] source = params.files().get("source");
        Picture picture = source == null
                ? pictures.fetch(params.text("url", "")).orElse(null)
                : new Picture("image/jpeg", source);
        if (picture == null || picture.bytes().length == 0 || picture.isVideo()) {
            throw new Refusal(400, "picture_missing", "Missing or invalid image file");
        }
        String alt = params.text("alt_text_custom", "");
        Medium medium = network.upload(account, picture.type(), picture.bytes(), alt);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", numbers.of(medium.id()));
        if (params.flag("published", true)) {
            String text = params.text("caption", params.text("message", ""));
            answer.put("post_id", idOf(page, make(visit, account, text, List.of(medium.id()), true)));
        }
        return Answer.json(200, answer);
    }

    Answer photoStory(Visit visit) {
        writing(visit, WRITE);
        return stories.ofPhoto(visit);
    }

    Answer videoStory(Visit visit) {
        writing(visit, WRITE);
        return stories.ofVideo(visit);
    }

    Answer bytes(Visit visit) {
        writing(visit, WRITE);
        return stories.upload(visit);
    }

    Answer stories(Visit visit) {
        visit.token().needs(READ);
        return stories.list(visit);
    }

    Answer video(Visit visit) {
        writing(visit, WRITE);
        return videos.upload(visit);
    }

    /** Publishes what was not. */
    Answer change(Visit visit) {
        writing(visit, WRITE);
        if (videos.isVideo(Ids.thing(numbers, visit))) {
            return videos.change(visit);
        }
        Account account = visit.account(network);
        String id = post(visit, account).id();
        if (visit.params().flag("is_published", false)) {
            network.publish(account, id, null, visit.conditions());
        }
        return Answer.json(200, Map.of("success", true));
    }

    Answer delete(Visit visit) {
        writing(visit, WRITE);
        Account account = visit.account(network);
        network.delete(account, post(visit, account).id());
        return Answer.json(200, Map.of("success", true));
    }

    Answer read(Visit visit) {
        Managed page = visit.about();
        visit.token().needs(READ);
        String asked = visit.call().variable("id");
        if (asked.equals(page.id())
                || asked.equals("me")
                || asked.equals(visit.token().person().id())) {
            return Shown.one(visit.params(), page(page));
        }
        Account account = visit.account(network);
        String id = Ids.thing(numbers, visit);
        return switch (id.charAt(0)) {
            case 'm' ->
                Shown.one(
                        visit.params(),
                        videos.isVideo(id) ? videos.shown(page, account, id) : photo(network.medium(id)));
            case 'c' -> Shown.one(visit.params(), remark(page, Talks.of(network.comment(id))));
            default -> post(visit, page, network.read(account, id));
        };
    }

    private Answer post(Visit visit, Managed page, Post post) {
        Account account = visit.account(network);
        return post.content().inReplyTo() == null
                ? Shown.one(visit.params(), shown(page, post))
                : Shown.one(visit.params(), remark(page, Talks.of(post, account)));
    }

    Answer list(Visit visit) {
        visit.token().needs(READ);
        Managed page = visit.about();
        Instant since = Shown.instant(visit.params().text("since"));
        List<Post> posts = network.timeline(visit.account(network)).stream()
                .filter(post -> post.content().inReplyTo() == null && !stories.has(post))
                .filter(post -> since == null || !post.receivedAt().isBefore(since))
                .toList();
        return Shown.page(visit.params(), posts, post -> shown(page, post));
    }

    Answer comment(Visit visit) {
        Managed page = writing(visit, ENGAGE);
        Account account = visit.account(network);
        String parent = parent(visit, account);
        Content said = new Content(visit.params().required("message"), List.of(), parent, clock.instant());
        Post comment = network.say(account, said, visit.conditions());
        return Answer.json(200, Map.of("id", commentId(page, parent, comment.id())));
    }

    Answer comments(Visit visit) {
        visit.token().needs(READ);
        Managed page = visit.about();
        Account account = visit.account(network);
        var below = new ArrayList<>(talks.below(account, parent(visit, account)));
        if ("reverse_chronological".equals(visit.params().text("order"))) {
            Collections.reverse(below);
        }
        return Shown.page(visit.params(), below, said -> remark(page, said));
    }

    private Managed writing(Visit visit, String scope) {
        Managed page = visit.about();
        if (page.kind() != Kind.PAGE) {
            throw new Refusal(400, "not_found", "Unsupported post request.");
        }
        if (!page.id().equals(visit.token().page())) {
            throw new Refusal(403, "scope_missing", "A page access token is required to speak as the page.");
        }
        visit.token().needs(scope);
        return page;
    }

    private String make(Visit visit, Account account, String text, List<String> media, boolean published) {
        Content content = new Content(text, media, null, clock.instant());
        String id =
                network.post(account, null, content, visit.conditions()).post().id();
        if (published) {
            network.publish(account, id, null, visit.conditions());
        }
        return id;
    }

    /** The link stands below the words, unless it is in them. */
    private static String text(Params params) {
        String message = params.text("message", "");
        String link = params.text("link");
        if (link == null || message.contains(link)) {
            return message;
        }
        return message.isEmpty() ? link : message + "\n" + link;
    }

    /** Photos as an array of JSON, or as fields of a form: attached_media[0], attached_media[1], … */
    private List<String> attached(Account account, Params params) {
        var media = new ArrayList<String>();
        try {
            String list = params.text("attached_media");
            if (list != null) {
                Json.read(list, JsonNode.class).forEach(one -> media.add(attached(account, one)));
            }
            for (int i = 0; i <= MOST_PHOTOS && params.text("attached_media[%d]".formatted(i)) != null; i++) {
                String one = params.required("attached_media[%d]".formatted(i));
                media.add(attached(account, Json.read(one, JsonNode.class)));
            }
        } catch (JacksonException e) {
            throw new Refusal(400, "invalid_request", "attached_media cannot be read.");
        }
        return media;
    }

    private String attached(Account account, JsonNode one) {
        String number = one.path("media_fbid").isNumber()
                ? one.path("media_fbid").asString()
                : one.path("media_fbid").stringValue("");
        String id = Ids.thing(numbers, number).orElse("");
        if (!id.startsWith("m") || !account.handle().equals(numbers.ownerOf(id))) {
            throw new Refusal(400, "invalid_request", "There is no photo %s.".formatted(number));
        }
        return id;
    }

    /** Not twice in a row: 506 in …/guides/error-handling. */
    private void refuseRepeated(Account account, String text, List<String> media) {
        network.timeline(account).stream()
                .filter(post -> post.content().inReplyTo() == null)
                .findFirst()
                .filter(last -> media.isEmpty() && last.content().text().equals(text))
                .ifPresent(last -> {
                    throw new Refusal(400, "duplicate", "Duplicate status message");
                });
    }

    private Post post(Visit visit, Account account) {
        String id = Ids.thing(numbers, visit);
        if (!id.startsWith("p")) {
            throw new Refusal(400, "not_found", "Unsupported request on this object.");
        }
        return network.read(account, id);
    }

    /** A comment may stand below a public post or below another comment. */
    private String parent(Visit visit, Account account) {
        String id = Ids.thing(numbers, visit);
        return id.startsWith("c")
                ? network.comment(id).id()
                : post(visit, account).id();
    }

    /** How a post or a comment of the page is called. */
    String nameOf(Managed page, String id) {
        String parent = network.parentOf(id);
        return parent == null ? idOf(page, id) : commentId(page, parent, id);
    }

    private String idOf(Managed page, String id) {
        return page.id() + "_" + numbers.of(id);
    }

    private String commentId(Managed page, @Nullable String parent, String id) {
        return numbers.of(Objects.requireNonNullElse(parent, page.id())) + "_" + numbers.of(id);
    }

    private static Map<String, Object> page(Managed page) {
        return Map.of(
                "id", page.id(),
                "name", page.name(),
                "username", page.username(),
                "link", "https://www.facebook.com/" + page.username(),
                "category", "Local business");
    }

    private Map<String, Object> photo(Medium medium) {
        return Map.of("id", numbers.of(medium.id()), "link", links.ofMedium(medium.id()), "alt_text", medium.alt());
    }

    private Map<String, Object> shown(Managed page, Post post) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", idOf(page, post.id()));
        shown.put("message", post.content().text());
        shown.put("created_time", Shown.time(post.receivedAt()));
        shown.put("is_published", post.published());
        shown.put("permalink_url", links.ofEntry(post.id()));
        shown.put("from", Map.of("id", page.id(), "name", page.name()));
        return shown;
    }

    private Map<String, Object> remark(Managed page, Talks.Remark said) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", commentId(page, said.parent(), said.id()));
        shown.put("message", said.text());
        shown.put("created_time", Shown.time(said.at()));
        shown.put("permalink_url", links.ofEntry(said.id()));
        shown.put(
                "from",
                said.byAccount()
                        ? Map.of("id", page.id(), "name", page.name())
                        : Map.of("id", numbers.of(said.id()), "name", said.name()));
        return shown;
    }
}
