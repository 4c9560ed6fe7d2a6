package dev.litfass.simulator.x;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Quota;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Posts (https://docs.x.com/x-api/posts/create-post): the same words are taken once, and the first is not named. */
class Tweets {

    private static final int PER_SPAN = 100;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final Network network;
    private final Numbers numbers;
    private final Clock clock;

    Tweets(Network network, Numbers numbers, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.clock = clock;
    }

    Answer me(Visit visit) {
        visit.token().needs("users.read");
        Managed account = visit.about();
        return Answer.json(
                200,
                Map.of("data", Map.of("id", account.id(), "name", account.name(), "username", account.username())));
    }

    Answer post(Visit visit) {
        visit.token().needs("tweet.write");
        Account account = visit.account(network);
        JsonNode body = Params.object(visit.call());
        String text = body.path("text").stringValue("");
        if (Weight.of(text) > Weight.MOST) {
            throw new Refusal(403, "text_too_long", "Your Tweet text is too long.");
        }
        Content content = new Content(text, media(account, body), parent(body), clock.instant());
        requireSpan(account);
        try {
            Post post = network.post(account, null, content, visit.conditions()).post();
            Map<String, Object> data = Map.of(
                    "id", numbers.of(post.id()),
                    "text", Shortened.of(text),
                    "edit_history_tweet_ids", List.of(numbers.of(post.id())));
            return withQuota(account, Answer.json(201, Map.of("data", data)));
        } catch (Refusal refusal) {
            headers(account).forEach(refusal::with);
            throw refusal;
        }
    }

    Answer read(Visit visit) {
        visit.token().needs("tweet.read");
        Account account = visit.account(network);
        Post post = network.read(account, id(visit.call().variable("id")));
        return Answer.json(200, Map.of("data", shown(visit.about(), post)));
    }

    Answer delete(Visit visit) {
        visit.token().needs("tweet.write");
        network.delete(visit.account(network), id(visit.call().variable("id")));
        return Answer.json(200, Map.of("data", Map.of("deleted", true)));
    }

    /** The account's own posts, newest first. */
    Answer list(Visit visit) {
        visit.token().needs("tweet.read");
        visit.token().needs("users.read");
        Managed managed = visit.about();
        if (!managed.id().equals(visit.call().variable("id"))) {
            throw new Refusal(404, "not_found", "Only the account's own posts are practised here.");
        }
        Instant start = visit.call().instant("start_time");
        int most = visit.call().number("max_results", 10, 5, PER_SPAN);
        int from = visit.params().number("pagination_token", 0, 0, 1_000_000);
        List<Post> all = network.timeline(visit.account(network)).stream()
                .filter(post -> start == null || !post.receivedAt().isBefore(start))
                .toList();
        List<Map<String, Object>> data = all.stream()
                .skip(from)
                .limit(most)
                .map(post -> shown(managed, post))
                .toList();
        var meta = new LinkedHashMap<String, Object>();
        meta.put("result_count", data.size());
        var body = new LinkedHashMap<String, Object>();
        if (!data.isEmpty()) {
            body.put("data", data);
            meta.put("newest_id", data.get(0).get("id"));
            meta.put("oldest_id", data.get(data.size() - 1).get("id"));
        }
        if (all.size() > from + most) {
            meta.put("next_token", Integer.toString(from + most));
        }
        body.put("meta", meta);
        return Answer.json(200, body);
    }

    private List<String> media(Account account, JsonNode body) {
        var media = new ArrayList<String>();
        for (JsonNode one : body.path("media").path("media_ids")) {
            String id = Objects.requireNonNullElse(numbers.idOf(one.stringValue("")), "");
            boolean own = id.startsWith("m")
                    && network.isUploaded(id)
                    && network.medium(id).account().equals(account.handle());
            if (!own) {
                throw new Refusal(400, "unknown_media", "Your media IDs are invalid.");
            }
            media.add(id);
        }
        return media;
    }

    private @Nullable String parent(JsonNode body) {
        JsonNode reply = body.path("reply").path("in_reply_to_tweet_id");
        return reply.isMissingNode() ? null : id(reply.stringValue(""));
    }

    private String id(String number) {
        String id = numbers.idOf(number);
        if (id == null || id.startsWith("m")) {
            throw new Refusal(404, "not_found", "Could not find tweet with id: [%s].".formatted(number));
        }
        return id;
    }

    private Answer withQuota(Account account, Answer answer) {
        Answer said = answer;
        for (Map.Entry<String, String> header : headers(account).entrySet()) {
            said = said.with(header.getKey(), header.getValue());
        }
        return said;
    }

    /** What may still be posted in this quarter of an hour and, where the account has such a limit, on this day. */
    private Map<String, String> headers(Account account) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("x-rate-limit-limit", Integer.toString(PER_SPAN));
        headers.put(
                "x-rate-limit-remaining",
                Long.toString(Math.max(0, PER_SPAN - posted(account).size())));
        headers.put("x-rate-limit-reset", Long.toString(reset(account).getEpochSecond()));
        Quota day = network.quota(account);
        if (day != null) {
            headers.put("x-user-limit-24hour-limit", Integer.toString(day.limit()));
            headers.put("x-user-limit-24hour-remaining", Integer.toString(day.remaining()));
            headers.put("x-user-limit-24hour-reset", Long.toString(day.reset().getEpochSecond()));
        }
        return headers;
    }

    private void requireSpan(Account account) {
        if (posted(account).size() >= PER_SPAN) {
            Refusal refusal = new Refusal(429, "rate_limited", "Too Many Requests");
            headers(account).forEach(refusal::with);
            throw refusal;
        }
    }

    /** When the oldest post of the span counts no longer. */
    private Instant reset(Account account) {
        List<Post> posted = posted(account);
        Instant oldest = posted.isEmpty()
                ? clock.instant()
                : posted.get(posted.size() - 1).receivedAt();
        return oldest.plus(SPAN);
    }

    private List<Post> posted(Account account) {
        Instant start = clock.instant().minus(SPAN);
        return network.timeline(account).stream()
                .filter(post -> post.receivedAt().isAfter(start))
                .toList();
    }

    private Map<String, Object> shown(Managed author, Post post) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(post.id()));
        shown.put("text", Shortened.of(post.content().text()));
        shown.put("author_id", author.id());
        shown.put("created_at", post.receivedAt().toString());
        String parent = post.content().inReplyTo();
        if (parent != null) {
            shown.put("referenced_tweets", List.of(Map.of("type", "replied_to", "id", numbers.of(parent))));
        }
        return shown;
    }
}
