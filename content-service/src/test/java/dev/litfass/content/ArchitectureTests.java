package dev.litfass.content;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.litfass.testsupport.HouseRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

class ArchitectureTests {

    private static final Map<String, Set<String>> EDGES = Map.of(
            "post", Set.of("media"),
            "check", Set.of("post", "media", "network"),
            "review", Set.of("post", "check"),
            "hold", Set.of("post"),
            "delivery", Set.of("post", "network"),
            "sending", Set.of("delivery", "post", "media", "network", "hold"),
            "schedule", Set.of("post", "media", "check", "network", "delivery"),
            "reply", Set.of("delivery", "network"),
            "calendar", Set.of("post", "delivery"),
            "portal", Set.of("post", "calendar", "delivery"));

    private static final Set<String> STAFF_DOOR =
            Set.of("post", "media", "network", "check", "review", "hold", "delivery", "schedule", "calendar", "series");

    @Test
    void roomsKeepTheirDirections() {
        var edges = new java.util.HashMap<>(EDGES);
        edges.put("desk", STAFF_DOOR);
        edges.put("series", Set.of("post", "check", "schedule"));
        edges.put("live", Set.of("post", "delivery", "hold"));
        edges.put("partner", Set.of("post", "check", "network", "calendar", "delivery"));

        assertThatCode(() -> HouseRules.of("content").onlyTheseDirections(edges))
                .doesNotThrowAnyException();
    }

    @Test
    void theHouseRulesHold() {
        assertThatCode(() -> HouseRules.of("content").everythingElse()).doesNotThrowAnyException();
    }

    @Test
    void nothingCallsOutWithoutALookAtTheAddress() {
        assertThatCode(() -> HouseRules.of("content").callsOutOnlyWhereAllowed())
                .doesNotThrowAnyException();
    }

    @Test
    void whateverCallsOutByItselfIsFound() {
        for (var way : Set.of(ByWebClient.class, ByNetty.class, ByTheJdk.class, ByAUrl.class, ByASocket.class)) {
            assertThatThrownBy(() -> HouseRules.callsOut().check(new ClassFileImporter().importClasses(way)))
                    .as(way.getSimpleName())
                    .isInstanceOf(AssertionError.class);
        }
    }

    private record ByWebClient() {
        WebClient client() {
            return WebClient.create("https://somewhere.example");
        }
    }

    private record ByNetty() {
        HttpClient client() {
            return HttpClient.create();
        }
    }

    private record ByTheJdk() {
        java.net.http.HttpClient client() {
            return java.net.http.HttpClient.newHttpClient();
        }
    }

    private record ByAUrl() {
        InputStream stream() throws IOException {
            return URI.create("https://somewhere.example").toURL().openStream();
        }
    }

    private record ByASocket() {
        Socket socket() throws IOException {
            return new Socket("somewhere.example", 443);
        }
    }
}
