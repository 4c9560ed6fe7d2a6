package dev.litfass.platform.text;

/** The beginning of a text, which never ends within a character. */
public final class Excerpt {

    private Excerpt() {}

    /** @param most how many code points it has at the most */
    public static String of(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
