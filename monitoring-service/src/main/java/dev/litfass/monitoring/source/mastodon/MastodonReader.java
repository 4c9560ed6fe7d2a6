package dev.litfass.monitoring.source.mastodon;

import static dev.litfass.monitoring.source.mastodon.NotificationCursor.isLater;

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
import dev.litfass.platform.text.PlainText;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads a Mastodon account's mentions (docs.joinmastodon.org/methods/notifications, read 2026-11). */
@Component
class MastodonReader implements SourceReader {

    private static final String LIST = "/api/v1/notifications?types%5B%5D=mention&limit=80";

    /** So much that is new is taken at a time; the rest is read soon after. */
    private static final int MOST_NEW = 200;

    /** So much is read at a time, what is read again included. */
    private static final int MOST_READ = 2_000;

    /** A read has to end within its lease. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

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

    @Override
    public Mono<Batch> read(Source source) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMap(credential -> read(
                        credential, NotificationCursor.parse(source.reading().cursor())));
    }

    /**
     * An edit of a mention is not notified, and a deleted one only disappears
     * (docs.joinmastodon.org/methods/statuses#get: 404 where it is gone or no longer shown to us).
     */
    @Override
    public Flux<Standing> look(Source source, List<String> externalIds) {
        return directory
                .credential(
                        source.clientId(), Objects.requireNonNull(source.place().channelId()))
                .flatMapMany(
                        credential -> Flux.fromIterable(externalIds).concatMap(status -> standing(credential, status)));
    }

    private Mono<Standing> standing(ChannelCredential credential, String status) {
        if (!NotificationCursor.ID.matcher(status).matches()) {
            return Mono.empty();
        }
        var url = credential.channel().server() + "/api/v1/statuses/" + status;
        return calls.get(url, headers -> headers.setBearerAuth(credential.secret()))
                .ofType(Reply.Answer.class)
                .flatMap(answer -> {
                    if (answer.status() == 404 || answer.status() == 410) {
                        return Mono.just(new Standing(status, null));
                    }
                    var isIt = answer.isSuccess() && id(answer.json()).equals(status);
                    return isIt
                            ? Mono.just(new Standing(
                                    status, content(answer.json(), new ReplyHandle(status, null, null, null, null))))
                            : Mono.empty();
                });
    }

    private Mono<Batch> read(ChannelCredential credential, @Nullable NotificationCursor cursor) {
        return cursor == null ? latest(credential, List.of()) : newer(credential, cursor, List.of(), clock.instant());
    }

    /** Of an account that was never read: the latest notifications, page by page back in time. */
    private Mono<Batch> latest(ChannelCredential credential, List<JsonNode> known) {
        var earliest = known.isEmpty() ? null : id(known.get(0));
        return page(credential, earliest == null ? "" : "&max_id=" + earliest)
                .flatMap(page -> page.failed() != null
                        ? Mono.just(page.failed())
                        : latest(credential, known, page.where(id -> earliest == null || isLater(earliest, id))));
    }

    private Mono<Batch> latest(ChannelCredential credential, List<JsonNode> known, List<JsonNode> older) {
        var all = Stream.concat(older.stream(), known.stream()).toList();
        if (!older.isEmpty() && all.size() < MOST_NEW) {
            return latest(credential, all);
        }
        if (all.isEmpty()) {
            return Mono.just(
                    new Batch.Read(List.of(), NotificationCursor.beginning().text()));
        }
        var oldest = older.isEmpty() ? NotificationCursor.beginning().floor() : id(all.get(0));
        var cursor = NotificationCursor.first(oldest, id(all.get(all.size() - 1)), clock.instant());
        return Mono.just(new Batch.Read(mentions(all, credential), cursor.text()));
    }

    /** What is newer than was read so far, page by page on; {@code min_id} leaves no gaps. */
    private Mono<Batch> newer(
            ChannelCredential credential, NotificationCursor cursor, List<JsonNode> known, Instant begun) {
        var place = known.isEmpty() ? cursor.floor() : id(known.get(known.size() - 1));
        return page(credential, "&min_id=" + place).flatMap(page -> {
            if (page.failed() != null && !isLater(place, cursor.reached())) {
                return Mono.just(page.failed());
            }
            var more = page.where(id -> isLater(id, place));
            var all = enough(Stream.concat(known.stream(), more.stream()), cursor);
            var isLast = more.isEmpty() || all.size() < known.size() + more.size();
            if (!isLast && all.size() < MOST_READ && !isLong(begun)) {
                return newer(credential, cursor, all, begun);
            }
            var read = read(all, cursor, isLast, credential);
            return Mono.just(more.isEmpty() ? read : read.full());
        });
    }

