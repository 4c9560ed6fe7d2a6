package dev.litfass.content.post;

import dev.litfass.content.media.AssetId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A picture in a post and the words for those who do not see it. */
public record Picture(
        @NotNull AssetId assetId,
        @NotNull @Size(max = 2_000) String alt) {

    Picture replacing(AssetId gone, AssetId by) {
        return assetId.equals(gone) ? new Picture(by, alt) : this;
    }
}
