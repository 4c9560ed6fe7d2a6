package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.TextCounter;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Picture;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a network wants of pictures, hashtags and links, as its limits say it. */
class NetworkRulesTests {

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);
    private static final AssetId ROLL = new AssetId("roll");

    private final ChannelCard channel = new ChannelCard(
            new ChannelId("kanal"),
            new ClientId("bakery"),
            Network.INSTAGRAM,
            "Bäckerei",
            "baeckerei",
            "https://graph.example",
            ChannelCard.Status.LIVE);

    private final NetworkLimits limits = NetworkLimits.of(
            Network.INSTAGRAM,
            TextCounter.GRAPHEMES,
            limit(Kind.PICTURES_AT_LEAST, 1, OFFICIAL),
            limit(Kind.PICTURE_RATIO_AT_LEAST, 800, OFFICIAL),
            limit(Kind.PICTURE_RATIO_AT_MOST, 1_910, OFFICIAL),
            limit(Kind.HASHTAGS, 2, OFFICIAL),
            limit(Kind.LINKS, 1, ASSUMED));

    @Test
    void aPostNeedsAPictureWhereTheNetworkWantsOne() {
        assertThat(rules(new MediaCheck(), "Hallo", null)).containsExactly("picture-needed BLOCK");
        assertThat(rules(new MediaCheck(), "Hallo", asset(1_080, 1_080))).isEmpty();
    }

    @Test
    void aPostNeedsAVideoWhereTheNetworkTakesNothingElse() {
        var ofVideos = NetworkLimits.of(
                Network.INSTAGRAM,
                TextCounter.GRAPHEMES,
                limit(Kind.VIDEOS, 1, OFFICIAL),
                limit(Kind.VIDEOS_AT_LEAST, 1, OFFICIAL));

        assertThat(rules(new VideoCheck(), ofVideos, "Hallo", null)).containsExactly("video-needed BLOCK");
        assertThat(rules(new VideoCheck(), ofVideos, asset(1, 1))).containsExactly("video-needed BLOCK");
        assertThat(rules(new VideoCheck(), ofVideos, video("video/mp4"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1080, 1350, ''",
        "1080, 1440, picture-too-narrow BLOCK",
        "1910, 1000, ''",
        "2000, 1000, picture-too-wide BLOCK"
    })
    void aPictureIsNeitherTooNarrowNorTooWide(int width, int height, String rule) {
        assertThat(rules(new MediaCheck(), "Hallo", asset(width, height)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void ofAPictureWhoseSizeIsNotKnownNothingIsSaid() {
        assertThat(rules(new MediaCheck(), "Hallo", asset(0, 0))).isEmpty();
    }

    @Test
    void aVideoIsOfAKindThatTheNetworkTakes() {
        var mp4 = limits(limit(Kind.VIDEOS, 1, OFFICIAL)).withPictureTypes(Set.of("video/mp4"));
        var pictures = limits(limit(Kind.VIDEOS, 1, OFFICIAL)).withPictureTypes(Set.of("image/png"));

        assertThat(rules(new VideoCheck(), limits(), video("video/mp4"))).containsExactly("video-not-taken BLOCK");
        assertThat(rules(new VideoCheck(), mp4, video("video/mp4"))).isEmpty();
        assertThat(rules(new VideoCheck(), mp4, video("video/quicktime")))
                .containsExactly("video-type-not-taken BLOCK");
        assertThat(rules(new VideoCheck(), pictures, video("video/quicktime"))).isEmpty();
        assertThat(rules(new MediaCheck(), mp4, asset(4, 3))).isEmpty();
        assertThat(rules(new MediaCheck(), pictures.withPictureTypes(Set.of("image/jpeg")), asset(4, 3)))
                .containsExactly("picture-sent-as-jpeg HINT");
        assertThat(rules(new MediaCheck(), pictures.withPictureTypes(Set.of("image/jpeg")), asset(40_000, 3_000)))
                .containsExactly("picture-type-not-taken BLOCK");
    }

    @Test
    void aDocumentIsTakenWhereTheNetworkSaysSo() {
        var documents = limits(
                limit(Kind.DOCUMENTS, 1, OFFICIAL),
                limit(Kind.MEDIA_BESIDE_DOCUMENTS, 0, OFFICIAL),
                limit(Kind.DOCUMENT_BYTES, 5_000, OFFICIAL),
                limit(Kind.DOCUMENT_PAGES, 300, OFFICIAL));

        assertThat(rules(new DocumentCheck(), limits(), document(12, 1))).containsExactly("document-not-taken BLOCK");
        assertThat(rules(new DocumentCheck(), documents, document(300, 5_000))).isEmpty();
        assertThat(rules(new DocumentCheck(), documents, document(301, 5_001)))
                .containsExactly("document-too-large BLOCK", "document-too-long BLOCK");
        assertThat(rules(new DocumentCheck(), documents, document(0, 1)))
                .containsExactly("document-pages-unknown HINT");
        assertThat(rules(new DocumentCheck(), limits(), asset(4, 3))).isEmpty();
    }

    @Test
    void aDocumentStandsAloneAndHasATitle() {
        var documents = limits(limit(Kind.DOCUMENTS, 1, OFFICIAL), limit(Kind.MEDIA_BESIDE_DOCUMENTS, 0, OFFICIAL));
        var other = new AssetId("other");
        var both = Map.of(ROLL, document(12, 1), other, asset(4, 3));
        var two = Map.of(ROLL, document(12, 1), other, document(3, 1));
        var pictures = List.of(new Picture(ROLL, " "), new Picture(other, "Ein Brötchen"));

        assertThat(rules(new DocumentCheck(), documents, "Hallo", pictures, both))
                .containsExactly("media-beside-document BLOCK", "document-untitled BLOCK");
        assertThat(rules(new DocumentCheck(), documents, "Hallo", pictures, two))
                .containsExactly("too-many-documents BLOCK", "document-untitled BLOCK");
    }

    /** A person publishes there, and knows what the network takes. */
    @Test
    void aDocumentMayBePublishedByHand() {
        var byHand = new ChannelCard(
                channel.id(), channel.clientId(), Network.XING, "Xing", "xing", "", ChannelCard.Status.LIVE);

        assertThat(rules(byHand, new DocumentCheck(), limits(), document(12, 1)))
                .isEmpty();
    }

    @Test
    void aDocumentIsNoPictureAndNeedsNoDescription() {
        var narrow = limits(limit(Kind.PICTURES, 0, OFFICIAL), limit(Kind.ALT_TEXT, 3, OFFICIAL));

        assertThat(rules(new MediaCheck(), narrow, document(12, 1))).isEmpty();
        assertThat(rules(
                        new MediaCheck(),
                        narrow,
                        "Hallo",
                        List.of(new Picture(ROLL, "")),
                        Map.of(ROLL, document(12, 1))))
                .isEmpty();
        assertThat(rules(
                        new AccessibilityCheck(),
                        narrow,
                        "Hallo",
                        List.of(new Picture(ROLL, "preise.pdf")),
                        Map.of(ROLL, document(12, 1))))
                .isEmpty();
    }

    @Test
    void theDescriptionOfAVideoMayHaveALimitOfItsOwn() {
        var both = limits(limit(Kind.ALT_TEXT, 20, OFFICIAL), limit(Kind.VIDEO_ALT_TEXT, 5, OFFICIAL));

        assertThat(rules(new MediaCheck(), both, asset(4, 3))).isEmpty();
        assertThat(rules(new MediaCheck(), both, video("video/mp4"))).containsExactly("alt-text-too-long BLOCK");
        assertThat(rules(new MediaCheck(), limits(limit(Kind.ALT_TEXT, 5, OFFICIAL)), video("video/mp4")))
                .containsExactly("alt-text-too-long BLOCK");
    }

    @Test
    void hashtagsAndLinksAreCountedAndOnlyWhatTheNetworkSaysBlocks() {
        assertThat(rules(new TagCheck(), "#Brot und #Brötchen", asset(1, 1))).isEmpty();
        assertThat(rules(new TagCheck(), "#Brot #Brötchen #Kuchen", asset(1, 1)))
                .containsExactly("too-many-hashtags BLOCK");
        assertThat(rules(new TagCheck(), "https://a.example und https://b.example", asset(1, 1)))
                .containsExactly("too-many-links WARN");
    }

    @ParameterizedTest
    @CsvSource({
        "'Nr. #1 und #2 und #3', 0",
        "'a#b#c', 0",
        "'(#Brot) „#Brötchen“ #日本', 3",
        "'#2026neu #_neu', 2",
        "'# Brot ## Brot', 0"
    })
    void whatIsAHashtag(String text, int many) {
        assertThat(TagCheck.hashtags(text)).isEqualTo(many);
    }

    private List<String> rules(Check check, String text, @Nullable MediaAsset asset) {
        return rules(check, limits, text, asset);
    }

    private List<String> rules(Check check, NetworkLimits own, MediaAsset asset) {
        return rules(check, own, "Hallo", asset);
    }

    private List<String> rules(Check check, NetworkLimits own, String text, @Nullable MediaAsset asset) {
        return asset == null
                ? rules(check, own, text, List.of(), Map.of())
                : rules(check, own, text, List.of(new Picture(ROLL, "Ein Brötchen")), Map.of(ROLL, asset));
    }

    private List<String> rules(
            Check check, NetworkLimits own, String text, List<Picture> pictures, Map<AssetId, MediaAsset> assets) {
        return rules(channel, check, own, text, pictures, assets);
    }

    private List<String> rules(ChannelCard on, Check check, NetworkLimits own, MediaAsset asset) {
        return rules(on, check, own, "Hallo", List.of(new Picture(ROLL, "Ein Brötchen")), Map.of(ROLL, asset));
    }

    private static List<String> rules(
            ChannelCard on,
            Check check,
            NetworkLimits own,
            String text,
            List<Picture> pictures,
            Map<AssetId, MediaAsset> assets) {
        var draft = new Draft(null, text, List.of(on.id()), null, pictures, null);
        var subject = new Subject(
                null,
                draft,
                List.of(on),
                Map.of(on.id(), own),
                assets,
                Instant.EPOCH,
                Surroundings.NONE,
                Map.of(),
                Map.of(),
                Set.of());
        return check.look(subject)
                .map(finding -> finding.rule() + " " + finding.severity())
                .toList();
    }

    private MediaAsset asset(int width, int height) {
        return new MediaAsset(ROLL, channel.clientId(), "roll.png", "image/png", 1_000, width, height, null, null);
    }

    private MediaAsset video(String type) {
        var found = new MediaAsset.Video(8_000, "H.264", 25, true);
        var kind = new MediaAsset.Kind(false, MediaAsset.Removed.NOTHING, null, found);
        return new MediaAsset(ROLL, channel.clientId(), "oven", type, 1_000, 4, 3, kind, null);
    }

    private MediaAsset document(int pages, long bytes) {
        var kind = new MediaAsset.Kind(false, MediaAsset.Removed.NOTHING, null, null, new MediaAsset.Document(pages));
        return new MediaAsset(ROLL, channel.clientId(), "preise.pdf", "application/pdf", bytes, 0, 0, kind, null);
    }

    private static NetworkLimits limits(NetworkLimit... limits) {
        return NetworkLimits.of(Network.INSTAGRAM, TextCounter.GRAPHEMES, limits);
    }

    private static NetworkLimit limit(Kind kind, long value, NetworkLimit.Trust trust) {
        return new NetworkLimit(kind, value, NetworkLimit.Unit.PIECES, trust, "https://network.example", READ);
    }
}
