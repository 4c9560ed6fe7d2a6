package dev.litfass.monitoring.source.bluesky;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.NetworkTimes;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.network.bluesky.BlueskySessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads a Bluesky account's mentions, replies and quotes (docs.bsky.app, app.bsky.notification, read 2026-11). */
@Component
class BlueskyReader implements SourceReader {

    private static final Set<String> REASONS = Set.of("mention", "reply", "quote");
    private static final String LIST =
            "/xrpc/app.bsky.notification.listNotifications?reasons=mention&reasons=reply&reasons=quote&limit=100";

    private static final String POSTS = "/xrpc/app.bsky.feed.getPosts?uris=";

    /** After a long silence the oldest beyond these pages are not fetched: a read has to end within its lease. */
    private static final int MOST_PAGES = 50;

    /** So much that is new is taken at a time; the rest is read soon after. */
    private static final int MOST_NEW = 200;

    /** So much that is new is kept while pages are turned. */
    private static final int MOST_KEPT = 1_000;

    /** Where an account without notifications is read from. */
    private static final String BEGINNING = "1970-01-01T00:00:00.000Z";

    /** How long after its neighbours a notification may become visible. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final NetworkCalls calls;
    private final BlueskySessions sessions;
    private final ChannelDirectory directory;

    BlueskyReader(NetworkCalls calls, BlueskySessions sessions, ChannelDirectory directory) {
        this.calls = calls;
        this.sessions = sessions;
        this.directory = directory;
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    /** The cursor is the time of the last notification; the minute before it is read again and known by its ids. */
    @Override
    public Mono<Batch> read(Source source) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMap(credential -> sessions.enter(credential)
                        .flatMap(entry -> entry instanceof BlueskySessions.Session session
                                ? pages(credential, session, NetworkTimes.moment(cursor(source)), Pages.NONE, null)
                                        .map(all -> all.failed() == null
                                                ? read(all.items(), cursor(source), session)
                                                : all.failed())
                                : Mono.just(refused(((BlueskySessions.NoSession) entry).reply()))));
    }

    /** A post's words never change; one that is deleted is left out (docs.bsky.app, app.bsky.feed.getPosts). */
    @Override
    public Flux<Standing> look(Source source, List<String> externalIds) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMapMany(credential -> sessions.enter(credential)
                        .ofType(BlueskySessions.Session.class)
                        .flatMapMany(session -> gone(credential, session, externalIds)));
    }

    private Flux<Standing> gone(ChannelCredential credential, BlueskySessions.Session session, List<String> uris) {
        var url = uris.stream()
                .map(uri -> encode(uri, UTF_8))
                .collect(Collectors.joining("&uris=", credential.channel().server() + POSTS, ""));
        return calls.get(url, session.headers())
                .ofType(Reply.Answer.class)
                .filter(answer ->
                        answer.isSuccess() && answer.json().path("posts").isArray())
                .flatMapIterable(answer -> {
                    var there = answer.json()
                            .path("posts")
                            .valueStream()
                            .map(post -> post.path("uri").stringValue(""))
                            .collect(Collectors.toSet());
                    return uris.stream()
                            .filter(uri -> !there.contains(uri))
                            .map(uri -> new Standing(uri, null))
                            .toList();
                });
    }

    private static String cursor(Source source) {
        var cursor = source.reading().cursor();
        return cursor == null ? "" : cursor;
    }

    /** Notifications, the youngest first, of so many pages, or why there are none. */
    private record Pages(List<JsonNode> items, int turned, Batch.@Nullable Failed failed) {

        static final Pages NONE = new Pages(List.of(), 0, null);

        static Pages failed(Batch.Failed failed) {
            return new Pages(List.of(), 0, failed);
        }

        /** With what is older. Of more than can be taken the youngest goes; it is read again later. */
        Pages with(JsonNode older, @Nullable Instant since) {
            var all = Stream.concat(items.stream(), older.valueStream()).toList();
            var fresh = (int) all.stream()
                    .filter(item -> isAfter(item, since == null ? Instant.MIN : since))
                    .count();
            return new Pages(all.subList(Math.max(0, fresh - MOST_KEPT), all.size()), turned + 1, null);
        }
    }

    /** Pages come the youngest first, so everything since the last look is read before any of it counts. */
    private Mono<Pages> pages(
            ChannelCredential credential,
            BlueskySessions.Session session,
            @Nullable Instant since,
            Pages younger,
            @Nullable String page) {
        var url = credential.channel().server() + LIST + (page == null ? "" : "&cursor=" + encode(page, UTF_8));
        return calls.get(url, session.headers()).flatMap(reply -> {
            if (!(reply instanceof Reply.Answer answer)) {
                return Mono.just(Pages.failed(Batch.Failed.notReached()));
            }
            var here = answer.json().path("notifications");
            if (!answer.isSuccess() || !here.isArray()) {
                return Mono.just(Pages.failed(failed(answer, credential)));
            }
            var all = younger.with(here, since);
            var next = answer.text("/cursor");
            return next == null || isEnough(all, since) || reaches(here, since)
                    ? Mono.just(all)
                    : pages(credential, session, since, all, next);
        });
    }

    /** A session that is no longer honoured is opened anew with the next poll. */
    private Batch.Failed failed(Reply.Answer answer, ChannelCredential credential) {
        if (answer.status() == 400 || answer.status() == 401) {
            sessions.forget(credential);
            return Batch.Failed.notReached();
        }
        return answer.status() == 429 || answer.status() == 503 ? Batch.Failed.of(answer) : Batch.Failed.notReached();
    }

    /** Of an account that was never read one page is enough: it is history. */
    private static boolean isEnough(Pages all, @Nullable Instant since) {
        return since == null || all.turned() >= MOST_PAGES;
    }

    private static boolean reaches(JsonNode page, @Nullable Instant since) {
        var last = page.isEmpty() ? null : at(page.path(page.size() - 1));
        return last == null || (since != null && last.isBefore(since.minus(OVERLAP)));
    }

    private static @Nullable Instant at(JsonNode notification) {
        return NetworkTimes.moment(notification.path("indexedAt").stringValue(""));
    }

    private static Batch refused(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return Batch.Failed.notReached();
        }
        return answer.status() == 400 ? Batch.Failed.credentialRefused() : Batch.Failed.of(answer);
    }

    private Batch read(List<JsonNode> notifications, String cursor, BlueskySessions.Session session) {
        var since = NetworkTimes.moment(cursor);
        var all = new ArrayList<>(notifications);
        Collections.reverse(all);
        all.removeIf(item -> !isAfter(
                item, since == null ? Instant.MIN : since.minus(OVERLAP).minusMillis(1)));
        var fresh = all.stream()
                .filter(item -> isAfter(item, since == null ? Instant.MIN : since))
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(at(item))))
                .toList();
        var isFull = fresh.size() > MOST_NEW;
        if (isFull) {
            // What has the very time of the last one taken is taken too: the cursor cannot stand between them.
            var last = Objects.requireNonNull(at(fresh.get(MOST_NEW - 1)));
            all.removeIf(item -> isAfter(item, last));
            fresh = fresh.subList(0, MOST_NEW);
        }
        var mentions = all.stream()
                .filter(item -> REASONS.contains(item.path("reason").stringValue("")))
                .filter(item -> item.path("uri").isString())
                .filter(item -> !item.at("/author/did").stringValue("").equals(session.did()))
                .map(this::mention)
                .toList();
        if (fresh.isEmpty()) {
            return new Batch.Read(mentions, since == null ? BEGINNING : cursor);
        }
        var read = new Batch.Read(
                mentions, fresh.get(fresh.size() - 1).path("indexedAt").stringValue(""));
        return isFull ? read.full() : read;
    }

    private static boolean isAfter(JsonNode notification, Instant when) {
        var at = at(notification);
        return at != null && at.isAfter(when);
    }

    private RawMention mention(JsonNode notification) {
        var author = notification.path("author");
        var record = notification.path("record");
        var handle = author.path("handle").stringValue("");
        var uri = notification.path("uri").stringValue("");
        var root = record.at("/reply/root");
        var name = author.path("displayName").stringValue("");
        // Whoever writes a record sets its createdAt; indexedAt is the server's own (docs.bsky.app, timestamps).
        var written = NetworkTimes.moment(record.path("createdAt").stringValue(""));
        var listed = at(notification);
        return new RawMention(
                uri,
                notification.path("reason").stringValue("").equals("reply") ? MentionKind.REPLY : MentionKind.MENTION,
                new Author(name.isBlank() ? handle : name, "@" + handle, "https://bsky.app/profile/" + handle),
                new Mention.Content(
                        record.path("text").stringValue(""),
                        "https://bsky.app/profile/" + handle + "/post/" + uri.substring(uri.lastIndexOf('/') + 1),
                        null,
                        new ReplyHandle(
                                uri,
                                notification.path("cid").stringValue(""),
                                root.path("uri").stringValue(null),
                                root.path("cid").stringValue(null),
                                null),
                        earlier(written, listed)),
                listed);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
