package dev.litfass.content.remark;

import dev.litfass.content.post.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread is pinned in what the post says now.
 *
 * @param start where the words begin, in UTF-16; null where they are gone, and at a picture
 * @param words as they are now, or as they were where they are gone; null at a picture
 * @param gone true where the post has these words or this picture no more
 */
public record PinView(
        Place place, @Nullable Integer start, @Nullable String words, boolean gone) {

    static @Nullable PinView of(@Nullable Pin pin, Draft draft) {
        if (pin == null) {
            return null;
        }
        var found = pin.in(draft);
        var quote = found.orElse(pin).quote();
        return new PinView(
                pin.place(),
                found.isEmpty() || quote == null ? null : quote.start(),
                quote == null ? null : quote.words(),
                found.isEmpty());
    }
}
