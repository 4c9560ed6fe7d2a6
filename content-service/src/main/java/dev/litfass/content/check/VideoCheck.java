package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES_BESIDE_VIDEOS;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEOS;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEOS_AT_LEAST;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEO_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEO_SECONDS;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEO_SECONDS_AT_LEAST;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether each network takes the videos. */
@Component
class VideoCheck implements Check {

    /** Every network plays it. */
    private static final String USUAL_CODEC = "H.264";

    @Override
    public Stream<Finding> look(Subject subject) {
        var parts = Stream.concat(
                        Stream.of(subject.draft().media()),
                        subject.draft().parts().stream().map(Part::media))
                .map(media -> assets(subject, media))
                .filter(assets -> assets.stream().anyMatch(MediaAsset::isVideo))
                .toList();
        return subject.channels().stream()
                .flatMap(channel -> Stream.concat(
                        missing(subject, channel).stream(),
                        parts.stream().flatMap(part -> onChannel(subject, channel, part))));
    }

    private static Optional<Finding> missing(Subject subject, ChannelCard channel) {
        var videos = assets(subject, subject.draft().media()).stream()
                .filter(MediaAsset::isVideo)
                .count();
        return subject.limitsOf(channel)
                .of(VIDEOS_AT_LEAST)
                .filter(limit -> videos < limit.value())
                .map(limit -> Finding.beyond(
                        "video-needed",
                        channel,
                        limit,
                        videos,
                        Map.of("network", channel.network().displayName())));
    }

    private static List<MediaAsset> assets(Subject subject, List<Picture> media) {
        return media.stream()
                .map(picture -> subject.assets().get(picture.assetId()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel, List<MediaAsset> part) {
        var limits = subject.limitsOf(channel);
        var videos = part.stream().filter(MediaAsset::isVideo).toList();
        var allowed = limits.of(VIDEOS);
        if (allowed.isEmpty()) {
            return Stream.of(Finding.ofChannel(
                    "video-not-taken", Finding.Severity.BLOCK, channel.id(), params(channel, videos.get(0))));
        }
        var tooMany = allowed.filter(limit -> videos.size() > limit.value())
                .map(limit -> finding("too-many-videos", channel, limit, videos.size(), videos.get(0)));
        var beside = limits.of(PICTURES_BESIDE_VIDEOS)
                .filter(limit -> limit.value() == 0 && videos.size() < part.size())
                .map(limit -> finding("pictures-beside-video", channel, limit, part.size(), videos.get(0)));
        return Stream.concat(
                Stream.of(tooMany, beside).flatMap(Optional::stream),
                videos.stream().flatMap(video -> one(limits, channel, video)));
    }

    private static Stream<Finding> one(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        var video = Objects.requireNonNull(asset.video());
        var seconds = (video.millis() + 999) / 1_000;
        var notTaken = limits.takes(asset.type())
                ? Optional.<Finding>empty()
                : Optional.of(Finding.ofChannel(
                        "video-type-not-taken", Finding.Severity.BLOCK, channel.id(), params(channel, asset)));
        var tooLarge = limits.of(VIDEO_BYTES)
                .filter(limit -> asset.bytes() > limit.value())
                .map(limit -> finding("video-too-large", channel, limit, asset.bytes(), asset));
        var tooLong = limits.of(VIDEO_SECONDS)
                .filter(limit -> seconds > limit.value())
                .map(limit -> finding("video-too-long", channel, limit, seconds, asset));
        var tooShort = limits.of(VIDEO_SECONDS_AT_LEAST)
                .filter(limit -> seconds > 0 && seconds < limit.value())
                .map(limit -> finding("video-too-short", channel, limit, seconds, asset));
        var unknown = limits.of(VIDEO_SECONDS)
                .filter(limit -> seconds == 0)
                .map(limit -> Finding.ofChannel(
                        "video-length-unknown", Finding.Severity.WARN, channel.id(), params(channel, asset)));
        var unusual = video.codec().equals(USUAL_CODEC)
                ? Optional.<Finding>empty()
                : Optional.of(Finding.ofChannel(
                        "video-codec-unusual", Finding.Severity.WARN, channel.id(), params(channel, asset)));
        return Stream.of(notTaken, tooLarge, tooLong, tooShort, unknown, unusual)
                .flatMap(Optional::stream);
    }

    private static Finding finding(
            String rule, ChannelCard channel, NetworkLimit limit, long measured, MediaAsset asset) {
        return Finding.beyond(rule, channel, limit, measured, params(channel, asset));
    }

    private static Map<String, String> params(ChannelCard channel, MediaAsset asset) {
        return Map.of("network", channel.network().displayName(), "picture", asset.name());
    }
}
