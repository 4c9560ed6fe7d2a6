package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where whoever manages an account of a client comes in by the link to connect it. */
@ServiceTest
class OwnerDoorTests {

    private static final String TOKEN = "r1" + "a".repeat(64);

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void oneGoodLink() {
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
        var reading = urlPathEqualTo("/clients-service/internal/connection-links/reading");
        Stubs.server()
                .stubFor(
                        post(reading)
                                .atPriority(5)
                                .willReturn(
                                        aResponse()
                                                .withStatus(401)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\":\"/problems/connection-link-not-valid\",\"title\":\"No\",\"status\":401}")));
        Stubs.server()
                .stubFor(post(reading)
                        .withRequestBody(equalToJson("{\"secret\":\"" + TOKEN + "\"}"))
                        .atPriority(1)
                        .willReturn(okJson("""
                                {"clientId":"bakery","connectionId":"r1"}
                                """)));
    }

    @Test
    void thePageIsForEverybodyAndWhatItReadsForTheBearerOfALink() {
        web.get().uri("/connect").exchange().expectStatus().isOk();
        expectProblem(web.get().uri("/connect/account").exchange(), NOT_SIGNED_IN);
        ask("/connect/account", "r1" + "b".repeat(64)).expectStatus().isUnauthorized();

        ask("/connect/account", TOKEN).expectStatus().isOk();

        var passedOn = Stubs.server()
                .findAll(getRequestedFor(urlPathEqualTo("/connect/account")))
                .get(0)
                .getHeader(HttpHeaders.AUTHORIZATION);
        assertThat(passedOn)
                .as("the link goes no further")
                .doesNotContain(TOKEN)
                .startsWith("Bearer ");
    }

    @Test
    void aLinkOpensNoOtherDoorAndNoCookieOpensThisOne() {
        for (var path : List.of(
                "/api/attention",
                "/api/clients/bakery/posts",
                "/approval/request",
                "/portal/posts",
                "/portal/brand",
                "/partner/v1/posts",
                "/session")) {
            ask(path, TOKEN).expectStatus().isUnauthorized();
        }
        for (var cookie : List.of("litfass", "litfass_portal", "litfass-portal")) {
            expectProblem(
                    web.get().uri("/connect/account").cookie(cookie, TOKEN).exchange(), NOT_SIGNED_IN);
        }
    }

    private WebTestClient.ResponseSpec ask(String path, String token) {
        return web.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
