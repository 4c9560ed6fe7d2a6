package dev.litfass.clients;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.litfass.testsupport.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final Map<String, Set<String>> EDGES = Map.ofEntries(
            Map.entry("channel", Set.of("client", "secret")),
            Map.entry("link", Set.of("secret")),
            Map.entry("staff", Set.of("client", "link", "mail", "secret")),
            Map.entry("hook", Set.of("client", "secret")),
            Map.entry("notice", Set.of("client", "hook", "mail", "staff")),
            Map.entry("approval", Set.of("channel", "client", "mail", "secret", "staff", "viewer")),
            Map.entry("viewer", Set.of("client", "link", "mail", "secret")),
            Map.entry("partner", Set.of("client", "secret")),
            Map.entry("portal", Set.of("client")),
            Map.entry("directory", Set.of("client", "channel")),
            Map.entry("rules", Set.of("client")),
            Map.entry("networkapp", Set.of("secret")),
            Map.entry("connection", Set.of("channel", "client", "link", "mail", "secret", "viewer")));

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
