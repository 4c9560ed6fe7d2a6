package dev.litfass.simulator.x;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as X shows it: links are its own short ones, and what HTML would read is escaped. */
class Shortened {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Shortened() {}

    static String of(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return LINK.matcher(escaped).replaceAll(Shortened::link);
    }

    private static String link(MatchResult found) {
        return "https://t.co/%010x"
                .formatted(Integer.toUnsignedLong(found.group().hashCode()));
    }
}
