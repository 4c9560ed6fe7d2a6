package dev.litfass.content.check;

import static dev.litfass.content.check.CheckSubjects.BLUESKY;
import static dev.litfass.content.check.CheckSubjects.MASTODON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Options;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthCheckTests {

    private static final String FAMILY = "👨\u200d👩\u200d👧\u200d👦";

    @Test
    void letsATextPassThatFitsToTheLastCharacter() {
        assertThat(look("ä".repeat(500), MASTODON)).isEmpty();
        assertThat(look("ä".repeat(300), BLUESKY)).isEmpty();
    }

    @Test
    void blocksATextOfOneCharacterTooMuchAndShowsWhere() {
        assertThat(look("ä".repeat(501), MASTODON)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("text-too-long");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.measure()).isEqualTo(new Finding.Measure(501, 500, "GRAPHEMES"));
            assertThat(finding.place()).isEqualTo(new Finding.Place(500, 501));
            assertThat(finding.params()).containsOnlyKeys("network", "channel").containsEntry("network", "Mastodon");
            assertThat(finding.source()).isNotNull();
        });
    }

    @Test
    void countsBytesBesideCharactersOnBluesky() {
        assertThat(look(FAMILY.repeat(121), BLUESKY)).extracting(Finding::rule).containsExactly("text-too-many-bytes");
        assertThat(look(FAMILY.repeat(301), BLUESKY))
                .extracting(Finding::rule)
                .containsExactly("text-too-long", "text-too-many-bytes");
    }

    @Test
    void judgesEachChannelByItsOwnWords() {
        var draft = new Draft(
                null,
                "ä".repeat(400),
                List.of(MASTODON.id(), BLUESKY.id()),
                List.of(new Variant(BLUESKY.id(), "kurz")),
                List.of(),
                null);

        assertThat(look(draft, MASTODON, BLUESKY)).isEmpty();
    }

    @Test
    void blocksAPostThatSaysNothing() {
        assertThat(look("  \n", MASTODON)).extracting(Finding::rule).containsExactly("text-empty");
        assertThat(look("\u2800\u3164", MASTODON)).extracting(Finding::rule).containsExactly("text-empty");
    }

    @Test
    void blocksAPartThatSaysNothingUnlessItShowsSomething() {
        assertThat(look(followedBy(new Part("\u2800 ", null)), MASTODON))
                .extracting(Finding::rule)
                .containsExactly("part-empty");
        assertThat(look(followedBy(new Part("", List.of(new Picture(new AssetId("a"), "Brot")))), MASTODON))
                .isEmpty();
    }

    /** Mastodon counts the warning with the text (docs.joinmastodon.org/user/posting, read 2026-11). */
    @Test
    void countsAContentWarningWithTheText() {
        var options = new Options("Weizen " + FAMILY, false, null, null);
        var draft = new Draft(
                null,
                "ä".repeat(493),
                List.of(MASTODON.id(), BLUESKY.id()),
                List.of(new Variant(BLUESKY.id(), "ä".repeat(300))),
                null,
                List.of(new Part("ö".repeat(493), null)),
                options,
                null);

        assertThat(look(draft, BLUESKY)).extracting(Finding::rule).containsExactly("text-too-long");
        assertThat(look(draft, MASTODON))
                .last()
                .satisfies(finding -> assertThat(finding.params()).containsEntry("part", "2"));
        assertThat(look(draft, MASTODON)).hasSize(2).first().satisfies(finding -> {
            assertThat(finding.measure()).isEqualTo(new Finding.Measure(501, 500, "GRAPHEMES"));
            assertThat(finding.place()).isEqualTo(new Finding.Place(492, 493));
            assertThat(finding.params()).containsEntry("warning", "8").doesNotContainKey("part");
        });
    }

    @Test
    void tellsWhereNobodyCanChooseHowAPostIsShown() {
        var options = new Options("Weizen", true, Options.Visibility.FOLLOWERS, null);
        var draft = new Draft(null, "Brot", List.of(MASTODON.id(), BLUESKY.id()), null, null, null, options, null);
        var subject = CheckSubjects.of(draft, MASTODON, BLUESKY);

        assertThat(new OptionsCheck().look(subject))
                .allSatisfy(finding -> {
                    assertThat(finding.channelId()).isEqualTo(BLUESKY.id());
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARN);
                })
                .extracting(Finding::rule)
                .containsExactly("warning-not-offered", "visibility-not-offered");
    }

    private static Draft followedBy(Part part) {
        return new Draft(null, "Brot", List.of(MASTODON.id()), List.of(), List.of(), List.of(part));
    }

    private static List<Finding> look(String text, ChannelCard channel) {
        return look(new Draft(null, text, List.of(channel.id()), List.of(), List.of(), null), channel);
    }

    private static List<Finding> look(Draft draft, ChannelCard... channels) {
        var subject = CheckSubjects.of(draft, channels);
        return new LengthCheck().look(subject).toList();
    }
}
