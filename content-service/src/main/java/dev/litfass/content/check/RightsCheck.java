package dev.litfass.content.check;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.Rights;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.directory.ChannelCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the pictures and videos may be used, there and then, as their rights were noted (N8). */
@Component
class RightsCheck implements Check {

    /** So long before its rights end a picture is no choice for much. */
    private static final Duration SOON = Duration.ofDays(7);

    @Override
    public Stream<Finding> look(Subject subject) {
        return findings(subject);
    }

    /** True where somebody should look at the rights: something was found, or another client has a picture, too. */
    static boolean areInQuestion(Subject subject) {
        return !subject.picturesElsewhere().isEmpty()
                || findings(subject).findAny().isPresent();
    }

    private static Stream<Finding> findings(Subject subject) {
        var shown = subject.draft().allMedia().stream()
                .map(Picture::assetId)
                .distinct()
                .map(subject.assets()::get)
                .filter(Objects::nonNull)
                .toList();
        var covers = shown.stream()
                .map(MediaAsset::cover)
                .filter(Objects::nonNull)
                .flatMap(cover -> Stream.ofNullable(cover.picture()))
                .map(subject.assets()::get)
                .filter(Objects::nonNull);
        return Stream.concat(shown.stream(), covers).distinct().flatMap(asset -> look(subject, asset));
    }

    private static Stream<Finding> look(Subject subject, MediaAsset asset) {
        var rights = asset.rights();
        return rights == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(end(asset, rights, subject.due()), consent(asset, rights))
                                .flatMap(Optional::stream),
                        subject.channels().stream()
                                .filter(channel -> !rights.allows(channel.id()))
                                .map(channel -> elsewhere(asset, channel)));
    }

    private static Optional<Finding> end(MediaAsset asset, Rights rights, Instant due) {
        var until = rights.until();
        if (until == null || until.isAfter(due.plus(SOON))) {
            return Optional.empty();
        }
        var isOver = rights.isOverAt(due);
        return Optional.of(Finding.ofPost(
                isOver ? "rights-over" : "rights-end-soon",
                isOver ? Finding.Severity.BLOCK : Finding.Severity.WARN,
                Map.of("picture", asset.name(), "until", until.toString())));
    }

    private static Optional<Finding> consent(MediaAsset asset, Rights rights) {
        return rights.consent() == Rights.Consent.MISSING
                ? Optional.of(
                        Finding.ofPost("consent-missing", Finding.Severity.BLOCK, Map.of("picture", asset.name())))
                : Optional.empty();
    }

    private static Finding elsewhere(MediaAsset asset, ChannelCard channel) {
        return Finding.ofChannel(
                "rights-elsewhere",
                Finding.Severity.BLOCK,
                channel.id(),
                Map.of("picture", asset.name(), "channel", channel.name()));
    }
}
