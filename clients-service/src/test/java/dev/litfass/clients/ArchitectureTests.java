package dev.litfass.clients;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.litfass.testsupport.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final Map<String, Set<String>> EDGES = Map.of(
            "channel", Set.of("client", "secret"),
            "link", Set.of("secret"),
            "staff", Set.of("client", "link", "mail", "secret"),
            "hook", Set.of("client", "secret"),
            "notice", Set.of("client", "hook", "mail", "staff"),
            "approval", Set.of("channel", "client", "mail", "secret", "staff", "viewer"),
            "viewer", Set.of("client", "link", "mail", "secret"),
            "partner", Set.of("client", "secret"),
            "portal", Set.of("client"),
            "directory", Set.of("client", "channel"));

    @Test
    void packagesKeepTheirDirections() {
        assertThatCode(() -> HouseRules.of("clients").onlyTheseDirections(EDGES))
                .doesNotThrowAnyException();
    }

    @Test
    void theHouseRulesHold() {
        assertThatCode(() -> HouseRules.of("clients").everythingElse()).doesNotThrowAnyException();
    }

    @Test
    void nothingCallsOutWithoutALookAtTheAddress() {
        assertThatCode(() -> HouseRules.of("clients").callsOutOnlyWhereAllowed())
                .doesNotThrowAnyException();
    }
}
