package dev.litfass.clients.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.testsupport.TestClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkQuotaTests {

    private static final Instant NOW = TestClock.START;

    /** Those count for the client alone. */
    @Test
    void readsLinksOfWhichNoAddressIsKnown() {
        var sent = List.of(new LinkQuota.Sent(null, NOW.minusSeconds(60)), new LinkQuota.Sent(null, NOW));
        var before = new LinkQuota(new ClientId("bakery"), sent, NOW, 1L);

        var after = before.with("vera@kunde.example", NOW, new LinkSettings(1, 1, 3));

        assertThat(after.sent()).hasSize(3);
    }
}
