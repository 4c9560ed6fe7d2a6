package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PageTests {

    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(new MovedClock()));
    private final Visitor shop = new Visitor(simulator.baseUrl(), "sim_laden");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void servesThePageFromHereAlone() {
        Reply page = shop.get("/");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        String everything = Stream.of("/", "/page/style.css", "/page/page.js")
                .map(path -> shop.get(path).body())
                .reduce("", String::concat);
        assertThat(Pattern.compile("(src|href)=\"(https?:)?//")
                        .matcher(everything)
                        .find())
                .isFalse();
        assertThat(shop.get("/@laden").body()).isEqualTo(page.body());
        assertThat(shop.get("/p/anything").body()).isEqualTo(page.body());
        assertThat(shop.get("/anything").status()).isEqualTo(404);
    }

    @Test
    void saysEverythingInBothLanguages() {
        String script = shop.get("/page/page.js").body();
        String german = script.substring(script.indexOf("  de: {"), script.indexOf("  en: {"));
        String english = script.substring(script.indexOf("  en: {"), script.indexOf("};"));

        assertThat(keys(english))
                .containsExactlyInAnyOrderElementsOf(keys(german))
                .hasSizeGreaterThan(30);
    }

    @Test
    void showsAThreadWithItsTalkInOrder() {
        String post = shop.post("/api/posts", Map.of("text", "Guten Morgen")).text("id");
        String comment = shop.post(
                        "/public/comments",
                        Map.of(
                                "account", "laden", "postId", post, "author", "Ute", "text", "Offen?", "kind",
                                "COMMENT"))
                .text("id");
        shop.post("/api/posts", Map.of("text", "Ab sieben.", "inReplyTo", comment));
        shop.post("/public/comments", Map.of("account", "laden", "author", "Ali", "text", "Hallo @laden"));

        Reply all = shop.get("/public/timeline");
        Reply elsewhere = shop.get("/public/timeline?account=buchladen");

        assertThat(all.json().path("threads")).hasSize(2);
        var thread = all.json()
                .path("threads")
                .valueStream()
                .filter(one -> one.at("/first/id").asString().equals(post))
                .findFirst()
                .orElseThrow();
        assertThat(thread.path("talk").valueStream().map(one -> one.path("text").asString()))
                .containsExactly("Offen?", "Ab sieben.");
        assertThat(thread.at("/talk/1/byAccount").asBoolean()).isTrue();
        assertThat(elsewhere.json().path("threads")).isEmpty();
    }

    @Test
    void asksThePublicForANameAText() {
        assertThat(shop.post("/public/comments", Map.of("account", "laden", "author", "Ute"))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/public/comments", Map.of("account", "laden", "text", "Hallo"))
                        .status())
                .isEqualTo(400);
        assertThat(shop.post("/public/comments", Map.of("account", "laden", "author", "U", "text", "x".repeat(5001)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void printsFeedsThatAReaderCanRead() throws Exception {
        Reply printed = shop.post(
                "/control/articles",
                Map.of(
                        "feed", "berliner-morgenblatt",
                        "title", "Brot & <Spiele>: \"Sonnenschein\" öffnet",
                        "text", "Ein Zeichen\u0001 aus <b>Neukölln</b> 🥖",
                        "publishedAt", "2026-11-26T08:00:00Z"));

        Document atom = parse(shop.get("/feeds/berliner-morgenblatt.xml").body());
        Document rss = parse(shop.get("/feeds/berliner-morgenblatt.rss").body());

        assertThat(printed.text("feedUrl")).isEqualTo(simulator.baseUrl() + "/feeds/berliner-morgenblatt.xml");
        assertThat(text(atom, "title", 1)).isEqualTo("Brot & <Spiele>: \"Sonnenschein\" öffnet");
        assertThat(text(atom, "content", 0)).isEqualTo("Ein Zeichen aus <b>Neukölln</b> 🥖");
        assertThat(text(atom, "published", 0)).isEqualTo("2026-11-26T08:00:00Z");
        assertThat(text(rss, "pubDate", 0)).isEqualTo("Thu, 26 Nov 2026 08:00:00 GMT");
        assertThat(shop.get("/control/articles?feed=berliner-morgenblatt")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(printed.text("id"));
        assertThat(shop.get("/articles/" + printed.text("id")).body()).contains("Brot &amp; &lt;Spiele&gt;");
    }

    @Test
    void saysWhenAFeedHasNotChanged() {
        Reply first = shop.get("/feeds/leer.xml");

        Reply again = shop.send(shop.request("/feeds/leer.xml")
                .header("If-None-Match", first.header("ETag"))
                .GET());

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private static java.util.List<String> keys(String words) {
        return Pattern.compile("(\\w+): \"")
                .matcher(words)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document document, String tag, int index) {
        return document.getElementsByTagName(tag).item(index).getTextContent();
    }
}
