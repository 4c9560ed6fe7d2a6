package dev.litfass.simulator.network;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Ledger;
import dev.litfass.simulator.ledger.Rules;
import dev.litfass.simulator.ledger.Semantics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happens when an account posts: the limits, and the five ways to treat a post that comes twice. */
class Publishing {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Posts posts;
    private final Talk talk;
    private final Ids ids;
    private final Links links;
    private final Clock clock;

    Publishing(Ledger ledger, Posts posts, Talk talk, Ids ids, Links links, Clock clock) {
        this.ledger = ledger;
        this.posts = posts;
        this.talk = talk;
        this.ids = ids;
        this.links = links;
        this.clock = clock;
    }

    /** Takes a post (in class B a draft). A key that is still remembered answers the post it made. */
    Accepted post(Account account, @Nullable String key, Content content, Conditions conditions) {
        Post known = remembered(account, key);
        if (known != null) {
            return new Accepted(known, false);
        }
        check(account, content);
        if (account.rules().semantics() == Semantics.C_PLUS) {
            refuseRepeated(account, content);
        }
        if (account.rules().semantics() != Semantics.B) {
            checkQuota(account);
        }
        String id = ids.next('p', clock.instant(), ledger.lastSequence());
        return new Accepted(
                account.rules().semantics() == Semantics.B
                        ? draft(account, id, key, content, conditions)
                        : store(account, id, key, content, conditions),
                true);
    }

