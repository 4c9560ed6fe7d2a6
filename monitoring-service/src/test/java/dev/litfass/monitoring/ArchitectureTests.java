package dev.litfass.monitoring;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.litfass.testsupport.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final Map<String, Set<String>> EDGES = Map.of(
            "watch", Set.of("mention"),
            "source", Set.of("mention", "reaction"),
            "reaction", Set.of("content"),
            "intake", Set.of("source", "watch", "mention", "inquiry"),
            "inquiry", Set.of("mention"),
            "reply", Set.of("inquiry", "mention", "content"),
            "live", Set.of("mention", "inquiry"),
            "portal", Set.of("inquiry"));

    @Test
    void packagesKeepTheirDirections() {
        assertThatCode(() -> HouseRules.of("monitoring").onlyTheseDirections(EDGES))
                .doesNotThrowAnyException();
    }

    @Test
    void theHouseRulesHold() {
        assertThatCode(() -> HouseRules.of("monitoring").everythingElse()).doesNotThrowAnyException();
    }

    @Test
    void nothingCallsOutWithoutALookAtTheAddress() {
        assertThatCode(() -> HouseRules.of("monitoring").callsOutOnlyWhereAllowed())
                .doesNotThrowAnyException();
    }
}
