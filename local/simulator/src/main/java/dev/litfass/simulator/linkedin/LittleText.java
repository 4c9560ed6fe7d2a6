package dev.litfass.simulator.linkedin;

/**
 * The commentary's own format, in which some letters stand behind a backslash
 * (https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format).
 */
class LittleText {

    private static final String RESERVED = "|{}@[]()<>#\\*_~";

    private LittleText() {}

    static String read(String written) {
        var text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            boolean escaped = written.charAt(i) == '\\'
                    && i + 1 < written.length()
                    && RESERVED.indexOf(written.charAt(i + 1)) >= 0;
            if (escaped) {
                i++;
            }
            text.append(written.charAt(i));
        }
        return text.toString();
    }

    static String written(String text) {
        var written = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (RESERVED.indexOf(c) >= 0) {
                written.append('\\');
            }
            written.append(c);
        }
        return written.toString();
    }
}
