package dev.litfass.contracts.text;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

/** Text of whole characters: half a surrogate pair and NUL cannot be stored, counted or sent as they came. */
public final class WholeText {

    private static final int NO_LETTER = 0xFFFD;

    private WholeText() {}

    /** The text itself; refused as a mistake of the request where a part of a character is missing. */
    public static String of(String text) {
        if (!isWhole(text)) {
            throw INVALID_REQUEST.because("the text has half a character or a NUL in it");
        }
        return text;
    }

    /** The text with a sign in it for what is no letter. */
    public static String repaired(String text) {
        return isWhole(text)
                ? text
                : text.codePoints()
                        .map(letter -> isNone(letter) ? NO_LETTER : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(WholeText::isNone);
    }

    private static boolean isNone(int letter) {
        return letter == 0 || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }
}
