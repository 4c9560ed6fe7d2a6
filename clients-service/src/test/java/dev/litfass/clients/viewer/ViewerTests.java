package dev.litfass.clients.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewerTests {

    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00.123456Z");
    private static final Viewer VERA =
            new Viewer("v1", new ClientId("bakery"), "Vera", "vera@kunde.example", "de", null, null, 3L);

    @Test
    void whatWasMailedToAnEarlierAddressIsNotTheirs() {
        var moved = VERA.changed("Vera", "vera@neu.example", "de", NOW, 3);
        var back = moved.changed("Vera", "vera@kunde.example", "de", NOW.plusSeconds(60), 4);

        assertThat(pass(VERA.emailSince()).isFor(VERA)).isTrue();
        assertThat(pass(VERA.emailSince()).isFor(moved)).isFalse();
        assertThat(pass(moved.emailSince()).isFor(moved)).isTrue();
        assertThat(pass(VERA.emailSince()).isFor(back)).isFalse();
        assertThat(pass(moved.emailSince()).isFor(back)).isFalse();
    }

    @Test
    void theMomentIsKeptWhileTheAddressIs() {
        var moved = VERA.changed("Vera", "vera@neu.example", "de", NOW, 3);
        var renamed = moved.changed("Vera Maria", "vera@neu.example", "en", NOW.plusSeconds(60), 4);

        assertThat(renamed.emailSince()).isEqualTo(Instant.parse("2026-12-02T09:00:00.123Z"));
        assertThat(renamed.version()).isEqualTo(4);
        assertThat(VERA.changed("Vera Maria", "vera@kunde.example", "de", NOW, 3)
                        .emailSince())
                .isNull();
    }

    private static PortalPass pass(@Nullable Instant emailSince) {
        return new PortalPass("d", PortalPass.Kind.LINK, VERA.clientId(), VERA.id(), NOW, null, null, emailSince);
    }
}
