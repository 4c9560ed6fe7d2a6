package dev.litfass.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.post.Draft;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.directory.PublishingRules.Embargo;
import dev.litfass.contracts.directory.PublishingRules.Phrase;
import dev.litfass.contracts.directory.PublishingRules.Row;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCheckTests {

    private static final LocalDate EVE = LocalDate.of(2026, 12, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wir sind Testsieger!|Testsieger|9-19",
                "wir sind TESTSIEGER|testsieger|9-19",
                "Unser #Testsieger|Testsieger|7-17",
                "ganz klima­neutral gebacken|klimaneutral|5-18",
                "Die klimaneutralen Brötchen|klimaneutral*|4-18",
                "Bester Bäcker der Stadt|baecker der stadt|7-23",
                "Bester Ba\u0308cker der Stadt|Bäcker der Stadt|7-24"
            })
    void findsWordsInWhateverSpellingWithTheirPlace(String text, String words, String place) {
        var findings = look(text, rules(new Phrase(words, true, "Beleg nötig")), null);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo("phrase-forbidden");
        assertThat(findings.get(0).params()).containsEntry("reason", "Beleg nötig");
        var found = findings.get(0).place();
        assertThat(found.from() + "-" + found.to()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ein Testsiegerbrot|Testsieger",
                "Die klimaneutralen Brötchen|klimaneutral",
                "Bester der Stadt|Bäcker der Stadt",
                "Brot|*",
                "Brot|!!!"
            })
    void takesNoOtherWordForIt(String text, String words) {
        assertThat(look(text, rules(new Phrase(words, true, "")), null)).isEmpty();
    }

    @Test
    void saysWithCareWhatDoesNotBlock() {
        assertThat(look("Testsieger", rules(new Phrase("Testsieger", false, "")), null))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARN);
    }

    @Test
    void theFirstRowThatFitsSaysWhatMayGoWhere() {
        var rules = new PublishingRules(
                null,
                false,
                List.of(
                        new Row(Set.of(ContentKind.WORDS), Set.of(Network.BLUESKY), true, ""),
                        new Row(Set.of(), Set.of(Network.BLUESKY, Network.MASTODON), false, "nur Worte auf Bluesky")),
                null,
                null);
        var draft = new Draft(
                null, "Brot", List.of(CheckSubjects.MASTODON.id(), CheckSubjects.BLUESKY.id()), null, null, null);
        var findings = new RulesCheck()
                .look(CheckSubjects.of(
                        draft, CheckSubjects.around(rules, null), CheckSubjects.MASTODON, CheckSubjects.BLUESKY))
                .toList();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo("kind-forbidden");
        assertThat(findings.get(0).channelId()).isEqualTo(CheckSubjects.MASTODON.id());
        assertThat(findings.get(0).params()).containsEntry("reason", "nur Worte auf Bluesky");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2026-12-25", "2026-12-26"})
    void nothingGoesOutOnTheDaysOfAnEmbargo(String day) {
        assertThat(look("Brot", embargo(""), LocalDate.parse(day)))
                .extracting(Finding::rule)
                .containsExactly("embargo");
    }

    @Test
    void anEmbargoHoldsOnItsDaysAndForItsWords() {
        assertThat(look("Brot", embargo(""), EVE.minusDays(1))).isEmpty();
        assertThat(look("Brot", embargo(""), EVE.plusDays(3))).isEmpty();
        assertThat(look("Brot", embargo(""), null)).isEmpty();
        assertThat(look("Brot", embargo("Neue Filiale"), EVE)).isEmpty();
        assertThat(look("Die neue Filiale", embargo("Neue Filiale"), EVE)).hasSize(1);
    }

    private static PublishingRules embargo(String words) {
        return new PublishingRules(
                null, false, null, null, List.of(new Embargo(EVE, EVE.plusDays(2), words, "Betriebsruhe")));
    }

    private static PublishingRules rules(Phrase phrase) {
        return new PublishingRules(null, false, null, List.of(phrase), null);
    }

    private static List<Finding> look(String text, PublishingRules rules, @Nullable LocalDate day) {
        var draft = new Draft(null, text, List.of(CheckSubjects.MASTODON.id()), null, null, null);
        return new RulesCheck()
                .look(CheckSubjects.of(draft, CheckSubjects.around(rules, day), CheckSubjects.MASTODON))
                .toList();
    }
}
