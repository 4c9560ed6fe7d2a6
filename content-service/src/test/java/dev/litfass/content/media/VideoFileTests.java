package dev.litfass.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.content.ContentProblem;
import dev.litfass.content.media.MediaAsset.Removed;
import dev.litfass.content.media.MediaAsset.Video;
import dev.litfass.contracts.problem.Problem;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VideoFileTests {

    @Test
    void saysHowLongAndHowLargeAVideoIsAndWhatIsInIt() {
        var found = VideoFile.of(Mp4.file().head());

        assertThat(found.video()).isEqualTo(new Video(12_000, "H.264", 25, false));
        assertThat(found.width()).isEqualTo(1920);
        assertThat(found.height()).isEqualTo(1080);
        assertThat(found.removed()).isEqualTo(Removed.NOTHING);
        assertThat(found.blank()).isEmpty();
    }

    @Test
    void aVideoThatWasHeldUprightIsHigherThanWide() {
        var found = VideoFile.of(Mp4.file().heldUpright().head());

        assertThat(found.width()).isEqualTo(1080);
        assertThat(found.height()).isEqualTo(1920);
    }

    @Test
    void aCodecThatNobodyKnowsIsCalledByItsName() {
        assertThat(VideoFile.of(Mp4.file().codec("hvc1").head()).video().codec())
                .isEqualTo("H.265");
        assertThat(VideoFile.of(Mp4.file().codec("ap\0<").head()).video().codec())
                .isEqualTo("AP");
    }

    @Test
    void whatTellsOfAPlaceIsFound() {
        var found = VideoFile.of(Mp4.file()
                .with("udta", "\0\0\0\u001A\u00A9xyz\0\u0012\u0015\u00C7+52.5163+013.3777/")
                .head());

        assertThat(found.removed()).isEqualTo(Removed.LOCATION);
        assertThat(found.blank()).hasSize(1);
    }

    @Test
    void aTrackOfWhichNothingIsShownIsFoundWithItsSamples() {
        var found = VideoFile.of(
                Mp4.file().withHiddenTrack("meta", "camm", "52.51,13.37;").head());

        assertThat(found.removed()).isEqualTo(Removed.LOCATION);
        assertThat(found.hasUnseenTracks()).isTrue();
        assertThat(found.unseen()).containsExactly(new VideoFile.Place(10, 10, 18), new VideoFile.Place(28, 28, 32));
        assertThat(found.blank()).hasSize(1);
        assertThat(found.video()).isEqualTo(new Video(12_000, "H.264", 25, false));
    }

    @Test
    void whatIsSeenHeardOrReadByTheDeafStays() {
        for (var handler : List.of("vide", "soun", "clcp")) {
            assertThat(VideoFile.of(Mp4.file()
                                    .withHiddenTrack(handler, "abcd", "words")
                                    .head())
                            .unseen())
                    .isEmpty();
        }
        assertThat(VideoFile.of(Mp4.file()
                                .withHiddenTrack("text", "tx3g", "52.5")
                                .head())
                        .removed())
                .isEqualTo(Removed.DETAILS);
    }

    @Test
    void placesThatLieOverEachOtherAreOne() {
        var places = Stream.of(
                new VideoFile.Place(20, 20, 30),
                new VideoFile.Place(0, 0, 10),
                new VideoFile.Place(5, 5, 8),
                new VideoFile.Place(10, 10, 12),
                new VideoFile.Place(25, 25, 40));

        assertThat(SampleTable.merged(places))
                .containsExactly(new VideoFile.Place(0, 0, 12), new VideoFile.Place(20, 20, 40));
    }

    @Test
    void soundAloneIsNoVideo() {
        assertThatThrownBy(() -> VideoFile.of(Mp4.file().soundOnly().head()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.is(ContentProblem.MEDIA_NOT_ACCEPTED))
                                .isTrue());
    }

    @Test
    void whatLiesIsDamaged() {
        var head = Mp4.file()
                .with("udta", "x".repeat(40))
                .withHiddenTrack("meta", "mebx", "place ".repeat(20))
                .head();
        for (var seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var lying = head.clone();
            for (var i = 0; i < 1 + random.nextInt(8); i++) {
                lying[random.nextInt(lying.length)] = (byte) random.nextInt(256);
            }
            try {
                var found = VideoFile.of(lying);
                assertThat(found.width()).as("seed %d", seed).isPositive();
                assertThat(found.video().millis()).as("seed %d", seed).isNotNegative();
            } catch (Problem problem) {
                assertThat(problem.is(ContentProblem.MEDIA_NOT_ACCEPTED))
                        .as("seed %d", seed)
                        .isTrue();
            }
        }
    }
}
