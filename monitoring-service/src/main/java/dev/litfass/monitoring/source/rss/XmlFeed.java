package dev.litfass.monitoring.source.rss;

import dev.litfass.platform.text.PlainText;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS of every version, RDF and Atom. Publishers write XML that is none, so it is read by a parser that refuses
 * nothing: it declares no entities, opens no other document, and is not stopped by a wrong sign, prefix or tag.
 */
final class XmlFeed {

    /** More tags than this have no news in them and cost memory. */
    private static final int MOST_TAGS = 150_000;

    private static final int MOST_PREFIXES = 100;
    private static final int DEEPEST = 200;
    private static final int MOST_ITEMS = 1_000;
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf");
    private static final Set<String> OWN_PREFIXES = Set.of("", "rss", "atom", "a10", "rdf");
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(?:rss|feed|rdf)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("xmlns:[^\\s=/>]*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private final URI base;
    private final @Nullable ZoneId zone;

    private XmlFeed(URI base, @Nullable ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /** The feed, or nothing where the text is none or breaks off. */
    static Optional<Feed> read(String text, URI base, @Nullable ZoneId zone) {
        var begin = ROOT.matcher(text);
        if (!begin.find()
                || text.substring(0, begin.start()).contains("<!ENTITY")
                || hasTooManyTags(text)
                || hasTooManyPrefixes(text)) {
            return Optional.empty();
        }
        var document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text.substring(begin.start()), "");
        var root = document.firstElementChild();
        return root == null || !ROOTS.contains(local(root)) || !text.contains("</" + root.tagName())
                ? Optional.empty()
                : new XmlFeed(base, zone).feed(root);
    }

    private static boolean hasTooManyTags(String text) {
        var tags = 0;
        for (int at = text.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = text.indexOf('<', at + 1)) {
            tags++;
            if (text.startsWith("<![CDATA[", at)) {
                var end = text.indexOf("]]>", at);
                at = end < 0 ? text.length() : end;
            }
        }
        return tags > MOST_TAGS;
    }

    /** The parser copies what is declared for every tag that is open. */
    private static boolean hasTooManyPrefixes(String text) {
        return PREFIX.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(MOST_PREFIXES + 1L)
                        .count()
                > MOST_PREFIXES;
    }

    private Optional<Feed> feed(Element root) {
        var channel = local(root).equals("feed") ? root : first(root, "channel").orElse(null);
        if (channel == null) {
            return Optional.empty();
        }
        var items = Stream.of(root, channel)
                .distinct()
                .flatMap(parent -> parent.children().stream())
                .filter(child -> isOwn(child) && Set.of("item", "entry").contains(local(child)))
                .limit(MOST_ITEMS)
                .map(this::item)
                .toList();
        return Optional.of(new Feed(words(channel, "title"), link(channel), minutes(channel), items));
    }

    private Feed.Item item(Element item) {
        var id = first(item, "guid").or(() -> first(item, "id"));
        var link = link(item);
        var name = PlainText.ofText(id.map(Element::text).orElseGet(() -> item.attr("rdf:about")));
        var isLink = id.isPresent()
                && local(id.get()).equals("guid")
                && !id.get().attr("isPermaLink").equalsIgnoreCase("false")
                && Feed.isWeb(name);
        var texts = texts(item);
        return new Feed.Item(
                name,
                isLink,
                link == null && isLink ? name : link,
                words(item, "title"),
                texts.isEmpty() ? "" : texts.get(0),
                String.join(
                        "\n",
                        Stream.concat(texts.stream().skip(1), labels(item)).toList()),
                author(item),
                at(item));
    }

    /** What is said, the short form first; a long form that begins like the short one is the same text. */
    private static List<String> texts(Element item) {
        var texts = new LinkedHashSet<String>();
        for (var name : List.of("description", "summary", "encoded", "content")) {
            children(item, name)
                    .filter(child -> isOwn(child) || prefix(child).equals("content"))
                    .map(XmlFeed::words)
                    .filter(text -> !text.isEmpty())
                    .forEach(texts::add);
        }
        return List.copyOf(texts);
    }

    private static Stream<String> labels(Element item) {
        return children(item, "category")
                .map(category -> Stream.of(category.attr("label"), category.attr("term"), category.text())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""))
                .map(PlainText::ofText)
                .filter(text -> !text.isEmpty());
    }

    private static String author(Element item) {
        return Stream.concat(children(item, "author"), children(item, "creator"))
                .map(author -> first(author, "name").map(Element::text).orElseGet(author::text))
                .map(PlainText::ofText)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable Instant at(Element item) {
        return Stream.of("pubdate", "published", "issued", "date", "created", "updated", "modified")
                .flatMap(name -> children(item, name))
                .map(date -> FeedDates.read(date.text(), zone))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String link(Element of) {
        return children(of, "link")
                .filter(XmlFeed::isOwn)
                .filter(link -> Set.of("", "alternate").contains(link.attr("rel")))
                .map(link -> Feed.link(base(link), link.hasAttr("href") ? link.attr("href") : link.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What relative links are seen from: every xml:base on the way in, the outermost first. */
    private URI base(Element at) {
        var result = base;
        var around = Stream.concat(Stream.of(at), at.parents().stream())
                .map(element -> element.attr("xml:base").strip())
                .filter(own -> !own.isEmpty())
                .toList();
        for (int i = around.size() - 1; i >= 0; i--) {
            try {
                result = result.resolve(around.get(i));
            } catch (IllegalArgumentException e) {
                return base;
            }
        }
        return result;
    }

    private static @Nullable Integer minutes(Element channel) {
        return first(channel, "ttl")
                .map(ttl -> ttl.text().strip())
                .filter(ttl -> DIGITS.matcher(ttl).matches())
                .map(Integer::valueOf)
                .orElse(null);
    }

    private static String words(Element parent, String name) {
        return first(parent, name).map(XmlFeed::words).orElse("");
    }

    /** Atom says of a text what it is, and text alone is taken as it stands; RSS always means HTML. */
    private static String words(Element text) {
        var isAtom = Set.of("entry", "feed").contains(local(Objects.requireNonNull(text.parent())))
                && !prefix(text).equals("content");
        if (!text.children().isEmpty()) {
            return PlainText.of(text);
        }
        return isAtom && !text.attr("type").toLowerCase(Locale.ROOT).contains("html")
                ? PlainText.ofText(text.wholeText())
                : PlainText.ofHtml(text.wholeText());
    }

    private static Optional<Element> first(Element parent, String name) {
        return children(parent, name).filter(XmlFeed::isOwn).findFirst();
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> local(child).equals(name));
    }

    private static boolean isOwn(Element element) {
        return OWN_PREFIXES.contains(prefix(element));
    }

    private static String prefix(Element element) {
        var name = element.tagName();
        return name.substring(0, Math.max(0, name.indexOf(':'))).toLowerCase(Locale.ROOT);
    }

    private static String local(Element element) {
        var name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
