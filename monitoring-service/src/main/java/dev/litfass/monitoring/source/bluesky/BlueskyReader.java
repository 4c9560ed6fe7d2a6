package dev.litfass.monitoring.source.bluesky;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.kernel.directory.ChannelCredential;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.network.BlueskySessions;
import dev.litfass.kernel.network.Network;
import dev.litfass.kernel.network.NetworkCalls;
import dev.litfass.kernel.network.Reply;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads a Bluesky account's mentions, replies and quotes (docs.bsky.app, app.bsky.notification, read 2026-11). */
@Component
class BlueskyReader implements SourceReader {

    private static final Set<String> REASONS = Set.of("mention", "reply", "quote");
    private static final String LIST =
            "/xrpc/app.bsky.notification.listNotifications?reasons=mention&reasons=reply&reasons=quote&limit=100";

    /** After a long silence the oldest beyond this many are not fetched: a read has to end within its lease. */
    private static final int MOST = 1_000;

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

    /** The cursor is the time of the last notification; what has that very time is read again and known by its id. */
    @Override
    public Mono<Batch> read(Source source) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMap(credential -> sessions.enter(credential)
                        .flatMap(entry -> entry instanceof BlueskySessions.Session session
                                ? pages(credential, session, source.reading().cursor(), List.of(), null)
                                : Mono.just(refused(((BlueskySessions.NoSession) entry).reply()))));
    }

    /** Pages come the youngest first, so everything since the last look is read before any of it counts. */
    private Mono<Batch> pages(
            ChannelCredential credential,
            BlueskySessions.Session session,
            @Nullable String since,
            List<JsonNode> younger,
            @Nullable String page) {
        var url = credential.channel().server() + LIST + (page == null ? "" : "&cursor=" + encode(page, UTF_8));
        return calls.get(url, session.headers()).flatMap(reply -> {
            if (reply instanceof Reply.Answer answer
                    && answer.isSuccess()
                    && answer.json().path("notifications").isArray()) {
                var here = answer.json().path("notifications");
                var all = Stream.concat(younger.stream(), here.valueStream()).toList();
                var next = answer.text("/cursor");
                return since == null || next == null || all.size() >= MOST || reaches(here, since)
                        ? Mono.just(read(all, since))
                        : pages(credential, session, since, all, next);
            }
            if (reply instanceof Reply.Answer answer && (answer.status() == 400 || answer.status() == 401)) {
                sessions.forget(credential);
            }
            return Mono.just(Batch.Failed.notReached());
        });
    }

    private static boolean reaches(JsonNode page, String since) {
        return page.isEmpty() || at(page.path(page.size() - 1)).compareTo(since) < 0;
    }

    private static String at(JsonNode notification) {
        return notification.path("indexedAt").stringValue("");
    }

    private static Batch refused(Reply reply) {
        return reply instanceof Reply.Answer answer
                        && (answer.status() == 400 || answer.status() == 401 || answer.status() == 403)
                ? Batch.Failed.credentialRefused()
                : Batch.Failed.notReached();
    }

    private Batch read(List<JsonNode> notifications, @Nullable String cursor) {
        var mentions = new ArrayList<RawMention>();
        var newest = cursor;
        for (var notification : notifications) {
            var at = at(notification);
            if (at.isEmpty() || (cursor != null && at.compareTo(cursor) < 0)) {
                continue;
            }
            newest = newest == null || at.compareTo(newest) > 0 ? at : newest;
            if (REASONS.contains(notification.path("reason").stringValue(""))
                    && notification.path("uri").isString()) {
                mentions.add(mention(notification));
            }
        }
        Collections.reverse(mentions);
        return new Batch.Read(mentions, newest);
    }

    private RawMention mention(JsonNode notification) {
        var author = notification.path("author");
        var record = notification.path("record");
        var handle = author.path("handle").stringValue("");
        var uri = notification.path("uri").stringValue("");
        var root = record.at("/reply/root");
        var name = author.path("displayName").stringValue("");
        // Whoever writes a record sets its createdAt; indexedAt is the server's own (docs.bsky.app, timestamps).
        var written = when(record.path("createdAt").stringValue(""));
        var listed = when(at(notification));
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

    private static @Nullable Instant when(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
