package dev.litfass.content;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.litfass.testsupport.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final Map<String, Set<String>> EDGES = Map.of(
            "post", Set.of("media"),
            "check", Set.of("post", "media", "network"),
            "review", Set.of("post", "check"),
            "hold", Set.of("post"),
            "publishing", Set.of("post", "media", "network", "hold"),
            "schedule", Set.of("post", "check", "publishing"),
            "reply", Set.of("publishing", "network"),
            "calendar", Set.of("post", "publishing"),
            "portal", Set.of("post", "calendar", "publishing"),
            "partner", Set.of("post", "check", "network", "calendar", "publishing"));

    private static final Set<String> STAFF_DOOR = Set.of(
            "post", "media", "network", "check", "review", "hold", "publishing", "schedule", "calendar", "series");

    @Test
    void roomsKeepTheirDirections() {
        var edges = new java.util.HashMap<>(EDGES);
        edges.put("desk", STAFF_DOOR);
        edges.put("series", Set.of("post", "check", "schedule"));
        edges.put("live", Set.of("post", "publishing", "hold"));

        assertThatCode(() -> HouseRules.of("content").onlyTheseDirections(edges))
                .doesNotThrowAnyException();
    }

    @Test
    void theHouseRulesHold() {
        assertThatCode(() -> HouseRules.of("content").everythingElse()).doesNotThrowAnyException();
    }
}
