package dev.litfass.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaceTests {

    private static final Instant SLOT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Planned POST = new Planned("client", "post", Map.of("channel", "account"), "Moin.", SLOT, 1);
    private static final Race.Reply YES = new Race.Reply(200, "");
    private static final Race.Reply TOO_LATE = new Race.Reply(409, "already-sending");

    @Test
    void believesAnEditThatWonOnlyWhereTheOldWordsAreNotPublic() {
        var race = race(Race.Kind.EDIT, YES, null, null);

        assertThat(race.complaints(seen(Race.editedText(POST)), List.of())).isEmpty();
        assertThat(race.complaints(seen("Moin."), List.of())).isNotEmpty();
        assertThat(race.complaints(seen("Moin.", Race.editedText(POST)), List.of()))
                .isNotEmpty();
        assertThat(race.complaints(List.of(), List.of())).isNotEmpty();
    }

    @Test
    void believesARefusalOnlyWhereTheOldWordsArePublic() {
        var race = race(Race.Kind.EDIT, TOO_LATE, null, null);

        assertThat(race.complaints(seen("Moin."), List.of())).isEmpty();
        assertThat(race.complaints(List.of(), List.of())).isNotEmpty();
        assertThat(race.complaints(seen(Race.editedText(POST)), List.of())).isNotEmpty();
    }

    @Test
    void believesACancelThatWonOnlyWhereNothingIsPublic() {
        var race = race(Race.Kind.CANCEL, null, YES, null);

        assertThat(race.complaints(List.of(), List.of())).isEmpty();
        assertThat(race.complaints(seen("Moin."), List.of())).isNotEmpty();
    }

    @Test
    void letsOnlyOneOfTwoWin() {
        var race = race(Race.Kind.EDIT_AND_CANCEL, YES, YES, null);

        assertThat(race.complaints(seen(Race.editedText(POST)), List.of())).isNotEmpty();
    }

    @Test
    void believesAHoldOnlyWhereNothingWasArmedLater() {
        var race = race(Race.Kind.HOLD, null, null, YES);

        assertThat(race.complaints(seen("Moin."), List.of(published(SLOT.minusSeconds(1)))))
                .isEmpty();
        assertThat(race.complaints(seen("Moin."), List.of(published(SLOT.plusSeconds(1)))))
                .isNotEmpty();
    }

    @Test
    void wantsEveryLoserToGetA409() {
        var race = race(Race.Kind.CANCEL, null, new Race.Reply(500, "internal-error"), null);

        assertThat(race.complaints(seen("Moin."), List.of())).isNotEmpty();
    }

    @Test
    void waitsForTheDeliveriesOfWhoeverWon() {
        assertThat(race(Race.Kind.EDIT, YES, null, null).awaitedText()).containsExactly(Race.editedText(POST));
        assertThat(race(Race.Kind.EDIT, TOO_LATE, null, null).awaitedText()).containsExactly("Moin.");
        assertThat(race(Race.Kind.CANCEL, null, YES, null).awaitedText()).isEmpty();
    }

    private static Race race(
            Race.Kind kind, Race.@Nullable Reply edit, Race.@Nullable Reply cancel, Race.@Nullable Reply hold) {
        return new Race(POST, kind, edit, cancel, hold, SLOT);
    }

    private static List<Ledger.Entry> seen(String... texts) {
        return List.of(texts).stream()
                .map(text -> new Ledger.Entry("account", "p", text, SLOT))
                .toList();
    }

    private static Deliveries.Delivery published(Instant armedAt) {
        return new Deliveries.Delivery("d", "post", "channel", "Moin.", "PUBLISHED", armedAt, "p", List.of());
    }
}
