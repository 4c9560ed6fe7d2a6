package dev.litfass.content.network.x;

import dev.litfass.content.network.Links;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.NetworkTimes;
import dev.litfass.platform.network.Reply;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The posts of one account (docs.x.com/x-api/posts/create-post and …/users/get-posts, read 2026-11-30). They have no
 * key of ours, but X takes the same words only once, and the account's own posts can be read.
 */
final class XPosts {

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");
    private static final Pattern HANDLE = Pattern.compile("@?([A-Za-z0-9_]{1,15})");

    /** The post may bear a time so long before its slot: X's clock may be behind. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final XApi api;
    private final String account;
    private final String handle;
    private final Clock clock;

    XPosts(XApi api, String account, String handle, Clock clock) {
        this.api = api;
        this.account = account;
        this.handle = handle;
        this.clock = clock;
    }

    static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    Mono<Outcome> publish(Outgoing outgoing, XPrepared prepared) {
        var wanted = comparable(outgoing.text());
        return api.post("/tweets", body(outgoing, prepared))
                .map(reply -> XAnswers.outcome(reply, clock.instant(), answer -> made(answer, wanted)));
    }

    Mono<LookupResult> lookFor(Outgoing outgoing) {
        var from = outgoing.slotAt().minus(WINDOW).truncatedTo(ChronoUnit.SECONDS);
        var ours = new Wanted(comparable(outgoing.text()), outgoing.parent(), from);
        return api.get("/users/" + account + "/tweets?max_results=100&exclude=retweets"
                        + "&tweet.fields=author_id,created_at,note_tweet,referenced_tweets&start_time=" + from)
                .map(reply -> lookup(reply, ours));
    }

    private static Map<String, Object> body(Outgoing outgoing, XPrepared prepared) {
        var body = new LinkedHashMap<String, Object>();
        body.put("text", outgoing.text());
        if (!outgoing.pictures().isEmpty()) {
            body.put(
                    "media",
                    Map.of(
                            "media_ids",
                            outgoing.pictures().stream()
                                    .map(picture -> Objects.requireNonNull(prepared.id(picture.assetId())))
                                    .toList()));
        }
        var parent = outgoing.parent();
        if (parent != null) {
            body.put("reply", Map.of("in_reply_to_tweet_id", parent.id()));
        }
        return body;
    }

    /** The answer tells the words too: another's are no proof. */
    private Outcome.@Nullable Published made(Reply.Answer answer, String wanted) {
        var id = answer.text("/data/id");
        var text = answer.text("/data/text");
        return id != null && isId(id) && (text == null || reads(text, wanted)) ? published(id) : null;
    }

    private Outcome.Published published(String id) {
        var known = HANDLE.matcher(handle);
        return new Outcome.Published(
                id, "https://x.com/" + (known.matches() ? known.group(1) : "i/web") + "/status/" + id);
    }

    private LookupResult lookup(Reply reply, Wanted ours) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        if (answer.status() == 403) {
            return new LookupResult.Repeatable();
        }
        var list = answer.json().path("data");
        var none =
                list.isMissingNode() && answer.json().at("/meta/result_count").asInt(-1) == 0;
        if (!answer.isSuccess() || !(list.isArray() || none)) {
            return new LookupResult.Unreadable(Reason.NOT_REACHED);
        }
        for (var post : list) {
            if (isOurs(post, ours)) {
                return found(post);
            }
        }
        return answer.json().at("/meta/next_token").isMissingNode()
                ? new LookupResult.Absent()
                : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    private LookupResult found(JsonNode post) {
        var id = post.path("id").stringValue("");
        if (!isId(id)) {
            return new LookupResult.Unreadable(Reason.UNREADABLE_ANSWER);
        }
        var published = published(id);
        return new LookupResult.Found(published.remoteId(), published.url(), "a post with our words");
    }

    private boolean isOurs(JsonNode post, Wanted ours) {
        var author = post.path("author_id").stringValue(account);
        var made = NetworkTimes.moment(post.path("created_at").stringValue(""));
        var whole = post.at("/note_tweet/text").stringValue("");
        return author.equals(account)
                && (made == null || !made.isBefore(ours.from()))
                && answersTheSame(post, ours.parent())
                && reads(whole.isEmpty() ? post.path("text").stringValue("") : whole, ours.words());
    }

    /** What a post answers is named; what is not told may be anything. */
    private static boolean answersTheSame(JsonNode post, Outgoing.@Nullable Parent parent) {
        for (var reference : post.path("referenced_tweets")) {
            if (reference.path("type").stringValue("").equals("replied_to")) {
                return parent != null && parent.id().equals(reference.path("id").stringValue(""));
            }
        }
        return parent == null;
    }

    private static boolean reads(String text, String wanted) {
        return comparable(HtmlUtils.htmlUnescape(text)).equals(wanted);
    }

    /** X shows other links than were written, adds one for pictures, and escapes what HTML would read. */
    static String comparable(String text) {
        var rest = new StringBuilder();
        var done = 0;
        for (var link : Links.withBareDomains(text)) {
            rest.append(text, done, link.start());
            done = link.end();
        }
        rest.append(text, done, text.length());
        return Normalizer.normalize(rest, Normalizer.Form.NFC).replaceAll("\\s+", "");
    }

    /** What is looked for. */
    private record Wanted(String words, Outgoing.@Nullable Parent parent, Instant from) {}
}
