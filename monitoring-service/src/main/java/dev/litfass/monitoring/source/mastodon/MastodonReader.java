package dev.litfass.monitoring.source.mastodon;

import dev.litfass.kernel.directory.ChannelCredential;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.network.Network;
import dev.litfass.kernel.network.NetworkCalls;
import dev.litfass.kernel.network.Reply;
import dev.litfass.kernel.text.PlainText;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads a Mastodon account's mentions (docs.joinmastodon.org/methods/notifications, read 2026-11). */
@Component
class MastodonReader implements SourceReader {

    private final NetworkCalls calls;
    private final ChannelDirectory directory;
    private final Clock clock;

    MastodonReader(NetworkCalls calls, ChannelDirectory directory, Clock clock) {
        this.calls = calls;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    /** The cursor is the id of the last notification; {@code min_id} pages forward without gaps. */
    @Override
    public Mono<Batch> read(Source source) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMap(credential -> read(credential, source.reading().cursor()));
    }

    private Mono<Batch> read(ChannelCredential credential, @Nullable String cursor) {
        var url = credential.channel().server() + "/api/v1/notifications?types[]=mention&limit=40"
                + (cursor == null ? "" : "&min_id=" + cursor);
        return calls.get(url.replace("[]", "%5B%5D"), headers -> headers.setBearerAuth(credential.secret()))
                .map(reply -> batch(reply, credential, cursor));
    }

    private Batch batch(Reply reply, ChannelCredential credential, @Nullable String cursor) {
        if (reply instanceof Reply.Answer answer) {
            if (answer.status() == 401 || answer.status() == 403) {
                return Batch.Failed.credentialRefused();
            }
            if (answer.isSuccess() && answer.json().isArray()) {
                return read(answer.json(), credential, cursor);
            }
        }
        return Batch.Failed.notReached();
    }

    private Batch read(JsonNode notifications, ChannelCredential credential, @Nullable String cursor) {
        var mentions = new ArrayList<RawMention>();
        var newest = cursor;
        for (var notification : notifications) {
            var id = notification.path("id").stringValue("");
            if (!id.isEmpty() && (newest == null || isLater(id, newest))) {
                newest = id;
            }
            var status = notification.path("status");
            if (notification.path("type").stringValue("").equals("mention")
                    && !status.path("id").stringValue("").isEmpty()) {
                mentions.add(mention(notification, credential));
            }
        }
        Collections.reverse(mentions);
        return new Batch.Read(mentions, newest);
    }

    /** Ids are numbers of growing length. */
    private static boolean isLater(String one, String other) {
        return one.length() != other.length() ? one.length() > other.length() : one.compareTo(other) > 0;
    }

    private RawMention mention(JsonNode notification, ChannelCredential credential) {
        var status = notification.path("status");
        var written = when(status.path("created_at").stringValue(""));
        var listed = when(notification.path("created_at").stringValue(""));
        var account = status.path("account");
        var acct = account.path("acct").stringValue("");
        var isReply = status.path("in_reply_to_id").isString();
        var visibility = status.path("visibility").stringValue("public");
        var isForAll = visibility.equals("public");
        var id = status.path("id").stringValue("");
        var name = account.path("display_name").stringValue("");
        return new RawMention(
                id,
                kind(visibility, isReply),
                new Author(
                        name.isBlank() ? acct : name,
                        "@" + acct,
                        account.path("url").stringValue(null)),
                new Mention.Content(
                        PlainText.ofHtml(status.path("content").stringValue("")),
                        status.path("url").stringValue(null),
                        null,
                        new ReplyHandle(id, "@" + full(acct, credential), null, null, isForAll ? null : visibility),
                        written),
                listed == null ? written : listed);
    }

    private static MentionKind kind(String visibility, boolean isReply) {
        if (visibility.equals("direct")) {
            return MentionKind.MESSAGE;
        }
        return isReply ? MentionKind.REPLY : MentionKind.MENTION;
    }

    /** An account of the same server is named without it. */
    private static String full(String acct, ChannelCredential credential) {
        return acct.contains("@")
                ? acct
                : acct + "@" + URI.create(credential.channel().server()).getHost();
    }

    private static @Nullable Instant when(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
