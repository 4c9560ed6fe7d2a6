package dev.litfass.content.network;

/** Where in a text a mention, a hashtag or a bare domain may begin. */
public final class Beginnings {

    private Beginnings() {}

    /** After space, an opening bracket or a quotation mark of any language; »…« opens with what closes elsewhere. */
    public static boolean isBeginning(String text, int at) {
        if (at == 0) {
            return true;
        }
        var before = text.codePointBefore(at);
        return Character.isWhitespace(before) || Character.isSpaceChar(before) || opens(before);
    }

    private static boolean opens(int before) {
        return switch (Character.getType(before)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                true;
            default -> before == '"' || before == '\'';
        };
    }
}
