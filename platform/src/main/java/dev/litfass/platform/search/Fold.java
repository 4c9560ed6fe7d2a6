package dev.litfass.platform.search;

import java.text.Normalizer;
import java.util.Map;

/**
 * Makes letters that people take for the same alike: compatibility forms, large and small, accents, ß and ss, any white
 * space, any apostrophe. What nobody sees, and what is no character, goes. An umlaut is either its letter alone or the
 * letter and an e, since people write both.
 */
enum Fold {
    /** Bäcker as backer. */
    ONE_LETTER(""),

    /** Bäcker as baecker. */
    TWO_LETTERS("e"),

    /** Bäcker as backer, with a mark behind the umlaut. */
    MARKED(Character.toString(Fold.UMLAUT));

    /** Stands behind what was an umlaut. */
    static final char UMLAUT = '\uE000';

    static final char APOSTROPHE = '\'';

    /** Signs that people and machines type for an apostrophe. */
    static final String APOSTROPHES = "'’‘ʼʹ′`´‛＇";

    private static final int DIAERESIS = 0x308;
    /** No writing has more marks on a letter. */
    private static final int MOST_MARKS = 8;

    private static final int NONE = -1;
    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ł', "l", (int) 'đ', "d", (int) 'ı', "i",
            (int) 'ς', "σ");

    private final String umlaut;

    Fold(String umlaut) {
        this.umlaut = umlaut;
    }

    String of(String text) {
        var result = new StringBuilder(text.length());
        var base = NONE;
        var decomposed = Normalizer.normalize(prepared(text), Normalizer.Form.NFKD);
        for (int at = 0; at < decomposed.length(); ) {
            var character = decomposed.codePointAt(at);
            at += Character.charCount(character);
            if (isUnseen(character)) {
                continue;
            }
            if (Character.getType(character) == Character.NON_SPACING_MARK && isLatin(base)) {
                if (character == DIAERESIS && (base == 'a' || base == 'o' || base == 'u')) {
                    result.append(umlaut);
                }
                continue;
            }
            base = Character.toLowerCase(character);
            append(result, base);
        }
        return result.toString();
    }

    private void append(StringBuilder result, int letter) {
        if (letter == 'ø') {
            result.append(this == TWO_LETTERS ? "oe" : "o");
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            result.append(' ');
        } else if (LETTERS.containsKey(letter)) {
            result.append(LETTERS.get(letter));
        } else {
            result.appendCodePoint(letter);
        }
    }

    /** An acute accent that stands alone would fall apart into a space and an accent; marks are put in order in quadratic time. */
    private static String prepared(String text) {
        var result = new StringBuilder(text.length());
        var marks = 0;
        for (int at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            marks = isMark(letter) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                result.appendCodePoint(APOSTROPHES.indexOf(letter) < 0 ? letter : APOSTROPHE);
            }
        }
        return result.toString();
    }

    /** The half-width sound marks of Japanese are letters until they are decomposed. */
    private static boolean isMark(int character) {
        var type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || character == 0xFF9E
                || character == 0xFF9F;
    }

    static boolean isUnseen(int character) {
        var type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || (type == Character.CONTROL && !Character.isWhitespace(character))
                || (character >= 0xFE00 && character <= 0xFE0F);
    }

    private static boolean isLatin(int letter) {
        return letter != NONE && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