    /** Everything that is read again, and as much that is new as may be taken at a time. */
    private static List<JsonNode> enough(Stream<JsonNode> items, NotificationCursor cursor) {
        var all = items.toList();
        var again = (int) all.stream()
                .filter(item -> !isLater(id(item), cursor.reached()))
                .count();
        return all.subList(0, Math.min(all.size(), again + MOST_NEW));
    }

    private Batch.Read read(
            List<JsonNode> all, NotificationCursor cursor, boolean isComplete, ChannelCredential credential) {
        var now = clock.instant();
        var last = all.isEmpty() ? cursor.floor() : id(all.get(all.size() - 1));
        var next =
                isComplete || isLater(last, cursor.reached()) ? cursor.readTo(last, now) : cursor.startingAt(last, now);
        return new Batch.Read(mentions(all, credential), next.text());
    }

    private boolean isLong(Instant begun) {
        return Duration.between(begun, clock.instant()).compareTo(LONGEST) > 0;
    }

    private Mono<Page> page(ChannelCredential credential, String place) {
        return calls.get(
                        credential.channel().server() + LIST + place,
                        headers -> headers.setBearerAuth(credential.secret()))
                .map(reply -> {
                    if (!(reply instanceof Reply.Answer answer)) {
                        return new Page(List.of(), Batch.Failed.notReached());
                    }
                    return answer.isSuccess() && answer.json().isArray()
                            ? new Page(oldestFirst(answer.json()), null)
                            : new Page(List.of(), Batch.Failed.of(answer));
                });
    }

    /** A page of notifications, or why there is none. */
    private record Page(List<JsonNode> items, Batch.@Nullable Failed failed) {

        List<JsonNode> where(Predicate<String> wanted) {
            return items.stream().filter(item -> wanted.test(id(item))).toList();
        }
    }

    private static List<JsonNode> oldestFirst(JsonNode notifications) {
        return notifications
                .valueStream()
                .filter(item -> NotificationCursor.ID.matcher(id(item)).matches())
                .sorted((one, other) -> id(one).equals(id(other)) ? 0 : isLater(id(one), id(other)) ? 1 : -1)
                .toList();
    }

    private static String id(JsonNode item) {
        return item.path("id").stringValue("");
    }

    private List<RawMention> mentions(List<JsonNode> notifications, ChannelCredential credential) {
        return notifications.stream()
                .filter(item -> item.path("type").stringValue("").equals("mention"))
                .filter(item -> !id(item.path("status")).isEmpty())
                .filter(item -> !isOwn(item.path("status"), credential))
                .map(item -> mention(item, credential))
                .toList();
    }

    /** An account that names itself asks nobody anything. */
    private static boolean isOwn(JsonNode status, ChannelCredential credential) {
        var handle = credential.channel().handle();
        var own = handle.startsWith("@") ? handle.substring(1) : handle;
        return full(status.at("/account/acct").stringValue(""), credential).equalsIgnoreCase(full(own, credential));
    }

    private RawMention mention(JsonNode notification, ChannelCredential credential) {
        var status = notification.path("status");
        var written = NetworkTimes.moment(status.path("created_at").stringValue(""));
        var listed = NetworkTimes.moment(notification.path("created_at").stringValue(""));
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
                content(
                        status,
                        new ReplyHandle(id, "@" + full(acct, credential), null, null, isForAll ? null : visibility)),
                listed == null ? written : listed);
    }

    /** What the author warns of and what pictures show is part of what is said (docs.joinmastodon.org/entities/Status). */
    private static Mention.Content content(JsonNode status, ReplyHandle answerTo) {
        var content = new Mention.Content(
                PlainText.ofHtml(status.path("content").stringValue("")),
                status.path("url").stringValue(null),
                null,
                answerTo,
                NetworkTimes.moment(status.path("created_at").stringValue("")));
        var warning = status.path("spoiler_text").stringValue("").strip();
        var pictures = status.path("media_attachments")
                .valueStream()
                .map(picture -> picture.path("description").stringValue("").strip())
                .map(words -> new Mention.Picture(words.isEmpty() ? null : words))
                .toList();
        return warning.isEmpty() && pictures.isEmpty()
                ? content
                : content.with(new Mention.Attached(warning.isEmpty() ? null : warning, pictures));
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
}
