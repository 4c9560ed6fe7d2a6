package dev.litfass.content.schedule;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What all that goes out of a post to a channel has in common.
 *
 * @param known its files, as far as they are in the library
 * @param language the one it is written in; null where nobody said
 */
record Content(
        Post post,
        Instant slotAt,
        Map<AssetId, MediaAsset> known,
        NetworkLimits limits,
        @Nullable String language) {

    static Content of(
            Post post, Instant slotAt, Map<AssetId, MediaAsset> known, NetworkLimits limits, ClientCard client) {
        return new Content(post, slotAt, known, limits, language(post, client));
    }

    /** So much of it, frozen. */
    Outgoing outgoing(
            String key, ChannelId channel, String text, List<Outgoing.OutgoingPicture> pictures, Instant moment) {
        var draft = post.draft();
        return new Outgoing(key, text, pictures, null, moment, shown(draft), language, draft.optionsOn(channel));
    }

    private static Outgoing.@Nullable Shown shown(Draft draft) {
        var options = draft.options();
        return options == null
                ? null
                : new Outgoing.Shown(
                        options.contentWarning(),
                        Boolean.TRUE.equals(options.sensitive()),
                        switch (Objects.requireNonNull(options.visibility())) {
                            case PUBLIC -> Outgoing.Audience.EVERYBODY;
                            case UNLISTED -> Outgoing.Audience.UNLISTED;
                            case FOLLOWERS -> Outgoing.Audience.FOLLOWERS;
                        });
    }

    List<Outgoing.OutgoingPicture> pictures(List<Picture> shown) {
        return shown.stream()
                .filter(picture -> known.containsKey(picture.assetId()))
                .map(picture -> {
                    var asset = Objects.requireNonNull(known.get(picture.assetId()));
                    return new Outgoing.OutgoingPicture(
                            asset.id().value(),
                            type(asset, limits),
                            picture.alt(),
                            asset.width(),
                            asset.height(),
                            clip(asset, known, limits),
                            focus(asset),
                            document(asset, picture));
                })
                .toList();
    }

    private static Outgoing.@Nullable Focus focus(MediaAsset asset) {
        var focus = asset.focus();
        return focus == null ? null : new Outgoing.Focus(focus.x(), focus.y());
    }

    /** As a JPEG where the network does not take it as it is. */
    private static String type(MediaAsset asset, NetworkLimits limits) {
        return limits.takes(asset.type()) || !asset.canBecomeJpeg() ? asset.type() : MediaType.IMAGE_JPEG_VALUE;
    }

    /** Its title is what the post says of it, and so approved with the post; else its name. */
    private static Outgoing.@Nullable Document document(MediaAsset asset, Picture shown) {
        return asset.isDocument()
                ? new Outgoing.Document(
                        asset.bytes(),
                        shown.alt().isBlank() ? asset.title() : shown.alt().strip())
                : null;
    }

    private static Outgoing.@Nullable Clip clip(
            MediaAsset asset, Map<AssetId, MediaAsset> known, NetworkLimits limits) {
        var video = asset.video();
        return video == null ? null : new Outgoing.Clip(asset.bytes(), video.millis(), cover(asset, known, limits));
    }

    /** A picture that is gone is none; the moment is shown then. */
    private static Outgoing.@Nullable Cover cover(
            MediaAsset asset, Map<AssetId, MediaAsset> known, NetworkLimits limits) {
        var cover = asset.cover();
        if (cover == null) {
            return null;
        }
        var picture = cover.picture() == null ? null : known.get(cover.picture());
        return new Outgoing.Cover(
                cover.millis(),
                picture == null ? null : new Outgoing.CoverPicture(picture.id().value(), type(picture, limits)));
    }

    private static @Nullable String language(Post post, ClientCard client) {
        var chosen = post.draft().language();
        return chosen != null
                ? chosen
                : client.voice().languages().stream().findFirst().orElse(null);
    }
}
