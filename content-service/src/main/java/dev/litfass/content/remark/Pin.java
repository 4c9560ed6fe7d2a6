package dev.litfass.content.remark;

import static dev.litfass.content.ContentProblem.PIN_NOT_FOUND;

import dev.litfass.content.post.Draft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a post a thread is about.
 *
 * @param quote the words; null where it is a picture
 */
public record Pin(Place place, @Nullable Quote quote) {

    /** The same in what the post says now; nothing where it is gone. */
    Optional<Pin> in(Draft draft) {
        if (place.isPicture()) {
            return place.showsPictureIn(draft) ? Optional.of(this) : Optional.empty();
        }
        return place.textIn(draft)
                .flatMap(text -> Objects.requireNonNull(quote).in(text))
                .map(found -> new Pin(place, found));
    }

    /**
     * What somebody marked.
     *
     * @param start where the words begin, in UTF-16
     * @param words null for a picture
     */
    public record Marked(
            @NotNull @Valid Place place,
            @Nullable @Min(0) @Max(20_000) Integer start,
            @Nullable @Size(min = 1, max = Quote.LONGEST) String words) {

        /** Refused where the post does not say so. */
        public Pin in(Draft draft) {
            return find(draft).orElseThrow(() -> PIN_NOT_FOUND.because("the post has no such words or picture"));
        }

        public Optional<Pin> find(Draft draft) {
            if (!place.isOne() || place.isPicture() != (words == null) || (words != null && words.isBlank())) {
                return Optional.empty();
            }
            if (words == null) {
                return new Pin(place, null).in(draft);
            }
            var wanted = new Quote(Objects.requireNonNullElse(start, 0), words, "", "");
            return place.textIn(draft).flatMap(wanted::exactlyIn).map(found -> new Pin(place, found));
        }
    }
}
