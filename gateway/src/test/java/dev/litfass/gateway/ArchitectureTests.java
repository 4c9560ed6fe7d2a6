package dev.litfass.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.litfass.testsupport.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final Map<String, Set<String>> EDGES = Map.of(
            "identity",
            Set.of("limit", "session"),
            "audit",
            Set.of("identity"),
            "live",
            Set.of("session"),
            "session",
            Set.of("limit"));

    @Test
    void packagesKeepTheirDirections() {
        assertThatCode(() -> HouseRules.of("gateway").onlyTheseDirections(EDGES))
                .doesNotThrowAnyException();
    }

    @Test
    void theHouseRulesHold() {
        assertThatCode(() -> HouseRules.of("gateway").everythingElse()).doesNotThrowAnyException();
    }
}
