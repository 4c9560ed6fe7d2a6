package dev.litfass.simulator.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.network.Article;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** The papers of the simulated world: feeds as Atom and RSS, and the articles they point to. */
public class Feeds {

    private static final DateTimeFormatter RSS_TIME =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).withLocale(Locale.ENGLISH);

    private final Network network;
    private final Links links;

    public Feeds(Network network, Links links) {
        this.network = network;
        this.links = links;
    }

    public void addTo(Router router) {
        router.plain("GET", "/feeds/{file}", this::feed);
        router.plain("GET", "/articles/{id}", this::article);
    }

    private Answer feed(Call call) {
        String file = call.variable("file");
        Answer answer;
        if (file.endsWith(".xml")) {
            answer = Answer.text(200, "application/atom+xml", atom(file.substring(0, file.length() - 4)));
        } else if (file.endsWith(".rss")) {
            answer = Answer.text(200, "application/rss+xml", rss(file.substring(0, file.length() - 4)));
        } else {
            throw new Refusal(404, "not_found", "Feeds end in .xml (Atom) or .rss (RSS 2.0).");
        }
        String tag = tag(answer.body());
        boolean known = tag.equals(call.header("if-none-match"));
        return (known ? Answer.empty(304) : answer).with("ETag", tag);
    }

    private String atom(String name) {
        List<Article> articles = network.feed(name);
        Instant updated = articles.isEmpty() ? Instant.EPOCH : articles.get(0).publishedAt();
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <id>%s</id>
                  <title>%s</title>
                  <updated>%s</updated>
                %s</feed>
                """.formatted(
                        escape(links.ofFeed(name)),
                        escape(title(name)),
                        updated,
                        articles.stream().map(this::atomEntry).collect(joining()));
    }

    private String atomEntry(Article article) {
        return """
                  <entry>
                    <id>%1$s</id>
                    <title>%2$s</title>
                    <link href="%1$s"/>
                    <author><name>%3$s</name></author>
                    <published>%4$s</published>
                    <updated>%4$s</updated>
                    <content type="text">%5$s</content>
                  </entry>
                """.formatted(
                        escape(links.ofArticle(article.id())),
                        escape(article.title()),
                        escape(article.author()),
                        article.publishedAt(),
                        escape(article.text()));
    }

    private String rss(String name) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0"><channel>
                  <title>%s</title>
                  <link>%s</link>
                  <description>%s</description>
                %s</channel></rss>
                """.formatted(
                        escape(title(name)),
                        escape(links.base()),
                        escape(title(name)),
                        network.feed(name).stream().map(this::rssItem).collect(joining()));
    }

    private String rssItem(Article article) {
        return """
                  <item>
                    <guid isPermaLink="true">%1$s</guid>
                    <title>%2$s</title>
                    <link>%1$s</link>
                    <pubDate>%3$s</pubDate>
                    <description>%4$s</description>
                  </item>
                """.formatted(
                        escape(links.ofArticle(article.id())),
                        escape(article.title()),
                        RSS_TIME.format(article.publishedAt()),
                        escape(article.text()));
    }

    private Answer article(Call call) {
        Article article = network.article(call.variable("id"));
        String page = """
                <!doctype html><html lang="de"><head><meta charset="utf-8"><title>%1$s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/page/style.css"></head>
                <body><main class="article"><p class="hint">%2$s</p><h1>%1$s</h1><p class="hint">%3$s</p><p class="reading">%4$s</p></main></body></html>
                """.formatted(
                        escape(article.title()),
                        escape(title(article.feed())),
                        escape(article.author()),
                        escape(article.text()));
        return Answer.text(200, "text/html", page).with("Content-Security-Policy", PublicPage.POLICY);
    }

    /** "berliner-morgenblatt" is called Berliner Morgenblatt. */
    private static String title(String name) {
        return List.of(name.split("-")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(joining(" "));
    }

    private static String tag(byte[] body) {
        var crc = new CRC32();
        crc.update(body);
        return "\"%08x-%d\"".formatted(crc.getValue(), body.length);
    }

    /** Control characters are not allowed in XML, not even escaped. */
    private static String escape(String text) {
        return new String(text.getBytes(UTF_8), UTF_8)
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
