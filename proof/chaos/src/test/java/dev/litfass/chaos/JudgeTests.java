package dev.litfass.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTests {

    private static final Instant SLOT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Planned POST = new Planned("client", "post", Map.of("channel", "account"), "Moin.", SLOT, 1);
    private static final Ledger.Entry SEEN = seen("p1", "Moin.", SLOT.plusMillis(40));

    @Test
    void findsNothingWhereEverythingIsAsPlanned() {
        var verdict = judged(List.of(SEEN), delivery("PUBLISHED", "p1"));

        assertThat(verdict.isGood()).isTrue();
        assertThat(verdict.states()).containsExactly(Map.entry("PUBLISHED", 1L));
        assertThat(verdict.lateness().within(1)).hasMillis(40);
    }

    @Test
    void missesADeliveryThatWasNeverPlanned() {
        var verdict = new Judge(List.of(POST), new Ledger(List.of()), List.of()).verdict();

        assertThat(verdict.lost()).hasSize(1);
    }

    @Test
    void missesWhatIsCalledPublicAndIsNot() {
        var verdict = judged(List.of(), delivery("PUBLISHED", "p1"));

        assertThat(verdict.lost()).hasSize(1);
    }

    @Test
    void missesWhatWasCancelledThoughNobodyTookItBack() {
        var verdict = judged(List.of(), delivery("CANCELLED", null));

        assertThat(verdict.lost()).hasSize(1);
    }

    @Test
    void leavesToAPersonWhatWaitsForOne() {
        var verdict = judged(List.of(), delivery("EXPIRED", null));

        assertThat(verdict.isGood()).isTrue();
    }

    @Test
    void seesWhatIsPublicTwice() {
        var verdict = judged(List.of(SEEN, seen("p2", "Moin.", SLOT.plusSeconds(30))), delivery("PUBLISHED", "p1"));

        assertThat(verdict.doubled()).hasSize(1);
    }

    @Test
    void seesWhatIsPublicBeforeItsSlot() {
        var verdict = judged(List.of(seen("p1", "Moin.", SLOT.minusMillis(101))), delivery("PUBLISHED", "p1"));

        assertThat(verdict.early()).hasSize(1);
    }

    @Test
    void seesWordsNobodyApproved() {
        var verdict = judged(List.of(SEEN, seen("p2", "Moin!", SLOT)), delivery("PUBLISHED", "p1"));

        assertThat(verdict.foreign()).hasSize(1);
    }

    @Test
    void seesWhatNeverComesToRest() {
        var verdict = judged(List.of(SEEN), delivery("ARMED", null));

        assertThat(verdict.restless()).hasSize(1);
    }

    @Test
    void seesWhatIsPublicAndBelievedNotToBe() {
        var verdict = judged(List.of(SEEN), delivery("EXPIRED", null));

        assertThat(verdict.orphaned()).hasSize(1);
    }

    @Test
    void letsAPersonLookForWhatMayBePublic() {
        var verdict = judged(List.of(SEEN), delivery("NEEDS_PERSON", null));

        assertThat(verdict.isGood()).isTrue();
    }

    private static Verdict judged(List<Ledger.Entry> seen, Deliveries.Delivery believed) {
        return new Judge(List.of(POST), new Ledger(seen), List.of(believed)).verdict();
    }

    private static Ledger.Entry seen(String id, String text, Instant at) {
        return new Ledger.Entry("account", id, text, at);
    }

    private static Deliveries.Delivery delivery(String status, @Nullable String remoteId) {
        return new Deliveries.Delivery("d", "post", "channel", "Moin.", status, SLOT, remoteId, List.of());
    }
}
