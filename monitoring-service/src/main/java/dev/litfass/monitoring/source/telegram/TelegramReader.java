package dev.litfass.monitoring.source.telegram;

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
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.network.telegram.BotAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Reads the comments on a channel's posts: what people write in the group that belongs to the channel, where its bot is a
 * member that sees all messages. The Bot API keeps them for a day, and hands each to whoever asks first: a bot belongs to
 * one channel (core.telegram.org/bots/api#getupdates, read 2026-11).
 */
@Component
class TelegramReader implements SourceReader {

    /** So many of the longest, each with the one it answers, are read within the bounds of an answer. */
    private static final int MOST = 20;

    /** The end of the year 9999, in seconds. */
    private static final long LATEST = 253_402_300_799L;

    private static final Set<String> GROUPS = Set.of("group", "supergroup");

    /** What the id of a channel or a large group begins with. */
    private static final String CHANNEL = "-100";

    private static final long LONGEST_WAIT_SECONDS = Duration.ofDays(1).toSeconds();

    private final NetworkCalls calls;
    private final ChannelDirectory directory;

    TelegramReader(NetworkCalls calls, ChannelDirectory directory) {
        this.calls = calls;
        this.directory = directory;
    }

    @Override
    public Network network() {
        return Network.TELEGRAM;
    }

    /** The cursor is the last update's number; asking for what follows tells Telegram that it may forget that one. */
    @Override
    public Mono<Batch> read(Source source) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMap(credential -> read(credential, source.reading().cursor()));
    }

    private Mono<Batch> read(ChannelCredential credential, @Nullable String cursor) {
        if (!BotAddress.isToken(credential)) {
            return Mono.just(Batch.Failed.credentialRefused());
        }
        return calls.send(HttpMethod.POST, BotAddress.of(credential, "getUpdates"), headers -> {}, question(cursor))
                .map(reply -> batch(reply, cursor));
    }

    private static LinkedHashMap<String, Object> question(@Nullable String cursor) {
        var question = new LinkedHashMap<String, Object>();
        if (cursor != null) {
            question.put("offset", Long.parseLong(cursor) + 1);
        }
        question.put("limit", MOST);
        question.put("timeout", 0);
        question.put("allowed_updates", List.of("message"));
        return question;
    }

    private static Batch batch(Reply reply, @Nullable String cursor) {
        if (!(reply instanceof Reply.Answer answer)) {
            return Batch.Failed.notReached();
        }
        var updates = answer.json().path("result");
        if (!answer.isSuccess() || !answer.json().path("ok").asBoolean(false) || !updates.isArray()) {
            return failed(answer);
        }
        var last = updates.valueStream()
                .map(update -> update.path("update_id"))
                .filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::asLong)
                .filter(number -> number >= 0 && number < Long.MAX_VALUE)
                .max(Long::compare);
        var mentions = updates.valueStream()
                .map(update -> update.path("message"))
                .filter(TelegramReader::isSomebodys)
                .map(TelegramReader::mention)
                .toList();
        var read = new Batch.Read(mentions, last.map(String::valueOf).orElse(cursor));
        return updates.size() >= MOST ? read.full() : read;
    }

    /** A revoked token is answered with 401, one that is none with 404. */
    private static Batch failed(Reply.Answer answer) {
        var wait = answer.json().at("/parameters/retry_after").asLong(0);
        if (answer.status() == 429 && wait > 0) {
            return Batch.Failed.tooManyRequests(Duration.ofSeconds(Math.min(wait, LONGEST_WAIT_SECONDS)));
        }
        return answer.status() == 404 ? Batch.Failed.credentialRefused() : Batch.Failed.of(answer);
    }

    /** What a person says in a group; the channel's own posts arrive there too, and bots talk. */
    private static boolean isSomebodys(JsonNode message) {
        return GROUPS.contains(message.at("/chat/type").stringValue(""))
                && message.path("from").isObject()
                && !message.at("/from/is_bot").asBoolean(false)
                && !message.path("is_automatic_forward").asBoolean(false)
                && message.path("sender_chat").isMissingNode()
                && message.at("/chat/id").canConvertToLong()
                && message.at("/chat/id").isIntegralNumber()
                && number(message.path("message_id")) > 0
                && !words(message).isBlank();
    }

    /** 0 where it is none that anybody counts to. */
    private static long number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? node.asLong() : 0;
    }

    /** The text, or what stands below a picture. */
    private static String words(JsonNode message) {
        return message.path("text").stringValue(message.path("caption").stringValue(""));
    }

    private static RawMention mention(JsonNode message) {
        var id = message.at("/chat/id").asLong() + "/"
                + message.path("message_id").asLong();
        var said = number(message.path("date"));
        var at = said > 0 && said <= LATEST ? Instant.ofEpochSecond(said) : null;
        var content = new Mention.Content(
                words(message), url(message), null, new ReplyHandle(id, null, null, null, null), at);
        return new RawMention(id, MentionKind.COMMENT, author(message.path("from")), content);
    }

    private static Author author(JsonNode from) {
        var handle = from.path("username").stringValue("");
        var name = String.join(
                " ",
                Stream.of("first_name", "last_name")
                        .map(part -> from.path(part).stringValue(""))
                        .filter(part -> !part.isBlank())
                        .toList());
        return new Author(
                name.isEmpty() ? handle : name,
                handle.isEmpty() ? "" : "@" + handle,
                handle.isEmpty() ? null : "https://t.me/" + handle);
    }

    private static @Nullable String url(JsonNode message) {
        var group = message.at("/chat/username").stringValue("");
        var id = Long.toString(message.at("/chat/id").asLong());
        var number = message.path("message_id").asLong();
        if (!group.isEmpty()) {
            return "https://t.me/" + group + "/" + number;
        }
        return id.startsWith(CHANNEL) ? "https://t.me/c/" + id.substring(CHANNEL.length()) + "/" + number : null;
    }
}
