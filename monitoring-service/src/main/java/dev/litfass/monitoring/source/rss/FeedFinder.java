package dev.litfass.monitoring.source.rss;

import static dev.litfass.monitoring.MonitoringProblem.FEED_NOT_ACCEPTED;
import static dev.litfass.monitoring.MonitoringProblem.PAGE_NOT_FEED;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.pool.CpuPool;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks at an address that somebody wants to have read. A page that names its feeds is refused with them, so that one can
 * be chosen, one that names none is refused; what cannot be looked at just now is taken as it is.
 */
@Component
public class FeedFinder implements AutoCloseable {

    private static final int MOST = 10;
    private static final int LONGEST_PAGE = 200_000;
    private static final int LONGEST_TITLE = 100;
    private static final Set<String> KINDS =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");

    private final FeedAddress addresses;
    private final FeedFetch fetch;
    private final CpuPool parsing = new CpuPool("pages", 2, 240);

    FeedFinder(FeedAddress addresses, FeedFetch fetch) {
        this.addresses = addresses;
        this.fetch = fetch;
    }

    /** The address in its plain spelling, if it may be read and is a feed as far as one can see. */
    public Mono<String> require(String typed) {
        return addresses
                .require(typed)
                .flatMap(url -> fetch.get(url, FeedFetch.Version.NONE)
                        .filter(fetched -> fetched.status() == 200)
                        .flatMap(fetched -> parsing.run(() -> required(url, fetched)))
                        .onErrorResume(error -> !isRefusal(error), error -> Mono.just(url))
                        .defaultIfEmpty(url));
    }

    private static boolean isRefusal(Throwable error) {
        return error instanceof Problem problem && (problem.is(FEED_NOT_ACCEPTED) || problem.is(PAGE_NOT_FEED));
    }

    private static String required(String url, FeedFetch.Fetched fetched) {
        var text = fetched.text();
        if (Feed.read(text, fetched.uri(), null).isPresent()) {
            return url;
        }
        var feeds = named(text, fetched.uri());
        throw feeds.isEmpty()
                ? FEED_NOT_ACCEPTED.because("no feed was found at this address")
                : PAGE_NOT_FEED
                        .because("this is a page; it names %s feeds", feeds.size())
                        .with("feeds", feeds);
    }

    private static List<Named> named(String text, URI base) {
        var page = Jsoup.parse(text.substring(0, Math.min(LONGEST_PAGE, text.length())));
        return page.select("link[rel~=(?i)\\balternate\\b][href]").stream()
                .filter(link -> KINDS.contains(link.attr("type").strip().toLowerCase(Locale.ROOT)))
                .map(link -> Named.of(link, base))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList();
    }

    @Override
    public void close() {
        parsing.close();
    }

    /** A feed as a page names it. */
    record Named(String url, String title) {

        static @Nullable Named of(Element link, URI base) {
            var url = Feed.link(base, TypedAddress.encoded(link.attr("href").strip()));
            var title = link.attr("title").strip();
            return url == null ? null : new Named(url, title.substring(0, Math.min(LONGEST_TITLE, title.length())));
        }
    }
}