    /** Writes down what the account said at an earlier time; the same again changes nothing. */
    Accepted earlier(Account account, String text, Instant at) {
        String name = account.handle() + "|" + at + "|" + text;
        String id = "p"
                + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, 14);
        Post known = posts.find(id);
        if (known != null) {
            return new Accepted(known, false);
        }
        Content content = new Content(text, List.of(), null, at);
        check(account, content);
        ledger.append(new Event.Posted(account.handle(), id, null, content, at, at));
        return new Accepted(own(account, id), true);
    }

    /** Takes a post under an id the client chose; the same again changes nothing. */
    Accepted put(Account account, String clientId, Content content, Conditions conditions) {
        offered(account, Semantics.A_PLUS);
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new Refusal(400, "invalid_request", "An id is 8 to 64 of A-Z, a-z, 0-9, _ and -.");
        }
        Post known = posts.find(clientId);
        if (known == null) {
            check(account, content);
            checkQuota(account);
            return new Accepted(store(account, clientId, clientId, content, conditions), true);
        }
        if (known.isOf(account) && !known.deleted() && known.content().equals(content)) {
            return new Accepted(known, false);
        }
        throw new Refusal(409, "different_content", "Something else is already stored under %s.".formatted(clientId));
    }

    /** Says something at once, without the rules of the account's class. */
    Post say(Account account, Content content, Conditions conditions) {
        check(account, content);
        return store(account, ids.next('p', clock.instant(), ledger.lastSequence()), null, content, conditions);
    }

    /** Makes a draft visible; repeating it changes nothing. */
    Post publish(Account account, String id, @Nullable String key, Conditions conditions) {
        offered(account, Semantics.B);
        Post draft = own(account, id);
        if (draft.published()) {
            return draft;
        }
        Instant now = clock.instant();
        requireReady(draft.status(now, account.rules().draftLifeSeconds()), id);
        if (draft.content().inReplyTo() == null) {
            checkQuota(account);
        }
        ledger.append(new Event.Published(account.handle(), id, key, now.plus(conditions.readDelay())));
        return own(account, id);
    }

    private static void requireReady(Post.Status status, String id) {
        switch (status) {
            case PROCESSING ->
                throw new Refusal(409, "still_processing", "The draft %s is still being processed.".formatted(id));
            case FAILED ->
                throw new Refusal(422, "processing_failed", "The draft %s could not be processed.".formatted(id));
            case EXPIRED -> throw new Refusal(410, "draft_expired", "The draft %s has expired.".formatted(id));
            case DRAFT, PUBLISHED -> {}
        }
    }

    /** What the account may still post, where there is such a limit. */
    @Nullable
    Quota quota(Account account) {
        int limit = account.rules().postsPerDay();
        Instant now = clock.instant();
        return limit == 0 ? null : Quota.of(limit, posts.publishedSince(account.handle(), now.minus(Quota.SPAN)), now);
    }

    private void checkQuota(Account account) {
        Quota quota = quota(account);
        if (quota != null) {
            quota.require(clock.instant());
        }
    }

    void delete(Account account, String id) {
        own(account, id);
        ledger.append(new Event.Deleted(account.handle(), id));
    }

    private @Nullable Post remembered(Account account, @Nullable String key) {
        Rules rules = account.rules();
        if (key == null || rules.semantics() != Semantics.A) {
            return null;
        }
        return posts.byKey(account.handle(), key, clock.instant().minusSeconds(rules.keyLifeSeconds()));
    }

    private Post store(Account account, String id, @Nullable String key, Content content, Conditions conditions) {
        Instant visibleAt = clock.instant().plus(conditions.readDelay());
        ledger.append(new Event.Posted(account.handle(), id, key, content, visibleAt, null));
        return own(account, id);
    }

    private Post draft(Account account, String id, @Nullable String key, Content content, Conditions conditions) {
        Duration rule = Duration.ofSeconds(account.rules().processingSeconds());
        Duration told = conditions.processing();
        Instant readyAt = clock.instant().plus(told.compareTo(rule) > 0 ? told : rule);
        ledger.append(new Event.Drafted(account.handle(), id, key, content, readyAt, conditions.fails()));
        return own(account, id);
    }

    private Post own(Account account, String id) {
        Post post = posts.find(id);
        if (post == null || post.deleted() || !post.isOf(account)) {
            throw new Refusal(404, "not_found", "There is no post %s.".formatted(id));
        }
        return post;
    }

    private static void offered(Account account, Semantics needed) {
        if (account.rules().semantics() != needed) {
            throw new Refusal(405, "not_offered", "This network does not offer that call.");
        }
    }

    private void check(Account account, Content content) {
        checkText(account, content);
        int most = account.rules().media();
        if (content.mediaIds().size() > most) {
            throw new Refusal(422, "too_many_media", "At most %d media.".formatted(most));
        }
        for (String mediaId : content.mediaIds()) {
            checkMedium(account, mediaId);
        }
        String parent = content.inReplyTo();
        if (parent != null && posts.find(parent) == null && talk.find(parent) == null) {
            throw new Refusal(422, "unknown_parent", "There is no post or comment %s.".formatted(parent));
        }
        if (content.createdAt().isAfter(clock.instant().plus(AHEAD))) {
            throw new Refusal(422, "created_in_future", "createdAt lies in the future.");
        }
    }

    private static void checkText(Account account, Content content) {
        if (content.text().isBlank() && content.mediaIds().isEmpty()) {
            throw new Refusal(422, "empty_post", "There is neither text nor media.");
        }
        int limit = account.rules().characters();
        long actual = GRAPHEME.matcher(content.text()).results().count();
        if (actual > limit) {
            throw new Refusal(
                    422,
                    "text_too_long",
                    "The text has %d characters, %d are allowed.".formatted(actual, limit),
                    Map.of("limit", limit, "actual", actual));
        }
    }

    /** In class A a medium belongs to the first post that shows it, which makes posts with media safe to repeat. */
    private void checkMedium(Account account, String mediaId) {
        Medium medium = posts.medium(mediaId);
        boolean taken = account.rules().semantics() == Semantics.A && posts.isUsed(mediaId);
        if (medium == null || taken || !medium.account().equals(account.handle())) {
            throw new Refusal(422, "unknown_media", "There is no unused medium %s.".formatted(mediaId));
        }
    }

    private void refuseRepeated(Account account, Content content) {
        Post original = posts.byText(account.handle(), content.text());
        if (original == null) {
            return;
        }
        if (account.rules().namesAccount()) {
            throw duplicateOf("ACCOUNT", account.id(), links.of(account));
        }
        if (account.rules().namesOriginal()) {
            throw duplicateOf("POST", original.id(), links.ofEntry(original.id()));
        }
        throw new Refusal(403, "duplicate", "You are not allowed to create a post with duplicate content.");
    }

    private static Refusal duplicateOf(String kind, String id, String url) {
        return new Refusal(
                422,
                "duplicate",
                "The content is a duplicate of %s.".formatted(id),
                Map.of("duplicateOf", Map.of("kind", kind, "id", id, "url", url)));
    }
}
