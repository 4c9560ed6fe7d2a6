package dev.litfass.contracts.text;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads what people type or paste into a field of one line: the blanks around it, seen or unseen, are not meant and are
 * gone before anything is checked. Not for passwords and not for texts.
 */
public final class TypedLine extends ValueDeserializer<String> {

    private static final FromText<String> FROM_TEXT = new FromText<>(String.class, TypedLine::line);

    /** Marks that turn the direction of what follows. */
    private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static final String UNSEEN = "\u200B\u200C\u200D\u2060\uFEFF";

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return FROM_TEXT.deserialize(parser, context);
    }

    private static String line(String text) {
        var line = stripped(WholeText.of(text));
        if (line.chars().anyMatch(TypedLine::isUnwanted)) {
            throw INVALID_REQUEST.because("a line has no breaks or marks in it that cannot be seen");
        }
        return line;
    }

    static boolean isUnwanted(int letter) {
        return Character.isISOControl(letter) || TURNING.indexOf(letter) >= 0;
    }

    /** The text without blanks around it; no-break spaces and characters without width are blanks too, fillers beside nothing else. */
    public static String stripped(String text) {
        if (BlankText.is(text)) {
            return "";
        }
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || UNSEEN.indexOf(c) >= 0;
    }
}
