package dev.litfass.content.network.mastodon;

import dev.litfass.platform.text.PlainText;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A text that was sent, to be recognised in what a server shows of it. Mastodon wraps words in HTML and shortens
 * mentions; other servers compose letters, resolve entities and take some signs for Markdown.
 */
final class StatusText {

    /** How much alike the words of two texts are. */
    enum Likeness {
        /** Letter for letter, whatever stands between them. */
        SAME,
        /** So much that a server may have made one out of the other. */
        SIMILAR,
        /** No server changes a text that much. */
        DIFFERENT
    }

    private static final Pattern REMOTE_MENTION =
            Pattern.compile("@(\\w[\\w.-]*)@[\\w.-]+\\w", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d{1,3}[.)]\\s+");
    private static final Pattern NUMBERED = Pattern.compile("<ol\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** An entity that was written as one may be escaped once more on the way. */
    private static final int ESCAPED_AT_MOST = 3;

    /** HTML of a text is longer than the text; what is longer than this is the HTML of another. */
    private static final int MARKUP = 30_000;

    private static final int LONGER_IN_HTML = 10;

    private final String sent;
    private final String close;
    private final String letters;
    private final Set<String> words;

    StatusText(String sent) {
        var runs = letters(sent);
        this.sent = sent;
        this.close = close(sent);
        this.letters = joined(runs);
        this.words = Set.copyOf(runs);
    }

    /** How much alike it is to what is shown. */
    Likeness likeness(String html) {
        if (isOfAnother(html)) {
            return Likeness.DIFFERENT;
        }
        var text = PlainText.ofHtml(html);
        var shown = letters(text);
        if (joined(shown).equals(letters)) {
            return Likeness.SAME;
        }
        if (NUMBERED.matcher(html).find()
                && joined(letters(unnumbered(text))).equals(joined(letters(unnumbered(sent))))) {
            return Likeness.SAME;
        }
        var common = new HashSet<>(words);
        common.retainAll(shown);
        return 2 * common.size() >= words.size() ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    /** True where that was written to make a post, as far as servers keep it: letters composed, entities resolved. */
    boolean isSource(String source) {
        return !isOfAnother(source) && close(source).equals(close);
    }

    /** True where a source reads the same, so that only signs tell the two apart. */
    boolean readsLike(String source) {
        return !isOfAnother(source) && joined(letters(source)).equals(letters);
    }

    /** Too long for what a server makes of this text. */
    private boolean isOfAnother(String text) {
        return text.length() > MARKUP + LONGER_IN_HTML * sent.length();
    }

    /** True where this stands in the text, in whatever case. */
    boolean contains(String keyword) {
        return close.toLowerCase(Locale.ROOT).contains(close(keyword).toLowerCase(Locale.ROOT));
    }

    private static String close(String text) {
        var composed = Normalizer.normalize(unescaped(text), Normalizer.Form.NFKC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }

    private static String unescaped(String text) {
        var now = text;
        for (int i = 0; i < ESCAPED_AT_MOST; i++) {
            now = HtmlUtils.htmlUnescape(now);
        }
        return now;
    }

    /** The numbers of a list are not in the text once it is made into one. */
    private static String unnumbered(String text) {
        return LIST_NUMBER.matcher(text).replaceAll("");
    }

    /** The runs of letters and digits, and each picture of a letter by itself; signs between them count for nothing. */
    private static List<String> letters(String text) {
        var mentions = REMOTE_MENTION.matcher(unescaped(text)).replaceAll("@$1");
        var composed = Normalizer.normalize(mentions, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var spaced = new StringBuilder();
        composed.codePoints().forEach(c -> {
            if (isLetter(c)) {
                spaced.appendCodePoint(c);
            } else if (isSymbol(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else if (Character.getType(c) != Character.FORMAT && !isVariation(c)) {
                spaced.append(' ');
            }
        });
        var runs = spaced.toString().strip();
        return runs.isEmpty() ? List.of() : List.of(SPACE.split(runs));
    }

    private static String joined(List<String> letters) {
        return String.join("", letters);
    }

    private static boolean isLetter(int c) {
        var type = Character.getType(c);
        var isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(c) || (isMark && !isVariation(c));
    }

    private static boolean isSymbol(int c) {
        var type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.CURRENCY_SYMBOL;
    }

    private static boolean isVariation(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }
}
