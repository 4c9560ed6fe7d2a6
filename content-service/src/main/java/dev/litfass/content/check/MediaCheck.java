package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.ALT_TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.MOVING_PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_PIXELS;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether each network takes the pictures, and whether everybody can know what is on them. */
@Component
class MediaCheck implements Check {

    @Override
    public Stream<Finding> look(Subject subject) {
        var everywhere = subject.draft().allMedia().stream().flatMap(picture -> anywhere(subject, picture));
        var onChannels = subject.channels().stream().flatMap(channel -> onChannel(subject, channel));
        return Stream.concat(everywhere, onChannels);
    }

    private static Stream<Finding> anywhere(Subject subject, Picture picture) {
        if (!subject.assets().containsKey(picture.assetId())) {
            return Stream.of(new Finding(
                    "picture-missing",
                    Finding.Severity.BLOCK,
                    null,
                    null,
                    null,
                    new Finding.Words(
                            "Ein Bild liegt nicht in der Mediathek dieses Kunden.",
                            "A picture is not in this client's library."),
                    new Finding.Words("Das Bild neu hochladen.", "Upload the picture again."),
                    null));
        }
        if (picture.alt().isBlank()) {
            return Stream.of(new Finding(
                    "alt-text-missing",
                    Finding.Severity.WARN,
                    null,
                    null,
                    null,
                    new Finding.Words(
                            "Ein Bild hat keine Bildbeschreibung; wer es nicht sieht, erfährt nicht, was darauf ist.",
                            "A picture has no description; who does not see it is not told what is on it."),
                    new Finding.Words("Bildbeschreibung ergänzen.", "Add a description."),
                    null));
        }
        return Stream.empty();
    }

    private static Stream<Finding> tooLarge(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        return limits
                .of(PICTURE_BYTES)
                .filter(limit -> asset.bytes() > limit.value())
                .map(limit -> finding(
                        "picture-too-large",
                        channel,
                        limit,
                        asset.bytes(),
                        new Finding.Words(
                                "„" + asset.name() + "“ ist für "
                                        + channel.network().displayName() + " zu groß.",
                                "“" + asset.name() + "” is too large for "
                                        + channel.network().displayName() + "."),
                        new Finding.Words("Das Bild verkleinern.", "Make the picture smaller.")))
                .stream();
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel) {
        var parts = subject.draft().parts().stream().map(Part::media);
        return Stream.concat(Stream.of(subject.draft().media()), parts)
                .flatMap(pictures -> onChannel(subject, channel, pictures));
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel, List<Picture> pictures) {
        var limits = subject.limitsOf(channel);
        var tooMany = limits.of(PICTURES)
                .filter(limit -> pictures.size() > limit.value())
                .map(limit -> finding(
                        "too-many-pictures",
                        channel,
                        limit,
                        pictures.size(),
                        new Finding.Words(
                                channel.network().displayName() + " nimmt " + limit.value() + " Bilder.",
                                channel.network().displayName() + " takes " + limit.value() + " pictures."),
                        new Finding.Words("Bilder weglassen.", "Leave pictures out.")));
        var assets = pictures.stream()
                .flatMap(picture -> Optional.ofNullable(subject.assets().get(picture.assetId())).stream())
                .toList();
        var tooLarge = assets.stream().flatMap(asset -> tooLarge(limits, channel, asset));
        var unfit = assets.stream()
                .flatMap(asset -> Stream.of(
                                tooManyPixels(limits, channel, asset),
                                standsStill(limits, channel, asset),
                                notTaken(limits, channel, asset))
                        .flatMap(Optional::stream));
        var altTooLong = pictures.stream().flatMap(picture -> altTooLong(limits, channel, picture).stream());
        return Stream.of(tooMany.stream(), tooLarge, unfit, altTooLong).flatMap(s -> s);
    }

    private static Optional<Finding> tooManyPixels(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        var network = channel.network().displayName();
        return limits.of(PICTURE_PIXELS)
                .filter(limit -> asset.pixels() > limit.value())
                .map(limit -> finding(
                        "picture-too-many-pixels",
                        channel,
                        limit,
                        asset.pixels(),
                        new Finding.Words(
                                "„" + asset.name() + "“ hat mehr Bildpunkte, als " + network + " nimmt.",
                                "“" + asset.name() + "” has more pixels than " + network + " takes."),
                        new Finding.Words("Das Bild auf weniger Bildpunkte verkleinern.", "Scale the picture down.")));
    }

    private static Optional<Finding> standsStill(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        var network = channel.network().displayName();
        return limits.of(MOVING_PICTURES)
                .filter(limit -> asset.isAnimated() && limit.value() == 0)
                .map(limit -> finding(
                        "picture-stands-still",
                        channel,
                        limit,
                        1,
                        new Finding.Words(
                                "„" + asset.name() + "“ bewegt sich, auf " + network + " steht es still.",
                                "“" + asset.name() + "” moves; on " + network + " it stands still."),
                        new Finding.Words(
                                "Ein Bild nehmen, das auch unbewegt stimmt, oder den Kanal weglassen.",
                                "Take a picture that is right without moving, or leave the channel out.")));
    }

    private static Optional<Finding> notTaken(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        if (limits.takes(asset.type())) {
            return Optional.empty();
        }
        var network = channel.network().displayName();
        return Optional.of(new Finding(
                "picture-type-not-taken",
                Finding.Severity.BLOCK,
                channel.id(),
                null,
                null,
                new Finding.Words(
                        "„" + asset.name() + "“ ist von einer Art, die dieser Server von " + network + " nicht nimmt.",
                        "“" + asset.name() + "” is of a kind that this server of " + network + " does not take."),
                new Finding.Words("Das Bild als JPEG oder PNG hochladen.", "Upload the picture as JPEG or PNG."),
                null));
    }

    private static Optional<Finding> altTooLong(NetworkLimits limits, ChannelCard channel, Picture picture) {
        var length = TextCount.graphemes(picture.alt());
        return limits.of(ALT_TEXT)
                .filter(limit -> length > limit.value())
                .map(limit -> finding(
                        "alt-text-too-long",
                        channel,
                        limit,
                        length,
                        new Finding.Words(
                                "Eine Bildbeschreibung ist für "
                                        + channel.network().displayName() + " zu lang.",
                                "A description is too long for "
                                        + channel.network().displayName() + "."),
                        new Finding.Words("Die Beschreibung kürzen.", "Shorten the description.")));
    }

    private static Finding finding(
            String rule,
            ChannelCard channel,
            NetworkLimit limit,
            long measured,
            Finding.Words message,
            Finding.Words mend) {
        return new Finding(
                rule,
                limit.blocks() ? Finding.Severity.BLOCK : Finding.Severity.WARN,
                channel.id(),
                new Finding.Measure(measured, limit.value(), limit.unit().name()),
                null,
                message,
                mend,
                new Finding.Source(limit.sourceUrl(), limit.verifiedOn()));
    }
}
