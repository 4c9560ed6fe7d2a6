package dev.litfass.content.network.googlebusiness;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.NetworkTimes;
import dev.litfass.platform.network.Reply;
import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The posts of one place (developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts, read
 * 2026-11-30). They have no key of ours, but can be read: the newest first, with their words and the time they were made.
 */
final class LocalPosts {

    /** The post may bear a time so long before its slot: Google's clock may be behind. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int PAGE = 100;

    private final NetworkCalls calls;
    private final String server;
    private final String token;
    private final Place place;

    LocalPosts(NetworkCalls calls, String server, String token, Place place) {
        this.calls = calls;
        this.server = server;
        this.token = token;
        this.place = place;
    }

    /** @param picture where Google can fetch it; null where there is none */
    Mono<Outcome> publish(Outgoing outgoing, @Nullable String picture) {
        return calls.send(HttpMethod.POST, url(), headers -> headers.setBearerAuth(token), body(outgoing, picture))
                .map(reply -> isRejected(reply)
                        ? new Outcome.Refused(rejected(), false)
                        : GoogleAnswers.outcome(reply, this::published));
    }

    /** Of the newest hundred: older ones were there before. */
    Mono<LookupResult> lookFor(Outgoing outgoing) {
        return calls.get(url() + "?pageSize=" + PAGE, headers -> headers.setBearerAuth(token))
                .map(reply -> lookup(reply, outgoing));
    }

    private String url() {
        return server + "/v4/" + place.name() + "/localPosts";
    }

    private static Map<String, Object> body(Outgoing outgoing, @Nullable String picture) {
        var body = new LinkedHashMap<String, Object>();
        if (outgoing.language() != null) {
            body.put("languageCode", outgoing.language());
        }
        body.put("summary", outgoing.text());
        body.putAll(Topic.of(outgoing));
        if (picture != null) {
            body.put("media", List.of(Map.of("mediaFormat", "PHOTO", "sourceUrl", picture)));
        }
        return body;
    }

    private static boolean isRejected(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() && "REJECTED".equals(answer.text("/state"));
    }

    private static Reason rejected() {
        return Reason.refused(Network.GOOGLE_BUSINESS.displayName(), 200, "REJECTED");
    }

    private Outcome.@Nullable Published published(Reply.Answer answer) {
        return published(answer.json());
    }

    private Outcome.@Nullable Published published(JsonNode post) {
        var name = post.path("name").stringValue("");
        var url = post.path("searchUrl").stringValue("");
        return place.has(name) ? new Outcome.Published(name, url.startsWith("https://") ? url : shownAt()) : null;
    }

    /** Google has not said where it stands; there its people see it. */
    private String shownAt() {
        return "https://business.google.com/posts/l/" + place.location().replace("locations/", "");
    }

    private LookupResult lookup(Reply reply, Outgoing outgoing) {
        if (!(reply instanceof Reply.Answer answer)
                || !answer.isSuccess()
                || !answer.json().isObject()
                || !isList(answer.json())) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        return answer.json()
                .path("localPosts")
                .valueStream()
                .filter(post -> isOurs(post, outgoing))
                .map(this::published)
                .filter(published -> published != null)
                .findFirst()
                .<LookupResult>map(
                        found -> new LookupResult.Found(found.remoteId(), found.url(), "the same words since the slot"))
                .orElseGet(LookupResult.Absent::new);
    }

    /** A place without posts has no list at all. */
    private static boolean isList(JsonNode answer) {
        return answer.isEmpty() || answer.path("localPosts").isArray();
    }

    private static boolean isOurs(JsonNode post, Outgoing outgoing) {
        var made = NetworkTimes.moment(post.path("createTime").stringValue(""));
        return made != null
                && !made.isBefore(outgoing.slotAt().minus(WINDOW))
                && !post.path("state").stringValue("").equals("REJECTED")
                && comparable(post.path("summary").stringValue("")).equals(comparable(outgoing.text()));
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
