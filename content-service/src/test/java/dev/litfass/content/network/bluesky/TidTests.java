package dev.litfass.content.network.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TidTests {

    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @Test
    void hasTheFormThatTheProtocolAsksFor() {
        // atproto.com/specs/tid, 2026-11: the top bit is 0, so the first of 13 characters is one of sixteen.
        assertThat(Tid.of(SLOT, KEY)).matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    }

    @Test
    void isTheSameForTheSameSlotAndKey() {
        assertThat(Tid.of(SLOT, KEY)).isEqualTo(Tid.of(SLOT, KEY));
    }

    @Test
    void doesNotHangOnFractionsThatADatabaseMayCutOff() {
        assertThat(Tid.of(SLOT.plusNanos(999_999_999), KEY)).isEqualTo(Tid.of(SLOT, KEY));
    }

    @Test
    void isAnotherForAnotherKeyOrAnotherSlot() {
        assertThat(Tid.of(SLOT, "another")).isNotEqualTo(Tid.of(SLOT, KEY));
        assertThat(Tid.of(SLOT.plusSeconds(1), KEY)).isNotEqualTo(Tid.of(SLOT, KEY));
    }

    @Test
    void keepsADayFullOfDeliveriesInOneSecondApart() {
        var keys = IntStream.range(0, 2_000).mapToObj(number -> Tid.of(SLOT, "delivery-" + number));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void sortsAsTimeDoes() {
        assertThat(Tid.of(SLOT, KEY)).isLessThan(Tid.of(SLOT.plusSeconds(2), "another"));
    }
}
