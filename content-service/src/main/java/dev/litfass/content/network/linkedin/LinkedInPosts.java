package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Links;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.net.URI;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The posts of one author (learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api, read
 * 2026-11-30). They have no key of ours, but LinkedIn takes the same words of the same author only once and names
 * the first. Those of an organization can also be read.
 */
final class LinkedInPosts {

    /** The post may bear a time so long before its slot: LinkedIn's clock may be behind. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int PAGE = 50;

    private final LinkedInApi api;
    private final String author;

    LinkedInPosts(LinkedInApi api, String author) {
        this.api = api;
        this.author = author;
    }

    Mono<Outcome> publish(Outgoing outgoing, LinkedInPrepared prepared) {
        return api.post("/posts", body(outgoing, prepared))
                .map(reply -> LinkedInAnswers.outcome(author, reply, LinkedInPosts::published))
                .flatMap(this::withoutGhosts);
    }

    /** Those of a member nobody may read: {@code r_member_social} is given to nobody. */
    Mono<LookupResult> lookFor(Outgoing outgoing) {
        return Urn.isOrganization(author)
                ? api.find("/posts?author=" + Urn.encoded(author) + "&q=author&count=" + PAGE + "&sortBy=CREATED")
                        .map(reply -> lookup(reply, outgoing))
                : Mono.just(new LookupResult.Repeatable());
    }

    /** The id comes in a header. */
    private static Outcome.@Nullable Published published(Reply.Answer answer) {
        var urn = answer.header("x-restli-id");
        return urn != null && Urn.isPost(urn) ? new Outcome.Published(urn, Urn.address(urn)) : null;
    }

    /**
     * For a day or two LinkedIn also knows a post again that was deleted, and names one that is not there
     * (github.com/ComposioHQ/composio issue 2710); where posts can be read it is looked up.
     */
    private Mono<Outcome> withoutGhosts(Outcome outcome) {
        if (!(outcome instanceof Outcome.Duplicate duplicate)
                || duplicate.original() == null
                || !Urn.isOrganization(author)) {
            return Mono.just(outcome);
        }
        return api.get("/posts/" + Urn.encoded(duplicate.original().remoteId()))
                .map(reply -> reply instanceof Reply.Answer answer
                                && (answer.status() == 404
                                        || answer.status() == 410
                                        || (answer.isSuccess() && !isOurs(answer.json())))
                        ? new Outcome.Duplicate(null)
                        : outcome);
    }

    private boolean isOurs(JsonNode post) {
        return author.equals(post.path("author").stringValue(""));
    }

    private Map<String, Object> body(Outgoing outgoing, LinkedInPrepared prepared) {
        var body = new LinkedHashMap<String, Object>();
        body.put("author", author);
        body.put("commentary", LittleText.of(outgoing.text()));
        body.put("visibility", "PUBLIC");
        body.put(
                "distribution",
                Map.of(
                        "feedDistribution",
                        "MAIN_FEED",
                        "targetEntities",
                        List.of(),
                        "thirdPartyDistributionChannels",
                        List.of()));
        body.put("lifecycleState", "PUBLISHED");
        body.put("isReshareDisabledByAuthor", false);
        var content = content(outgoing, prepared);
        if (content != null) {
            body.put("content", content);
        }
        return body;
    }

    /** One medium, several pictures, or the first link as an article: only so it is shown with a card. */
    private static @Nullable Map<String, Object> content(Outgoing outgoing, LinkedInPrepared prepared) {
        var pictures = outgoing.pictures();
        if (pictures.size() == 1) {
            return Map.of("media", image(pictures.get(0), prepared));
        }
        if (!pictures.isEmpty()) {
            var images =
                    pictures.stream().map(picture -> image(picture, prepared)).toList();
            return Map.of("multiImage", Map.of("images", images));
        }
        return Links.in(outgoing.text()).stream()
                .findFirst()
                .map(link -> Map.<String, Object>of("article", Map.of("source", link.uri(), "title", host(link.uri()))))
                .orElse(null);
    }

    private static Map<String, Object> image(Outgoing.OutgoingPicture picture, LinkedInPrepared prepared) {
        var image = new LinkedHashMap<String, Object>();
        image.put("id", Objects.requireNonNull(prepared.images().get(picture.assetId())));
        var document = picture.document();
        if (document != null) {
            image.put("title", document.title());
        } else if (!picture.alt().isBlank() && !picture.isVideo()) {
            image.put("altText", picture.alt());
        }
        return image;
    }

    /** An article needs a title, and LinkedIn does not read the page: the name of its server is what we know. */
    private static String host(String link) {
        try {
            var host = URI.create(link).getHost();
            return host == null ? link : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private LookupResult lookup(Reply reply, Outgoing outgoing) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        if (answer.status() == 403) {
            return new LookupResult.Repeatable();
        }
        var list = answer.json().path("elements");
        if (!answer.isSuccess() || !list.isArray()) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        return search(list, outgoing);
    }

    private LookupResult search(JsonNode list, Outgoing outgoing) {
        var earliest = outgoing.slotAt().minus(WINDOW);
        var wanted = comparable(outgoing.text());
        var older = new ArrayList<JsonNode>();
        for (var post : list) {
            if (isBefore(post, earliest)) {
                older.add(post);
            } else if (isOurs(post)
                    && comparable(LittleText.plain(post.path("commentary").stringValue("")))
                            .equals(wanted)) {
                return found(post);
            }
        }
        return !older.isEmpty() || list.size() < PAGE
                ? new LookupResult.Absent()
                : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    private static LookupResult found(JsonNode post) {
        var urn = post.path("id").stringValue("");
        return Urn.isPost(urn)
                ? new LookupResult.Found(urn, Urn.address(urn), "a post with our words")
                : new LookupResult.Unreadable(Reason.UNREADABLE_ANSWER);
    }

    private static boolean isBefore(JsonNode post, Instant earliest) {
        var made = post.path("createdAt");
        return made.isIntegralNumber() && Instant.ofEpochMilli(made.asLong(0)).isBefore(earliest);
    }

    static String comparable(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
    }
}
