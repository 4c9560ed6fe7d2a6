package dev.litfass.content.network.x;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.CharsTrie;
import com.ibm.icu.util.CharsTrieBuilder;
import com.ibm.icu.util.StringTrieBuilder;
import dev.litfass.content.network.Links;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.network.TextCounter;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * As X counts: code points after NFC, of which those of most alphabets weigh 1 and all others 2; an emoji weighs 2,
 * however it is put together, and a link 23 (github.com/twitter/twitter-text, config/v3.json, read 2026-11-30).
 */
record WeightedCounter() implements TextCounter {

    private static final int PER_URL = 23;
    private static final int PER_EMOJI = 2;
    private static final int HEAVY = 2;

    /** Ranges of code points that weigh 1, each with its end. */
    private static final int[][] LIGHT = {{0, 4351}, {8192, 8205}, {8208, 8223}, {8242, 8247}};

    /** It only says how an emoji is drawn, and is often left out. */
    private static final char AS_PICTURE = '\ufe0f';

    private static final String LEFT_OUT = String.valueOf(AS_PICTURE);
    private static final int KEY = 0x20E3;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Emoji that weigh 1 unless it is said that they are pictures: © and ®. */
    private static final int LAST_OF_LATIN_1 = 0xFF;

    /** X links no address into other scripts: there it ends. */
    private static final int LAST_OF_CYRILLIC = 0x52F;

    private static final CharSequence EMOJI = emoji();

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    @Override
    public int count(String text) {
        var walk = new Walk(text);
        while (walk.hasMore()) {
            walk.step();
        }
        return walk.weight;
    }

    @Override
    public int offsetBeyond(String text, long limit) {
        var walk = new Walk(text);
        while (walk.hasMore()) {
            var before = walk.at;
            walk.step();
            if (walk.weight > limit) {
                return TextCount.beforeLink(text, TextCount.graphemeAt(beginning(text, before), before));
            }
        }
        return text.length();
    }

    /** No grapheme depends on what comes after the next character; looking at all of it may take long. */
    private static String beginning(String text, int at) {
        return text.substring(0, Math.min(text.length(), at + 2));
    }

    /** Goes through a text piece by piece: a link, an emoji, or what NFC may put together. */
    private static final class Walk {

        private final String text;
        private final List<Links.Link> links;
        private final CharsTrie trie = new CharsTrie(EMOJI, 0);
        private int link;
        private int at;
        private int weight;

        Walk(String text) {
            this.text = text;
            this.links = Links.withBareDomains(text).stream()
                    .filter(found -> hasKnownEnd(found.uri()))
                    .toList();
        }

        boolean hasMore() {
            return at < text.length();
        }

        void step() {
            if (link < links.size() && links.get(link).start() == at) {
                weight += PER_URL;
                at = endOfAddress(text, links.get(link++));
                return;
            }
            var emoji = endOfEmoji(text, at, trie);
            if (emoji > at) {
                weight += PER_EMOJI;
                at = emoji;
                return;
            }
            var end = endOfPiece();
            weight += weightOf(NFC.normalize(text.substring(at, end)));
            at = end;
        }

        private int endOfPiece() {
            var end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && !NFC.hasBoundaryBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return end;
        }
    }

    private static int weightOf(String piece) {
        return piece.codePoints().map(WeightedCounter::weightOf).sum();
    }

    private static int weightOf(int c) {
        for (var range : LIGHT) {
            if (c >= range[0] && c <= range[1]) {
                return 1;
            }
        }
        return HEAVY;
    }

    /** All that are recommended for exchange, without the sign that is often left out. */
    private static CharSequence emoji() {
        var all = new CharsTrieBuilder();
        StreamSupport.stream(new UnicodeSet("[:RGI_Emoji:]").spliterator(), false)
                .map(emoji -> emoji.replace(LEFT_OUT, ""))
                .distinct()
                .forEach(emoji -> all.add(emoji, 0));
        return all.buildCharSequence(StringTrieBuilder.Option.FAST);
    }

    /** The end of the longest emoji that begins here; the place itself where none does. */
    private static int endOfEmoji(String text, int at, CharsTrie trie) {
        var first = text.codePointAt(at);
        if (!UCharacter.hasBinaryProperty(first, UProperty.EMOJI) || (isPlain(first) && !isMadeAPicture(text, at))) {
            return at;
        }
        var longest = at;
        trie.reset();
        for (var end = at; end < text.length(); end++) {
            if (text.charAt(end) == AS_PICTURE) {
                longest = longest == end ? end + 1 : longest;
            } else if (!trie.next(text.charAt(end)).matches()) {
                return longest;
            } else if (trie.current().hasValue()) {
                longest = end + 1;
            }
        }
        return longest;
    }

    private static boolean isPlain(int c) {
        return c <= LAST_OF_LATIN_1;
    }

    /** A digit becomes one with a key around it, a letter of Latin-1 with the sign that says so. */
    private static boolean isMadeAPicture(String text, int at) {
        var next = at + 1;
        var marked = next < text.length() && text.charAt(next) == AS_PICTURE;
        if (text.charAt(at) >= FIRST_BEYOND_ASCII) {
            return marked;
        }
        var key = marked ? next + 1 : next;
        return key < text.length() && text.charAt(key) == KEY;
    }

    /** Of a host below a top-level domain that there is. */
    private static boolean hasKnownEnd(String uri) {
        var from = uri.indexOf("://") + "://".length();
        var host = uri.substring(from).replaceFirst("[/?#].*", "").replaceFirst(":\\d+$", "");
        var end = "a" + host.substring(Math.max(0, host.lastIndexOf('.')));
        return host.indexOf('.') > 0
                && (end.chars().anyMatch(c -> c >= FIRST_BEYOND_ASCII)
                        || !Links.withBareDomains(end).isEmpty());
    }

    private static int endOfAddress(String text, Links.Link link) {
        var path = text.indexOf('/', link.start() + "https://".length());
        var from = path < 0 || path > link.end() ? link.end() : path;
        for (var at = from; at < link.end(); at++) {
            if (text.charAt(at) > LAST_OF_CYRILLIC) {
                return at;
            }
        }
        return link.end();
    }
}
