package dev.litfass.content.check;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.testsupport.Stubs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whatever a check does, there is an answer. */
@Import(BrokenCheckTests.Breaking.class)
class BrokenCheckTests extends ContentTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Breaking {

        @Bean
        Check breaks() {
            return subject -> subject.draft().text().contains("endlos")
                    ? Stream.of(1).map(one -> {
                        throw new StackOverflowError();
                    })
                    : Stream.empty();
        }
    }

    @Test
    void anErrorInACheckIsAFindingThatBlocks() {
        var findings = check("endlos").path("findings");

        assertThat(findings.findValuesAsString("rule")).contains("check-broken");
        assertThat(findings.get(0).path("severity").stringValue()).isEqualTo("BLOCK");
    }

    @Test
    void aHandleThatNobodyHasIsFoundBeforeTheApproval() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/bluesky/xrpc/com.atproto.identity.resolveHandle"))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"InvalidRequest\"}")));

        var findings = check("Danke @niemand.bsky.social").path("findings");

        assertThat(findings.findValuesAsString("rule")).contains("unknown-mention");
    }

    private JsonNode check(String text) {
        var draft = Map.of("text", text, "channelIds", List.of(BLUESKY.value()));
        return json.readTree(web.post()
                .uri("/api/clients/bakery/checks")
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("draft", draft))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }
}
