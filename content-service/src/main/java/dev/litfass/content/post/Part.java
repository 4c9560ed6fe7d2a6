package dev.litfass.content.post;

import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.text.BlankText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows a post on the same channel as an answer to it: the next part of a thread, or the first comment.
 *
 * @param text the same on every channel; may be empty beside pictures
 */
public record Part(
        @NotNull @Size(max = 20_000) String text,
        @Nullable @Size(max = 20) List<@Valid Picture> media) {

    public Part {
        media = media == null ? List.of() : List.copyOf(media);
    }

    /** There is nothing in it yet. */
    public boolean saysNothing() {
        return BlankText.is(text) && media().isEmpty();
    }

    Part replacing(AssetId gone, AssetId by) {
        return new Part(
                text,
                media().stream().map(picture -> picture.replacing(gone, by)).toList());
    }

    @Override
    public List<Picture> media() {
        return Objects.requireNonNull(media);
    }
}
