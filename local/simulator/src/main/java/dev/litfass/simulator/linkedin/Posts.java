package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Posts (…/shares/posts-api): their id comes in a header, the same words are taken once. */
class Posts {

    private static final List<String> NEEDED = List.of("author", "visibility", "distribution", "lifecycleState");
    private static final Set<String> KNOWN = Set.of(
            "author",
            "commentary",
            "visibility",
            "distribution",
            "content",
            "lifecycleState",
            "isReshareDisabledByAuthor",
            "reshareContext",
            "container",
            "contentLandingPage",
            "contentCallToActionLabel");

    private final Network network;
    private final Urns urns;
    private final Numbers numbers;
    private final Clock clock;

    Posts(Network network, Urns urns, Numbers numbers, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.urns = urns;
        this.clock = clock;
    }

    Answer post(Visit visit) {
        JsonNode body = Params.object(visit.call());
        checkFields(body);
        mayWrite(visit);
        Account account = visit.account(network);
        List<String> media = media(account, body.path("content"));
        String text = text(body);
        Content content = new Content(text, media, null, clock.instant());
        String id =
                network.post(account, null, content, visit.conditions()).post().id();
        return Answer.empty(201).with("x-restli-id", urns.ofPost(id));
    }

    Answer list(Visit visit) {
        if (!"author".equals(visit.call().query("q"))) {
            throw new Refusal(400, "ILLEGAL_ARGUMENT", "Only the finder author is practised here.");
        }
        mayRead(visit);
        Params params = visit.params();
        int start = params.number("start", 0, 0, 100_000);
        int count = params.number("count", 10, 1, 100);
        List<Post> all = network.timeline(visit.account(network)).stream()
                .filter(post -> post.content().inReplyTo() == null)
                .toList();
        List<Map<String, Object>> elements = all.stream()
                .skip(start)
                .limit(count)
                .map(post -> shown(visit.about(), post))
                .toList();
        return Answer.json(
                200,
                Map.of("elements", elements, "paging", Map.of("start", start, "count", count, "links", List.of())));
    }

    Answer read(Visit visit) {
        String id = urns.thing(visit.call().variable("urn"), "p");
        mayRead(visit);
        return Answer.json(200, shown(visit.about(), network.read(visit.account(network), id)));
    }

    Answer delete(Visit visit) {
        String id = urns.thing(visit.call().variable("urn"), "p");
        mayWrite(visit);
        network.delete(visit.account(network), id);
        return Answer.empty(204);
    }

    static void mayWrite(Visit visit) {
        Managed author = visit.about();
        visit.token().needs(author.kind() == Kind.MEMBER ? "w_member_social" : "w_organization_social");
    }

    /** A member's posts are closed to all but a few. */
    static void mayRead(Visit visit) {
        Managed author = visit.about();
        visit.token().needs(author.kind() == Kind.MEMBER ? "r_member_social" : "r_organization_social");
    }

    private static void checkFields(JsonNode body) {
        var wrong = new StringBuilder();
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name ->
                        wrong.append("ERROR :: /%s :: unrecognized field found but not allowed\n".formatted(name)));
        NEEDED.stream()
                .filter(name -> body.path(name).isMissingNode())
                .forEach(name -> wrong.append(
                        "ERROR :: /%s :: field is required but not found and has no default value\n".formatted(name)));
        if (!wrong.isEmpty()) {
            throw new Refusal(422, "UNPROCESSABLE_ENTITY", wrong.toString());
        }
    }

    private static String text(JsonNode body) {
        String text = LittleText.read(body.path("commentary").stringValue(""));
        String link = body.path("content").path("article").path("source").stringValue("");
        if (link.isEmpty() || text.contains(link)) {
            return text;
        }
        return text.isEmpty() ? link : text + "\n" + link;
    }

    private List<String> media(Account account, JsonNode content) {
        var media = new ArrayList<String>();
        if (content.has("media")) {
            media.add(image(account, content.path("media")));
        }
        JsonNode several = content.path("multiImage").path("images");
        if (several.isArray()) {
            several.forEach(image -> media.add(image(account, image)));
            if (media.stream().anyMatch(id -> Documents.isDocument(numbers, id))) {
                throw new Refusal(422, "UNPROCESSABLE_ENTITY", "multiImage has images alone.");
            }
            if (media.size() < 2) {
                throw new Refusal(422, "UNPROCESSABLE_ENTITY", "multiImage has 2 to 20 images.");
            }
        }
        return media;
    }

    private String image(Account account, JsonNode image) {
        String urn = image.path("id").stringValue("");
        String id = urns.thing(urn)
                .filter(network::isUploaded)
                .filter(found -> network.medium(found).account().equals(account.handle()))
                .orElseThrow(() -> new Refusal(400, "ILLEGAL_ARGUMENT", "The image %s cannot be used.".formatted(urn)));
        String alt = image.path(Documents.isDocument(numbers, id) ? "title" : "altText")
                .stringValue("");
        if (!alt.isBlank()) {
            network.describe(network.medium(id), alt);
        }
        return id;
    }

    private Map<String, Object> shown(Managed author, Post post) {
        long at = post.receivedAt().toEpochMilli();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", urns.ofPost(post.id()));
        shown.put("author", Urns.of(author));
        shown.put("commentary", LittleText.written(post.content().text()));
        shown.put("visibility", "PUBLIC");
        shown.put("lifecycleState", "PUBLISHED");
        shown.put("createdAt", at);
        shown.put("publishedAt", at);
        shown.put("lastModifiedAt", at);
        return shown;
    }
}
