package dev.litfass.kernel.text;

import static dev.litfass.kernel.problem.CommonProblem.INVALID_REQUEST;

/** Text of whole characters: half a surrogate pair and NUL cannot be stored, counted or sent as they came. */
public final class WholeText {

    private WholeText() {}

    /** The text itself; refused as a mistake of the request where a part of a character is missing. */
    public static String of(String text) {
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw INVALID_REQUEST.because("the text has half a character or a NUL in it");
        }
        return text;
    }
}
