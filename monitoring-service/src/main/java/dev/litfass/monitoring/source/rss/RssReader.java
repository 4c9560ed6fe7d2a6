package dev.litfass.monitoring.source.rss;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads RSS and Atom. Document types are refused, which keeps out entity bombs and foreign files. */
@Component
class RssReader implements SourceReader, AutoCloseable {

    private static final int LONGEST_ID = 500;
    private static final int LONGEST_TEXT = 5_000;

    /** More of an item's HTML is not looked at: looking for the end of tags that never end takes long. */
    private static final int LONGEST_HTML = 20_000;

    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final FeedFetch fetch;
    private final Blocking parsing = new Blocking("feeds");

    RssReader(FeedFetch fetch) {
        this.fetch = fetch;
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
                .onErrorResume(Exception.class, e -> Mono.just(Batch.Failed.notReached()));
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
        return parsing.call(
                () -> parsed(URI.create(Objects.requireNonNull(source.place().url())), fetched));
    }

    private Batch parsed(URI base, FeedFetch.Fetched fetched) {
        try (var reader = new XmlReader(new ByteArrayInputStream(fetched.body()), true, charset(fetched))) {
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            var feed = input.build(reader);
            var mentions = feed.getEntries().stream()
                    .flatMap(entry -> Stream.ofNullable(mention(base, feed, entry)))
                    .sorted(Comparator.comparing(
                            mention -> mention.content().publishedAt(),
                            Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            return new Batch.Read(mentions, fetched.etag());
        } catch (FeedException | IOException | IllegalArgumentException | StackOverflowError e) {
            return new Batch.Failed(
                    "not-a-feed",
                    "Unter der Adresse steht kein lesbarer RSS- oder Atom-Feed.",
                    "There is no readable RSS or Atom feed at this address.",
                    false);
        }
    }

    /** The server's word on the charset, for a document that does not say it itself. */
    private static @Nullable String charset(FeedFetch.Fetched fetched) {
        try {
            var type = fetched.contentType();
            var charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
            return charset == null ? null : charset.name();
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    private @Nullable RawMention mention(URI base, SyndFeed feed, SyndEntry entry) {
        var title = entry.getTitle() == null ? "" : words(entry.getTitle());
        var body = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull)
                .map(RssReader::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        var text = (title + "\n" + body).strip();
        var id = id(entry, text);
        if (id.isEmpty()) {
            return null;
        }
        var name = entry.getAuthor() == null || entry.getAuthor().isBlank()
                ? Objects.requireNonNullElse(feed.getTitle(), "")
                : entry.getAuthor();
        return new RawMention(
                id,
                MentionKind.ARTICLE,
                new Author(name, Objects.requireNonNullElse(feed.getTitle(), ""), link(base, feed.getLink())),
                new Mention.Content(
                        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
                        link(base, entry.getLink()),
                        null,
                        null,
                        when(entry)));
    }

    /** Neither a guid nor a link is required; what has neither is known by what it says and when. */
    private static String id(SyndEntry entry, String text) {
        var id = Stream.of(entry.getUri(), entry.getLink())
                .filter(known -> known != null && !known.isBlank())
                .findFirst()
                .orElseGet(() -> text.isEmpty() ? "" : digest(text + entry.getPublishedDate()));
        return id.length() > LONGEST_ID ? digest(id) : id;
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }

    private static String words(String html) {
        if (html.length() <= LONGEST_HTML) {
            return PlainText.ofHtml(html);
        }
        var cut = html.substring(0, LONGEST_HTML);
        var unfinished = cut.indexOf('<', cut.lastIndexOf('>') + 1);
        return PlainText.ofHtml(unfinished < 0 ? cut : cut.substring(0, unfinished));
    }

    /** Where a link leads, seen from the feed; one that does not lead to the web is none. */
    private static @Nullable String link(URI base, @Nullable String link) {
        if (link == null || WEB.matcher(link).lookingAt()) {
            return link;
        }
        try {
            var absolute = base.resolve(link).toString();
            return WEB.matcher(absolute).lookingAt() ? absolute : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant when(SyndEntry entry) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? null : date.toInstant();
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
