package dev.litfass.monitoring.source.rss;

import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import dev.litfass.platform.network.NetworkTimes;
import dev.litfass.platform.pool.CpuPool;
import java.text.BreakIterator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads RSS, Atom and JSON Feed as people publish them. */
@Component
class RssReader implements SourceReader, AutoCloseable {

    private static final int LONGEST_TEXT = 5_000;
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private final FeedFetch fetch;
    private final ClientZones zones;
    private final Clock clock;
    private final CpuPool parsing = new CpuPool("feeds", 2, 240);

    RssReader(FeedFetch fetch, ClientZones zones, Clock clock) {
        this.fetch = fetch;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.RSS;
    }

    /** The cursor is the server's word for the version: whether an item is new is found out where it is stored. */
    @Override
    public Mono<Batch> read(Source source) {
        var url = Objects.requireNonNull(source.place().url());
        return fetch.get(url, FeedFetch.Version.of(source.reading().cursor()))
                .flatMap(fetched -> batch(source, fetched))
                .onErrorResume(Problem.class, problem -> Mono.just(refused(problem)))
                .onErrorResume(Exception.class, e -> Mono.just(Batch.Failed.notReached()));
    }

    private Mono<Batch> batch(Source source, FeedFetch.Fetched fetched) {
        if (fetched.status() == 304) {
            return Mono.just(new Batch.Read(
                    List.of(), source.reading().cursor(), false, moved(source, fetched), rest(fetched, null)));
        }
        if (fetched.status() == 429) {
            return Mono.just(Batch.Failed.tooManyRequests(retryAfter(fetched)));
        }
        if (fetched.status() != 200) {
            return Mono.just(new Batch.Failed(
                    "bad-status", Map.of("status", String.valueOf(fetched.status())), false, retryAfter(fetched)));
        }
        var packed = fetched.packedUnasked();
        if (packed != null) {
            return Mono.just(new Batch.Failed("packed", Map.of("packing", packed), false, null));
        }
        return zones.of(source.clientId())
                .map(Optional::of)
                .onErrorResume(Exception.class, e -> Mono.just(Optional.empty()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(zone -> parsing.run(() -> parsed(source, fetched, zone.orElse(null))));
    }

    private Batch parsed(Source source, FeedFetch.Fetched fetched, @Nullable ZoneId zone) {
        var text = fetched.text();
        return Feed.read(text, fetched.uri(), zone)
                .<Batch>map(feed -> new Batch.Read(
                        mentions(source, feed),
                        fetched.version().cursor(),
                        false,
                        moved(source, fetched),
                        rest(fetched, feed.minutes())))
                .orElseGet(() -> new Batch.Failed("not-a-feed"));
    }

    private static List<RawMention> mentions(Source source, Feed feed) {
        var keys = new ItemKeys(source.clientId().value(), source.id().value(), feed.items());
        return feed.items().stream()
                .flatMap(item -> Stream.ofNullable(mention(feed, item, keys)))
                .sorted(Comparator.comparing(RawMention::saidAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static @Nullable RawMention mention(Feed feed, Feed.Item item, ItemKeys keys) {
        var id = keys.id(item);
        if (id.isEmpty()) {
            return null;
        }
        var text = (item.title() + "\n" + item.text()).strip();
        var shown = cut(text);
        var more = Stream.of(text.substring(shown.length()), item.more(), item.author())
                .filter(words -> !words.isBlank())
                .toList();
        return new RawMention(
                id,
                MentionKind.ARTICLE,
                new Author(item.author().isEmpty() ? feed.title() : item.author(), feed.title(), feed.link()),
                new Mention.Content(shown, item.link(), null, null, item.at()),
                item.at(),
                more.isEmpty() ? null : String.join("\n", more),
                keys.of(item));
    }

    /** Ends between two characters as people see them. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text.substring(0, Math.min(text.length(), LONGEST_TEXT + 50)));
        return text.substring(0, graphemes.preceding(LONGEST_TEXT + 1));
    }

    private static @Nullable String moved(Source source, FeedFetch.Fetched fetched) {
        return Objects.equals(
                        fetched.lasting(),
                        TypedAddress.plain(String.valueOf(source.place().url())))
                ? null
                : fetched.lasting();
    }

    private @Nullable Duration retryAfter(FeedFetch.Fetched fetched) {
        var after = fetched.header("retry-after");
        if (after == null) {
            return null;
        }
        var wait = NetworkTimes.retryAfter(after, clock.instant());
        return wait == null || wait.isNegative() ? null : wait;
    }

    private static @Nullable Duration rest(FeedFetch.Fetched fetched, @Nullable Integer minutes) {
        var cache = MAX_AGE.matcher(Objects.requireNonNullElse(fetched.header("cache-control"), ""));
        var age = cache.find() ? Duration.ofSeconds(Long.parseLong(cache.group(1))) : Duration.ZERO;
        var asked = minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
        var rest = age.compareTo(asked) > 0 ? age : asked;
        return rest.isZero() ? null : rest;
    }

    private static Batch refused(Problem problem) {
        return problem.status() >= 500 ? Batch.Failed.notReached() : new Batch.Failed("not-accepted");
    }

    @Override
    public void close() {
        parsing.close();
    }
}
