package dev.litfass.contracts.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartnerKeyFormatTests {

    private static final String KEY = PartnerKeyFormat.complete("abcdefghijklmnopqrstuvwxyz0123");

    @Test
    void acceptsAWholeKey() {
        assertThat(PartnerKeyFormat.isPlausible(KEY)).isTrue();
    }

    @Test
    void refusesAKeyWithOneCharacterChanged() {
        for (int i = 0; i < KEY.length(); i++) {
            var changed = KEY.substring(0, i) + (KEY.charAt(i) == 'x' ? 'y' : 'x') + KEY.substring(i + 1);
            assertThat(PartnerKeyFormat.isPlausible(changed)).as(changed).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoKeyAtAll() {
        assertThat(PartnerKeyFormat.isPlausible("")).isFalse();
        assertThat(PartnerKeyFormat.isPlausible("ltf_live_")).isFalse();
        assertThat(PartnerKeyFormat.isPlausible(KEY + "0")).isFalse();
    }
}
