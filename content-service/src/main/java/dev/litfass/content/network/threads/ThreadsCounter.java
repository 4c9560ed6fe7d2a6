package dev.litfass.content.network.threads;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.network.TextCounter;

/**
 * Counts as Threads does: what a reader takes for one character is one, but an emoji as many as it has bytes in UTF-8
 * (https://developers.facebook.com/documentation/threads/posts, read 2026-11-30). Which signs it takes for emoji it
 * does not say; here it is all that Unicode says can be one, which counts rather too much.
 */
record ThreadsCounter() implements TextCounter {

    private static final int KEYCAP = 0x20E3;

    @Override
    public int count(String text) {
        var count = 0;
        var start = 0;
        for (var end : TextCount.ends(text)) {
            count += weight(text.substring(start, end));
            start = end;
        }
        return count;
    }

    @Override
    public int offsetBeyond(String text, long limit) {
        var count = 0L;
        var start = 0;
        for (var end : TextCount.ends(text)) {
            count += weight(text.substring(start, end));
            if (count > limit) {
                return TextCount.beforeLink(text, start);
            }
            start = end;
        }
        return text.length();
    }

    private static int weight(String grapheme) {
        return grapheme.codePoints().anyMatch(ThreadsCounter::isOfAnEmoji) ? TextCount.utf8Bytes(grapheme) : 1;
    }

    private static boolean isOfAnEmoji(int c) {
        return c == KEYCAP
                || UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)
                || UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR);
    }
}
