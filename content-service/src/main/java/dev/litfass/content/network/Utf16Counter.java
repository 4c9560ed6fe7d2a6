package dev.litfass.content.network;

/**
 * Counts UTF-16 code units: as Telegram does for entities and lengths (core.telegram.org/api/entities, read 2026-11).
 */
public record Utf16Counter() implements TextCounter {

    @Override
    public int count(String text) {
        return text.length();
    }

    /** Whole characters: where the limit lies inside one, from its beginning. */
    @Override
    public int offsetBeyond(String text, long limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        return TextCount.beforeLink(text, TextCount.graphemeAt(text, (int) Math.max(0, limit)));
    }
}
