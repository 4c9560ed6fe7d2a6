package dev.litfass.monitoring.source.rss;

import dev.litfass.platform.text.PlainText;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1, 2026-11). */
final class JsonFeed {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VERSION = "https://jsonfeed.org/version/1";
    private static final int MOST_ITEMS = 1_000;

    private JsonFeed() {}

    static boolean looksLikeIt(String text) {
        return text.stripLeading().startsWith("{") || text.startsWith("\ufeff{");
    }

    static Optional<Feed> read(String text, URI base, @Nullable ZoneId zone) {
        try {
            var feed = JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
            if (!feed.path("version").stringValue("").startsWith(VERSION)
                    || !feed.path("items").isArray()) {
                return Optional.empty();
            }
            var items = feed.path("items")
                    .valueStream()
                    .limit(MOST_ITEMS)
                    .map(item -> item(item, base, zone))
                    .toList();
            return Optional.of(new Feed(said(feed, "title"), link(feed, "home_page_url", base), null, items));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Feed.Item item(JsonNode item, URI base, @Nullable ZoneId zone) {
        var texts = Stream.of(said(item, "summary"), PlainText.ofHtml(html(item)), said(item, "content_text"))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        var tags = item.path("tags").valueStream().map(tag -> tag.stringValue(""));
        var author = item.path("authors").isArray() ? item.path("authors").path(0) : item.path("author");
        return new Feed.Item(
                item.path("id").isValueNode() ? PlainText.ofText(item.path("id").asString()) : "",
                false,
                Stream.of("url", "external_url")
                        .map(name -> link(item, name, base))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                said(item, "title"),
                texts.isEmpty() ? "" : texts.get(0),
                Stream.concat(texts.stream().skip(1), tags).collect(Collectors.joining("\n")),
                said(author, "name"),
                at(item, zone));
    }

    private static @Nullable Instant at(JsonNode item, @Nullable ZoneId zone) {
        return List.of("date_published", "date_modified").stream()
                .map(name -> FeedDates.read(said(item, name), zone))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String html(JsonNode item) {
        return item.path("content_html").stringValue("");
    }

    private static @Nullable String link(JsonNode of, String name, URI base) {
        return Feed.link(base, said(of, name));
    }

    private static String said(JsonNode of, String name) {
        return PlainText.ofText(of.path(name).stringValue(""));
    }
}
