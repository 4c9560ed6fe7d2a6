package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.ALT_TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.MOVING_PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES_AT_LEAST;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_PIXELS;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_RATIO_AT_LEAST;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_RATIO_AT_MOST;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEO_ALT_TEXT;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.text.BlankText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether each network takes the pictures, and whether everybody can know what is on them. */
@Component
class MediaCheck implements Check {

    /** Sizes are whole pixels. */
    private static final int RATIO_TOLERANCE = 10;

    @Override
    public Stream<Finding> look(Subject subject) {
        var everywhere = subject.draft().allMedia().stream().flatMap(picture -> anywhere(subject, picture));
        var tooFew = subject.channels().stream().flatMap(channel -> tooFew(subject, channel).stream());
        var onChannels = subject.channels().stream().flatMap(channel -> onChannel(subject, channel));
        return Stream.of(everywhere, tooFew, onChannels).flatMap(s -> s);
    }

    private static Stream<Finding> anywhere(Subject subject, Picture picture) {
        var asset = subject.assets().get(picture.assetId());
        if (asset == null) {
            return Stream.of(Finding.ofPost("picture-missing", Finding.Severity.BLOCK, Map.of()));
        }
        if (BlankText.is(picture.alt()) && !asset.isDocument()) {
            return Stream.of(Finding.ofPost("alt-text-missing", severity(subject), Map.of()));
        }
        return Stream.empty();
    }

    private static Finding.Severity severity(Subject subject) {
        return subject.around().rules().accessibilityBlocks() ? Finding.Severity.BLOCK : Finding.Severity.WARN;
    }

    private static Stream<Finding> tooLarge(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        return limits
                .of(PICTURE_BYTES)
                .filter(limit -> asset.bytes() > limit.value())
                .map(limit -> finding("picture-too-large", channel, limit, asset.bytes(), asset))
                .stream();
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel) {
        var parts = subject.draft().parts().stream().map(Part::media);
        return Stream.concat(Stream.of(subject.draft().media()), parts)
                .flatMap(pictures -> onChannel(subject, channel, pictures));
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel, List<Picture> pictures) {
        var limits = subject.limitsOf(channel);
        var assets = pictures.stream()
                .flatMap(picture -> Optional.ofNullable(subject.assets().get(picture.assetId())).stream())
                .filter(MediaAsset::isPicture)
                .toList();
        var tooMany = limits.of(PICTURES)
                .filter(limit -> assets.size() > limit.value())
                .map(limit -> finding("too-many-pictures", channel, limit, assets.size(), null));
        var tooLarge = assets.stream().flatMap(asset -> tooLarge(limits, channel, asset));
        var unfit = assets.stream()
                .flatMap(asset -> Stream.of(
                                tooManyPixels(limits, channel, asset),
                                standsStill(limits, channel, asset),
                                ratio(limits, channel, asset),
                                notTaken(limits, channel, asset))
                        .flatMap(Optional::stream));
        var altTooLong = pictures.stream()
                .flatMap(picture ->
                        altTooLong(limits, channel, picture, subject.assets().get(picture.assetId())).stream());
        return Stream.of(tooMany.stream(), tooLarge, unfit, altTooLong).flatMap(s -> s);
    }

    private static Optional<Finding> tooManyPixels(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        return limits.of(PICTURE_PIXELS)
                .filter(limit -> asset.pixels() > limit.value())
                .map(limit -> finding("picture-too-many-pixels", channel, limit, asset.pixels(), asset));
    }

    /** Later parts may be words alone everywhere. */
    private static Optional<Finding> tooFew(Subject subject, ChannelCard channel) {
        var pictures = subject.draft().media().size();
        return subject.limitsOf(channel)
                .of(PICTURES_AT_LEAST)
                .filter(limit -> pictures < limit.value())
                .map(limit -> finding("picture-needed", channel, limit, pictures, null));
    }

    /** Of one whose size is not known nothing is said. */
    private static Optional<Finding> ratio(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        var ratio = asset.height() == 0 ? 0 : Math.round(1_000.0 * asset.width() / asset.height());
        if (ratio == 0) {
            return Optional.empty();
        }
        return limits.of(PICTURE_RATIO_AT_LEAST)
                .filter(limit -> ratio < limit.value() - RATIO_TOLERANCE)
                .map(limit -> finding("picture-too-narrow", channel, limit, ratio, asset))
                .or(() -> limits.of(PICTURE_RATIO_AT_MOST)
                        .filter(limit -> ratio > limit.value() + RATIO_TOLERANCE)
                        .map(limit -> finding("picture-too-wide", channel, limit, ratio, asset)));
    }

    private static Optional<Finding> standsStill(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        return limits.of(MOVING_PICTURES)
                .filter(limit -> asset.isAnimated() && limit.value() == 0)
                .map(limit -> finding("picture-stands-still", channel, limit, 1, asset));
    }

    private static Optional<Finding> notTaken(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        if (limits.takes(asset.type())) {
            return Optional.empty();
        }
        return Optional.of(
                asset.canBecomeJpeg()
                        ? Finding.ofChannel(
                                "picture-sent-as-jpeg", Finding.Severity.HINT, channel.id(), params(channel, asset))
                        : Finding.ofChannel(
                                "picture-type-not-taken",
                                Finding.Severity.BLOCK,
                                channel.id(),
                                params(channel, asset)));
    }

    private static Optional<Finding> altTooLong(
            NetworkLimits limits, ChannelCard channel, Picture picture, @Nullable MediaAsset asset) {
        var length = TextCount.graphemes(picture.alt());
        return limits.of(VIDEO_ALT_TEXT)
                .filter(limit -> asset != null && asset.isVideo())
                .or(() -> limits.of(ALT_TEXT))
                .filter(limit -> length > limit.value() && (asset == null || !asset.isDocument()))
                .map(limit -> finding("alt-text-too-long", channel, limit, length, null));
    }

    private static Finding finding(
            String rule, ChannelCard channel, NetworkLimit limit, long measured, @Nullable MediaAsset asset) {
        return Finding.beyond(rule, channel, limit, measured, params(channel, asset));
    }

    private static Map<String, String> params(ChannelCard channel, @Nullable MediaAsset asset) {
        var network = channel.network().displayName();
        return asset == null ? Map.of("network", network) : Map.of("network", network, "picture", asset.name());
    }
}
