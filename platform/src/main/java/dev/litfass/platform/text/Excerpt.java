package dev.litfass.platform.text;

import dev.litfass.contracts.text.WholeText;

/** The beginning of a text, which never ends within a character. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * Foreign words as they may be stored and shown in one line: whole characters, no breaks and no marks that steer a
     * terminal or turn the direction of writing.
     *
     * @param most how many code points it has at the most
     */
    public static String line(String foreign, int most) {
        var line = WholeText.repaired(of(foreign, most))
                .codePoints()
                .map(letter -> isSteering(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return line.toString().strip();
    }

    /**
     * The same for people who read no more of it: where it was cut it ends with an ellipsis.
     *
     * @param most how many code points it has at the most, with the ellipsis
     */
    public static String cut(String foreign, int most) {
        return of(foreign, most).length() == foreign.length() ? line(foreign, most) : line(foreign, most - 1) + "…";
    }

    private static boolean isSteering(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        };
    }

    /** @param most how many code points it has at the most */
    public static String of(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
