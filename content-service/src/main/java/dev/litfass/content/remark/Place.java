package dev.litfass.content.remark;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.id.ChannelId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which text or picture of a post: the text that all channels share where nothing is named.
 *
 * @param variant the channel of the variant
 * @param part the number of what follows the post, from 0
 */
public record Place(
        @Nullable ChannelId variant,
        @Nullable @Min(0) @Max(23) Integer part,
        @Nullable AssetId picture) {

    public static final Place TEXT = new Place(null, null, null);

    /** True where it names one thing at the most. */
    boolean isOne() {
        return (variant == null ? 0 : 1) + (part == null ? 0 : 1) + (picture == null ? 0 : 1) <= 1;
    }

    boolean isPicture() {
        return picture != null;
    }

    /** The words there; none where the post has no such place, or a picture is there. */
    Optional<String> textIn(Draft draft) {
        if (picture != null) {
            return Optional.empty();
        }
        if (variant != null) {
            return draft.variants().stream()
                    .filter(one -> one.channelId().equals(variant))
                    .map(Variant::text)
                    .findFirst();
        }
        if (part != null) {
            return draft.parts().stream().skip(part).map(Part::text).findFirst();
        }
        return Optional.of(draft.text());
    }

    boolean showsPictureIn(Draft draft) {
        return draft.allMedia().stream().anyMatch(shown -> shown.assetId().equals(picture));
    }
}
