package dev.litfass.monitoring.source.rss;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.litfass.kernel.network.Network;
import dev.litfass.kernel.problem.Problem;
import dev.litfass.kernel.text.PlainText;
import dev.litfass.kernel.upstream.Blocking;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads RSS and Atom. Document types are refused, which keeps out entity bombs and foreign files. */
@Component
class RssReader implements SourceReader, AutoCloseable {

    private static final int LONGEST_TEXT = 5_000;

    private final FeedFetch fetch;
    private final Clock clock;
    private final Blocking parsing = new Blocking("feeds");

    RssReader(FeedFetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.RSS;
    }

    /** The cursor is the server's ETag: whether anything is new is the unique index's to say. */
    @Override
    public Mono<Batch> read(Source source) {
        var url = Objects.requireNonNull(source.place().url());
        return fetch.get(url, source.reading().cursor())
                .flatMap(fetched -> batch(source, fetched))
                .onErrorResume(Problem.class, problem -> Mono.just(refused(problem)))
                .onErrorResume(TimeoutException.class, e -> Mono.just(Batch.Failed.notReached()))
                .onErrorResume(IOException.class, e -> Mono.just(Batch.Failed.notReached()));
    }

    private Mono<Batch> batch(Source source, FeedFetch.Fetched fetched) {
        if (fetched.status() == 304) {
            return Mono.just(new Batch.Read(List.of(), source.reading().cursor()));
        }
        if (fetched.status() != 200) {
            return Mono.just(new Batch.Failed(
                    "status-" + fetched.status(),
                    "Die Adresse antwortet mit " + fetched.status() + ".",
                    "The address answers " + fetched.status() + ".",
                    false));
        }
        return parsing.call(() -> parsed(fetched));
    }

    private Batch parsed(FeedFetch.Fetched fetched) {
        try (var reader = new XmlReader(new ByteArrayInputStream(fetched.body()))) {
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            var feed = input.build(reader);
            var mentions = feed.getEntries().stream()
                    .flatMap(entry -> Stream.ofNullable(mention(feed, entry)))
                    .sorted(Comparator.comparing(mention -> mention.content().publishedAt()))
                    .toList();
            return new Batch.Read(mentions, fetched.etag());
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return new Batch.Failed(
                    "not-a-feed",
                    "Unter der Adresse steht kein lesbarer RSS- oder Atom-Feed.",
                    "There is no readable RSS or Atom feed at this address.",
                    false);
        }
    }

    private @Nullable RawMention mention(SyndFeed feed, SyndEntry entry) {
        var id = entry.getUri() != null ? entry.getUri() : entry.getLink();
        if (id == null || id.isBlank()) {
            return null;
        }
        var title = entry.getTitle() == null ? "" : PlainText.ofHtml(entry.getTitle());
        var body = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .map(PlainText::ofHtml)
                .findFirst()
                .orElse("");
        var text = (title + "\n" + body).strip();
        var name = entry.getAuthor() == null || entry.getAuthor().isBlank()
                ? Objects.requireNonNullElse(feed.getTitle(), "")
                : entry.getAuthor();
        return new RawMention(
                id.length() > 500 ? id.substring(0, 500) : id,
                MentionKind.ARTICLE,
                new Author(name, Objects.requireNonNullElse(feed.getTitle(), ""), feed.getLink()),
                new Mention.Content(
                        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                        entry.getLink(),
                        null,
                        null,
                        when(entry)));
    }

    private Instant when(SyndEntry entry) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? clock.instant() : date.toInstant();
    }

    private static Batch refused(Problem problem) {
        return problem.status() >= 500
                ? Batch.Failed.notReached()
                : new Batch.Failed(
                        "not-accepted",
                        "Diese Adresse darf oder kann nicht gelesen werden.",
                        "This address may or can not be read: " + problem.detail(),
                        false);
    }

    @Override
    public void close() {
        parsing.close();
    }
}
