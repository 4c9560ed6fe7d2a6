package dev.litfass.platform.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Takes the words out of the HTML that networks and feeds send: tags go, blocks and breaks become lines, the cells of a
 * table are kept apart. Of long HTML only the beginning is read.
 */
public final class PlainText {

    /** So many characters of HTML are read; what comes after them is dropped. */
    public static final int LONGEST_HTML = 20_000;

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head", "noscript", "svg");

    /** Beside what jsoup knows as a block. */
    private static final Set<String> LINES = Set.of("legend", "option");

    /** Blocks that may stand within a sentence. */
    private static final Set<String> CHANGES = Set.of("ins", "del");

    private static final Set<String> WORDS = Set.of("td", "th", "img", "button", "input", "select", "audio", "video");

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    public static String ofHtml(String html) {
        var seen = beginning(html);
        return seen.indexOf('<') < 0
                ? withoutControls(Parser.unescapeEntities(seen, false)).strip()
                : of(Jsoup.parse(seen).body());
    }

    /** A text that is no HTML, without what is no character. */
    public static String ofText(String text) {
        return withoutControls(text).strip();
    }

    /** The words below an element. */
    public static String of(Element element) {
        var lines = new Lines();
        NodeTraversor.filter(lines, element);
        return withoutControls(lines.text.toString()).strip();
    }

    /** Cut between two characters, and not within a tag where that can be helped. */
    private static String beginning(String html) {
        if (html.length() <= LONGEST_HTML) {
            return html;
        }
        var end = Character.isHighSurrogate(html.charAt(LONGEST_HTML - 1)) ? LONGEST_HTML - 1 : LONGEST_HTML;
        var cut = html.substring(0, end);
        var unfinished = cut.indexOf('<', cut.lastIndexOf('>') + 1);
        return unfinished < 0 ? cut : cut.substring(0, unfinished);
    }

    private static String withoutControls(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> !isControl(character))
                .forEach(character -> result.appendCodePoint(isHalf(character) ? REPLACEMENT : character));
        return result.toString();
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\t' && character != '\r';
    }

    /** Half of a character that needs two. */
    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    /** Writes down what a reader of the page sees, line by line. */
    private static final class Lines implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private int preformatted;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                var name = element.normalName();
                if (UNSEEN.contains(name)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                preformatted += name.equals("pre") ? 1 : 0;
                between(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                var name = element.normalName();
                preformatted -= name.equals("pre") ? 1 : 0;
                if (name.equals("br")) {
                    endLine(true);
                } else {
                    between(element);
                }
            }
            return FilterResult.CONTINUE;
        }

        private void between(Element element) {
            var name = element.normalName();
            if (WORDS.contains(name)) {
                space();
            } else if (LINES.contains(name) || (element.isBlock() && !CHANGES.contains(name))) {
                endLine(false);
            }
        }

        private void add(String words) {
            for (int i = 0; i < words.length(); i++) {
                var letter = words.charAt(i);
                if (preformatted == 0 && (letter == ' ' || (letter >= '\t' && letter <= '\r'))) {
                    space();
                } else {
                    text.append(letter);
                }
            }
        }

        private void space() {
            if (!text.isEmpty() && last() != ' ' && last() != '\n') {
                text.append(' ');
            }
        }

        private void endLine(boolean always) {
            while (!text.isEmpty() && last() == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && (always || last() != '\n')) {
                text.append('\n');
            }
        }

        private char last() {
            return text.charAt(text.length() - 1);
        }
    }
}
