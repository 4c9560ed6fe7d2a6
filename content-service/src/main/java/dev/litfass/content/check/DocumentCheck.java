package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.DOCUMENTS;
import static dev.litfass.content.network.NetworkLimit.Kind.DOCUMENT_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.DOCUMENT_PAGES;
import static dev.litfass.content.network.NetworkLimit.Kind.MEDIA_BESIDE_DOCUMENTS;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.text.BlankText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether each network takes the documents, and whether people can read what they are called. */
@Component
class DocumentCheck implements Check {

    @Override
    public Stream<Finding> look(Subject subject) {
        var parts = Stream.concat(
                        Stream.of(subject.draft().media()),
                        subject.draft().parts().stream().map(Part::media))
                .filter(media -> !documents(subject, media).isEmpty())
                .toList();
        return subject.channels().stream()
                .filter(channel -> !channel.network().isManual())
                .flatMap(channel -> parts.stream().flatMap(part -> onChannel(subject, channel, part)));
    }

    private static List<MediaAsset> documents(Subject subject, List<Picture> media) {
        return media.stream()
                .map(picture -> subject.assets().get(picture.assetId()))
                .filter(Objects::nonNull)
                .filter(MediaAsset::isDocument)
                .toList();
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel, List<Picture> part) {
        var limits = subject.limitsOf(channel);
        var documents = documents(subject, part);
        var first = documents.get(0);
        var allowed = limits.of(DOCUMENTS);
        if (allowed.isEmpty()) {
            return Stream.of(Finding.ofChannel(
                    "document-not-taken", Finding.Severity.BLOCK, channel.id(), params(channel, first)));
        }
        var tooMany = allowed.filter(limit -> documents.size() > limit.value())
                .map(limit -> finding("too-many-documents", channel, limit, documents.size(), first));
        var beside = limits.of(MEDIA_BESIDE_DOCUMENTS)
                .filter(limit -> limit.value() == 0 && documents.size() < part.size())
                .map(limit -> finding("media-beside-document", channel, limit, part.size(), first));
        return Stream.of(
                        Stream.of(tooMany, beside).flatMap(Optional::stream),
                        documents.stream().flatMap(document -> one(limits, channel, document)),
                        untitled(subject, channel, part))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> one(NetworkLimits limits, ChannelCard channel, MediaAsset asset) {
        var pages = Objects.requireNonNull(asset.document()).pages();
        var tooLarge = limits.of(DOCUMENT_BYTES)
                .filter(limit -> asset.bytes() > limit.value())
                .map(limit -> finding("document-too-large", channel, limit, asset.bytes(), asset));
        var tooLong = limits.of(DOCUMENT_PAGES)
                .filter(limit -> pages > limit.value())
                .map(limit -> finding("document-too-long", channel, limit, pages, asset));
        var unknown = limits.of(DOCUMENT_PAGES)
                .filter(limit -> pages == 0)
                .map(limit -> Finding.ofChannel(
                        "document-pages-unknown", Finding.Severity.HINT, channel.id(), params(channel, asset)));
        return Stream.of(tooLarge, tooLong, unknown).flatMap(Optional::stream);
    }

    /** The name of a file may change after somebody said yes: what people read stands in the post. */
    private static Stream<Finding> untitled(Subject subject, ChannelCard channel, List<Picture> part) {
        return part.stream()
                .filter(picture -> BlankText.is(picture.alt()))
                .flatMap(picture -> documents(subject, List.of(picture)).stream())
                .map(asset -> Finding.ofChannel(
                        "document-untitled", Finding.Severity.BLOCK, channel.id(), params(channel, asset)));
    }

    private static Finding finding(
            String rule, ChannelCard channel, NetworkLimit limit, long measured, MediaAsset asset) {
        return Finding.beyond(rule, channel, limit, measured, params(channel, asset));
    }

    private static Map<String, String> params(ChannelCard channel, MediaAsset asset) {
        return Map.of("network", channel.network().displayName(), "picture", asset.name(), "title", asset.title());
    }
}
