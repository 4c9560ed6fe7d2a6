package dev.litfass.monitoring.source.rss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.litfass.platform.text.PlainText;
import dev.litfass.testsupport.Fuzz;
import dev.litfass.testsupport.Jazzer;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands in a feed or a page, reading it ends, fails in no other way than it says, and is bounded. */
@Tag("fuzz")
class FeedFuzzTests {

    private static final URI BASE = URI.create("https://blatt.example/feed");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void readsWordsOutOfAnyHtml() {
        var pieces = List.of(
                "<p>",
                "</p>",
                "<br>",
                "<table>",
                "<td>",
                "</tr>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<a href=\"",
                "\">",
                "&amp;",
                "&#x1F35E;",
                "&#55356;",
                "&#1114112;",
                "&nope",
                "<pre>",
                " \n ",
                "<svg>",
                "<b",
                "Brot");

        Fuzz.run(
                pieces,
                html -> assertThat(PlainText.ofHtml(html))
                        .hasSizeLessThanOrEqualTo(2 * html.length())
                        .doesNotContain("\u0000")
                        .isEqualTo(PlainText.ofHtml(html)));
    }

    @Test
    void readsOrRefusesAnyFeed() {
        var pieces = List.of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<!DOCTYPE rss>",
                "<rss version=\"2.0\">",
                "</rss>",
                "<channel>",
                "</channel>",
                "<item>",
                "</item>",
                "<title>",
                "</title>",
                "<guid>1</guid>",
                "<link>/a b|c</link>",
                "<ttl>5</ttl>",
                "<pubDate>Mi, 21.10.2026 - 15:26</pubDate>",
                "<dc:date>2026-13-41T99:99:99Z</dc:date>",
                "<description>",
                "<![CDATA[",
                "]]>",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                "</feed>",
                "<entry xml:base=\"http://[\">",
                "</entry>",
                "<link href=\"x\"/>",
                "<content type=\"xhtml\">",
                "<rdf:RDF>",
                "</rdf:RDF>",
                "&nbsp;",
                "<",
                "Brot");

        Fuzz.run(pieces, inside -> {
            var text = "<rss><channel>" + inside + "</channel></rss>";
            for (var document : List.of(inside, text)) {
                XmlFeed.read(FeedText.of(document.getBytes(UTF_8), "text/xml"), BASE, ZONE)
                        .ifPresent(FeedFuzzTests::hasKeys);
            }
        });
    }

    @Test
    void readsOrRefusesAnyJson() {
        var pieces = List.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"version\":\"https://jsonfeed.org/version/1.1\"",
                "\"items\":",
                "{\"id\":1}",
                "\"title\"",
                "\"url\"",
                "\"x\"",
                "null",
                "1e999",
                "true");

        Fuzz.run(pieces, inside -> {
            var text = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":{}," + inside + "}]}";
            for (var document : List.of(inside, text)) {
                JsonFeed.read(document, BASE, ZONE).ifPresent(FeedFuzzTests::hasKeys);
            }
        });
    }

    @Test
    void spellsAnyAddressOrLeavesIt() {
        var pieces = List.of(
                "https://",
                "feed:",
                "//",
                "bäckerei",
                "straße",
                ".",
                ":80",
                "/",
                "?",
                "#",
                "%",
                "xn--",
                "@",
                "[::1]",
                "|");

        Fuzz.run(pieces, typed -> {
            var plain = TypedAddress.plain(typed);
            assertThat(TypedAddress.plain(plain)).isEqualTo(plain);
        });
    }

    private static void hasKeys(Feed feed) {
        var keys = new ItemKeys("bakery", "tagblatt", feed.items());
        var all = feed.items().stream().flatMap(item -> keys.of(item).stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(feed.items()).allSatisfy(item -> assertThat(keys.id(item)).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void jazzerFindsNothing() {
        Jazzer.run(Target.class);
    }

    /** Reads what Jazzer comes up with. */
    public static final class Target {

        private Target() {}

        public static void fuzzerTestOneInput(FuzzedDataProvider data) {
            var bytes = data.consumeRemainingAsBytes();
            var text = FeedText.of(bytes, "text/xml");
            PlainText.ofHtml(text);
            XmlFeed.read(text, BASE, ZONE);
            JsonFeed.read(text, BASE, ZONE);
        }
    }
}
