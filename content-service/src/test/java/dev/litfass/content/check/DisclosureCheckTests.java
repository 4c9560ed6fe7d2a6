package dev.litfass.content.check;

import static dev.litfass.content.check.CheckSubjects.BLUESKY;
import static dev.litfass.content.check.CheckSubjects.MASTODON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.post.Disclosure;
import dev.litfass.content.post.Disclosure.AiUse;
import dev.litfass.content.post.Disclosure.Relation;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Options;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What advertising and pictures that a machine made have to say. */
class DisclosureCheckTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anzeige: Die neue Backmischung",
                "WERBUNG | Die neue Backmischung",
                "🎄 [Anzeige] Die neue Backmischung",
                "Bezahlte Werbung: Die neue Backmischung",
                "  An\u00ADzeige – Die neue Backmischung",
                "Ａｎｚｅｉｇｅ: in Breitschrift"
            })
    void isContentWithAMarkAmongTheFirstCharacters(String text) {
        assertThat(rules(text, paid())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die neue Backmischung macht uns froh | advertising-mark-missing",
                "Die neue Backmischung ist da. Anzeige | advertising-mark-late",
                "#neu Anzeige: Backmischung | advertising-mark-late",
                "https://a.example Anzeige | advertising-mark-late",
                "#Anzeige Die neue Backmischung | advertising-mark-weak",
                "#ad Die neue Backmischung | advertising-mark-weak",
                "Sponsored by Mühle Kron | advertising-mark-weak",
                "Kooperation mit Mühle Kron | advertising-mark-weak",
                "Keine Werbung, nur Liebe | advertising-mark-missing",
                "Nicht Werbung, nur Honig | advertising-mark-late",
                "Unsere Werbung wirkt | advertising-mark-late",
                "Anzeigetafel im Laden | advertising-mark-missing",
                "Werbungskosten absetzen | advertising-mark-missing",
                "Anz\u0435ige mit fremdem e | advertising-mark-missing",
                "Advertisement: a new mix | advertising-mark-late"
            })
    void blocksEverythingElse(String text, String rule) {
        assertThat(look(draft(text, paid(), null), MASTODON, BLUESKY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.blocks()).isTrue();
                    assertThat(finding.channelId())
                            .as("of both channels at once")
                            .isNull();
                    assertThat(finding.source()).isNotNull();
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"PAID_PARTNERSHIP", "GIFT", "AFFILIATE", "EMPLOYEE"})
    void wantsAMarkOfEverybodyWhoSpeaksForOthers(Relation relation) {
        assertThat(rules("Die neue Backmischung", new Disclosure(relation, null)))
                .containsExactly("advertising-mark-missing");
        assertThat(rules("Die neue Backmischung", new Disclosure(Relation.OWN, null)))
                .isEmpty();
    }

    @Test
    void takesTheEnglishWordInAnEnglishPost() {
        assertThat(look(draft("Advertisement: a new mix", paid(), "en"), MASTODON))
                .isEmpty();
    }

    @Test
    void looksAtTheWordsOfEachChannelAndAtTheWarningWhereItFoldsThem() {
        var options = new Options("Weizen", false, null, paid());
        var own = List.of(new Variant(BLUESKY.id(), "Die neue Backmischung"));
        var draft = new Draft(
                null, "Anzeige: Backmischung", List.of(MASTODON.id(), BLUESKY.id()), own, null, null, options, null);

        assertThat(look(draft, MASTODON, BLUESKY))
                .extracting(Finding::channelId)
                .containsExactly(null, BLUESKY.id());
    }

    @Test
    void asksWhereAPostSoundsLikeAdvertisingAndSaysNothingOfIt() {
        assertThat(look(draft("Mit Rabattcode BROT10 günstiger", null, null), MASTODON))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.HINT);
                    assertThat(finding.params()).containsEntry("word", "Rabattcode");
                });
        assertThat(rules("In Kooperation mit der Schule", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bild: KI-generiert", "Mit KI erzeugt", "Made with AI", "ai generated", "KI-generierte Bilder"})
    void letsPicturesPassThatAreSaidToBeMade(String text) {
        assertThat(rules(text, new Disclosure(null, AiUse.REALISTIC))).isEmpty();
    }

    @Test
    void blocksPicturesThatLookRealAndAreNot() {
        assertThat(rules("Der Kaiser kauft Brezeln", new Disclosure(null, AiUse.REALISTIC)))
                .containsExactly("ai-mark-missing");
        assertThat(rules("Der Kaiser kauft Brezeln", new Disclosure(null, AiUse.GENERATED)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "# ", "keine ", "#ad ", "\u00AD", "www.", "mit ki "})
    void anyTextOfTheLongestIsLookedAt(String piece) {
        var text = piece.repeat(20_000 / piece.length());

        assertThat(look(draft(text, new Disclosure(Relation.GIFT, AiUse.REALISTIC), null), MASTODON))
                .isNotEmpty();
    }

    private static Disclosure paid() {
        return new Disclosure(Relation.PAID_PARTNERSHIP, null);
    }

    private static List<String> rules(String text, @Nullable Disclosure disclosure) {
        return look(draft(text, disclosure, null), MASTODON).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Draft draft(String text, @Nullable Disclosure disclosure, @Nullable String language) {
        var options = new Options(null, null, null, disclosure);
        return new Draft(null, text, List.of(MASTODON.id(), BLUESKY.id()), null, null, null, options, language);
    }

    private static List<Finding> look(Draft draft, ChannelCard... channels) {
        var subject = CheckSubjects.of(draft, channels);
        return new DisclosureCheck().look(subject).toList();
    }
}
