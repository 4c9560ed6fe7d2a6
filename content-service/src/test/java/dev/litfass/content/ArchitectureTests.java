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

    private static final Map<String, Set<String>> EDGES = Map.ofEntries(
            Map.entry("post", Set.of("media")),
            Map.entry("upload", Set.of("media")),
            Map.entry("library", Set.of("media", "post", "delivery", "series", "writing")),
            Map.entry("fingerprint", Set.of("post", "network")),
            Map.entry("limit", Set.of("network")),
            Map.entry("check", Set.of("post", "media", "network", "limit", "fingerprint", "spending", "health")),
            Map.entry("spending", Set.of("post", "delivery", "network")),
            Map.entry("health", Set.of("post", "delivery", "network")),
            Map.entry("delivery", Set.of("post", "network")),
            Map.entry("calendar", Set.of("post", "delivery", "network", "hold", "media")),
            Map.entry("hold", Set.of("post", "delivery")),
            Map.entry("sending", Set.of("delivery", "post", "media", "network", "hold", "spending")),
            Map.entry("review", Set.of("post", "check")),
            Map.entry("schedule", Set.of("post", "media", "check", "limit", "network", "delivery", "hold")),
            Map.entry("version", Set.of("post")),
            Map.entry("remark", Set.of("post", "media")),
            Map.entry("writing", Set.of("post", "check", "schedule", "version", "media", "remark")),
            Map.entry("approval", Set.of("post", "check", "media", "schedule", "version", "remark")),
            Map.entry("series", Set.of("post", "check", "schedule", "media")),
            Map.entry("history", Set.of("post", "check", "delivery")),
            Map.entry("preview", Set.of("post", "delivery", "network", "schedule", "sending")),
            Map.entry("decision", Set.of("delivery", "network")),
            Map.entry("attention", Set.of("post", "delivery", "network")),
            Map.entry("published", Set.of("delivery", "network")),
            Map.entry("reply", Set.of("delivery", "network")),
            Map.entry("portal", Set.of("post", "calendar", "delivery", "media")),
            Map.entry("partner", Set.of("post", "check", "network", "calendar", "delivery")),
            Map.entry("presence", Set.of("post")),
            Map.entry("connection", Set.of("post", "network")),
            Map.entry("live", Set.of("post", "delivery", "hold", "presence")));

    @Test
    void packagesKeepTheirDirections() {
        assertThatCode(() -> HouseRules.of("content").onlyTheseDirections(EDGES))
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
