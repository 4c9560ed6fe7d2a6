package dev.litfass.content.network.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.content.network.Links;
import dev.litfass.content.network.Outgoing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A post as an article: its first line is the title, or its first words where there is only one line; the rest is the
 * body. A last line such as "Kategorien: Brot, Kuchen" or "Categories: Brot" names the site's categories it goes under
 * and is not published.
 */
record Article(String title, String body, List<String> categories) {

    private static final Pattern CATEGORIES =
            Pattern.compile("(?:Kategorien?|Categor(?:y|ies)):(?<names>.*)", Pattern.CASE_INSENSITIVE);
    private static final int TITLE = 60;
    private static final int SLUG = 50;

    static Article of(String text) {
        var all = text.replace("\r\n", "\n").strip();
        var lastLine = all.lastIndexOf('\n') + 1;
        var named = CATEGORIES.matcher(all.substring(lastLine).strip());
        if (lastLine == 0 || !named.matches()) {
            return of(all, List.of());
        }
        var categories = Arrays.stream(named.group("names").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return of(all.substring(0, lastLine).strip(), categories);
    }

    private static Article of(String text, List<String> categories) {
        var end = text.indexOf('\n');
        return end < 0
                ? new Article(firstWords(text), text, categories)
                : new Article(
                        text.substring(0, end).strip(), text.substring(end).strip(), categories);
    }

    private static String firstWords(String line) {
        if (line.length() <= TITLE) {
            return line;
        }
        var space = line.lastIndexOf(' ', TITLE);
        var end = space > 0 ? space : line.offsetByCodePoints(0, line.codePointCount(0, TITLE));
        return line.substring(0, end).strip() + " …";
    }

    /**
     * The last part of its address: words for people, and a trace of the delivery's key, by which the article is found
     * again whatever became of it.
     */
    String slug(String key) {
        var folded = Normalizer.normalize(
                        title.toLowerCase(Locale.ROOT)
                                .replace("ä", "ae")
                                .replace("ö", "oe")
                                .replace("ü", "ue")
                                .replace("ß", "ss"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var words = folded.substring(0, Math.min(SLUG, folded.length())).replaceAll("^-|-$", "");
        return (words.isEmpty() ? "p" : words) + "-" + trace(key);
    }

    static String trace(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String titleHtml() {
        return escaped(title);
    }

    /** Blocks as WordPress's own editor writes them, so that people can go on with them there. */
    String html(List<Outgoing.OutgoingPicture> pictures, Function<Outgoing.OutgoingPicture, Medium> lying) {
        var html = new StringBuilder();
        for (var paragraph : paragraphs()) {
            html.append("<!-- wp:paragraph -->\n<p>")
                    .append(linked(paragraph))
                    .append("</p>\n<!-- /wp:paragraph -->\n\n");
        }
        for (var picture : pictures) {
            var medium = lying.apply(picture);
            html.append(picture.isVideo() ? video(medium) : figure(medium, picture.alt()));
        }
        return html.toString().strip();
    }

    /** What empty lines part. */
    private List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringJoiner("\n");
        for (var line : body.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraph.add(line);
            } else if (paragraph.length() > 0) {
                paragraphs.add(paragraph.toString().strip());
                paragraph = new StringJoiner("\n");
            }
        }
        paragraphs.add(paragraph.toString().strip());
        return paragraphs;
    }

    private static String figure(Medium medium, String alt) {
        return """
                <!-- wp:image {"id":%1$s} -->
                <figure class="wp-block-image"><img src="%2$s" alt="%3$s" class="wp-image-%1$s"/></figure>
                <!-- /wp:image -->

                """.formatted(medium.id(), escaped(medium.url()), escaped(alt));
    }

    /** Anything else in it the editor would take for a mistake; what it shows stands at the file in the library. */
    private static String video(Medium medium) {
        return """
                <!-- wp:video {"id":%1$s} -->
                <figure class="wp-block-video"><video controls src="%2$s"></video></figure>
                <!-- /wp:video -->

                """.formatted(medium.id(), escaped(medium.url()));
    }

    private static String linked(String paragraph) {
        var html = new StringBuilder();
        var done = 0;
        for (var found : Links.in(paragraph)) {
            var link = escaped(found.uri());
            html.append(escaped(paragraph.substring(done, found.start())))
                    .append("<a href=\"%1$s\">%1$s</a>".formatted(link));
            done = found.end();
        }
        return html.append(escaped(paragraph.substring(done))).toString().replace("\n", "<br>");
    }

    /** Not only HTML: what stands in square brackets WordPress would run as one of its shortcodes. */
    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    case '[' -> "&#91;";
                    case ']' -> "&#93;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }

    /** A picture or video that lies in the site's library. */
    record Medium(String id, String url) {

        /** As it was kept before December 2026: in one line of text. */
        static Medium parse(String reference) {
            var space = reference.indexOf(' ');
            return new Medium(reference.substring(0, space), reference.substring(space + 1));
        }
    }
}
