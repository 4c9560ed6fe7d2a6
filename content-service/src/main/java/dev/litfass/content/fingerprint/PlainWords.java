package dev.litfass.content.fingerprint;

import dev.litfass.content.network.Links;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A text as it is compared with others: letters and digits in one spelling, one space between words; an address and a
 * mention are each one sign, whatever they lead to.
 */
public final class PlainWords {

    /** A text shorter than this is compared to the letter: half of three short greetings is the same. */
    static final int COMPARED_BY_PIECES = 40;

    private static final int GRAM = 3;
    private static final char LINK = '\u0001';
    private static final char MENTION = '\u0002';
    private static final Pattern MENTIONED =
            Pattern.compile("(?<![\\p{L}\\p{N}@])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]*+");

    private final String words;
    private final long[] grams;

    private PlainWords(String words) {
        this.words = words;
        this.grams = grams(words);
    }

    public static PlainWords of(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var marked = MENTIONED.matcher(withoutLinks(normal)).replaceAll(String.valueOf(MENTION));
        return new PlainWords(letters(marked.toLowerCase(Locale.ROOT)));
    }

    private static String withoutLinks(String text) {
        var result = new StringBuilder(text.length());
        var from = 0;
        for (var link : Links.in(text)) {
            result.append(text, from, link.start()).append(LINK);
            from = link.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    private static String letters(String text) {
        var result = new StringBuilder(text.length());
        var apart = false;
        for (var at = 0; at < text.length(); ) {
            var sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (sign == LINK || sign == MENTION || Character.isLetterOrDigit(sign) || isMark(sign)) {
                if (apart && !result.isEmpty()) {
                    result.append(' ');
                }
                result.appendCodePoint(sign);
                apart = false;
            } else if (Character.getType(sign) != Character.FORMAT) {
                apart = true;
            }
        }
        return result.toString();
    }

    private static boolean isMark(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static long[] grams(String words) {
        if (words.length() < GRAM) {
            return new long[0];
        }
        var grams = new long[words.length() - GRAM + 1];
        for (var at = 0; at < grams.length; at++) {
            grams[at] = (long) words.charAt(at) << 32 | (long) words.charAt(at + 1) << 16 | words.charAt(at + 2);
        }
        Arrays.sort(grams);
        return grams;
    }

    /** There is nothing to compare. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** True where only the very same counts. */
    public boolean isShort() {
        return words.length() < COMPARED_BY_PIECES;
    }

    /**
     * What finds texts like this one: 64 bits of which nearly all are the same where nearly all runs of three letters are
     * (SimHash, Charikar 2002); of a short text a number that only the same one has.
     */
    long fingerprint() {
        return isShort() ? exact() : similar();
    }

    private long exact() {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    private long similar() {
        var votes = new int[Long.SIZE];
        for (var gram : grams) {
            var bits = mixed(gram);
            for (var bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (int) (bits >>> bit & 1) * 2 - 1;
            }
        }
        var result = 0L;
        for (var bit = 0; bit < Long.SIZE; bit++) {
            result |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return result;
    }

    /** The last step of SplitMix64: each bit depends on each. */
    private static long mixed(long value) {
        var once = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
        return twice ^ twice >>> 31;
    }

    /** How much of both is the same, in per cent: shared runs of three letters among all (Dice), 100 only for the same. */
    public int likeness(PlainWords other) {
        if (words.equals(other.words)) {
            return words.isEmpty() ? 0 : 100;
        }
        if (isShort() || other.isShort()) {
            return 0;
        }
        return Math.min(99, (int) (200L * shared(grams, other.grams) / (grams.length + other.grams.length)));
    }

    private static int shared(long[] one, long[] other) {
        var shared = 0;
        for (int i = 0, k = 0; i < one.length && k < other.length; ) {
            if (one[i] == other[k]) {
                shared++;
                i++;
                k++;
            } else if (one[i] < other[k]) {
                i++;
            } else {
                k++;
            }
        }
        return shared;
    }
}
