package dev.litfass.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerCheckTests {

    private static final Instant SLOT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Planned POST = new Planned("client", "post", Map.of("channel", "account"), "Moin.", SLOT, 1);
    private static final Ledger.Entry SEEN = seen("p1", "Moin.", SLOT.plusMillis(40));

    @Test
    void findsNothingWhereEverythingIsAsPlanned() {
        var result = checked(List.of(SEEN), delivery("PUBLISHED", "p1"));

        assertThat(result.isGood()).isTrue();
        assertThat(result.states()).containsExactly(Map.entry("PUBLISHED", 1L));
        assertThat(result.lateness().within(1)).hasMillis(40);
    }

    @Test
    void missesADeliveryThatWasNeverPlanned() {
        var result = new LedgerCheck(List.of(POST), new Ledger(List.of()), List.of()).result();

        assertThat(result.lost()).hasSize(1);
    }

    @Test
    void missesWhatIsCalledPublicAndIsNot() {
        var result = checked(List.of(), delivery("PUBLISHED", "p1"));

        assertThat(result.lost()).hasSize(1);
    }

    @Test
    void missesWhatWasCancelledThoughNobodyTookItBack() {
        var result = checked(List.of(), delivery("CANCELLED", null));

        assertThat(result.lost()).hasSize(1);
    }

    @Test
    void leavesToAPersonWhatWaitsForOne() {
        var result = checked(List.of(), delivery("EXPIRED", null));

        assertThat(result.isGood()).isTrue();
    }

    @Test
    void seesWhatIsPublicTwice() {
        var result = checked(List.of(SEEN, seen("p2", "Moin.", SLOT.plusSeconds(30))), delivery("PUBLISHED", "p1"));

        assertThat(result.doubled()).hasSize(1);
    }

    @Test
    void seesWhatIsPublicBeforeItsSlot() {
        var result = checked(List.of(seen("p1", "Moin.", SLOT.minusMillis(101))), delivery("PUBLISHED", "p1"));

        assertThat(result.early()).hasSize(1);
    }

    @Test
    void seesWordsNobodyApproved() {
        var result = checked(List.of(SEEN, seen("p2", "Moin!", SLOT)), delivery("PUBLISHED", "p1"));

        assertThat(result.unapproved()).hasSize(1);
    }

    @Test
    void seesWhatIsNeverFinished() {
        var result = checked(List.of(SEEN), delivery("ARMED", null));

        assertThat(result.unfinished()).hasSize(1);
    }

    @Test
    void seesWhatIsPublicAndBelievedNotToBe() {
        var result = checked(List.of(SEEN), delivery("EXPIRED", null));

        assertThat(result.orphaned()).hasSize(1);
    }

    @Test
    void letsAPersonLookForWhatMayBePublic() {
        var result = checked(List.of(SEEN), delivery("NEEDS_PERSON", null));

        assertThat(result.isGood()).isTrue();
    }

    private static CheckResult checked(List<Ledger.Entry> seen, Deliveries.Delivery believed) {
        return new LedgerCheck(List.of(POST), new Ledger(seen), List.of(believed)).result();
    }

    private static Ledger.Entry seen(String id, String text, Instant at) {
        return new Ledger.Entry("account", id, text, at);
    }

    private static Deliveries.Delivery delivery(String status, @Nullable String remoteId) {
        return new Deliveries.Delivery("d", "post", "channel", "Moin.", status, SLOT, remoteId, List.of());
    }
}
