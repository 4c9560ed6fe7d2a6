package dev.litfass.contracts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.directory.PublishingRules.Embargo;
import dev.litfass.contracts.directory.PublishingRules.Phrase;
import dev.litfass.contracts.directory.PublishingRules.Row;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules are told apart by all that they say. */
class PublishingRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @Test
    void whateverIsSaidOtherwiseHasAnotherVersion() {
        assertThat(Stream.of(
                                PublishingRules.NONE,
                                new PublishingRules(null, true, null, null, null),
                                phrases(new Phrase("Brot", true, "")),
                                phrases(new Phrase("Brot", false, "")),
                                phrases(new Phrase("Brot", true, "weil")),
                                phrases(new Phrase("Bro", true, "t")),
                                phrases(new Phrase("Brot", true, ""), new Phrase("Brot", true, "")),
                                embargoes(new Embargo(DAY, DAY, "", "")),
                                embargoes(new Embargo(DAY, DAY.plusDays(1), "", "")),
                                embargoes(new Embargo(DAY, DAY, "Brot", "")),
                                rows(new Row(Set.of(), Set.of(), false, "")),
                                rows(new Row(Set.of(ContentKind.RIGHTS), Set.of(), false, "")),
                                rows(new Row(Set.of(), Set.of(Network.X), false, "")),
                                rows(new Row(Set.of(), Set.of(), true, "")))
                        .map(PublishingRules::version))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfASetAndTheBudgetSayNothing() {
        var one = new LinkedHashSet<>(List.of(Network.X, Network.MASTODON, Network.BLUESKY));
        var other = new LinkedHashSet<>(List.of(Network.BLUESKY, Network.X, Network.MASTODON));

        assertThat(rows(new Row(Set.of(), one, false, "")).version())
                .isEqualTo(rows(new Row(Set.of(), other, false, "")).version());
        assertThat(new PublishingRules(100, false, null, null, null).version())
                .isEqualTo(PublishingRules.NONE.version());
    }

    private static PublishingRules phrases(Phrase... phrases) {
        return new PublishingRules(null, false, null, List.of(phrases), null);
    }

    private static PublishingRules embargoes(Embargo... embargoes) {
        return new PublishingRules(null, false, null, null, List.of(embargoes));
    }

    private static PublishingRules rows(Row... rows) {
        return new PublishingRules(null, false, List.of(rows), null, null);
    }
}
