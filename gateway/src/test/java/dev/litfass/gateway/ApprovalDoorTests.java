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

/** Where somebody of a client company comes in by the link to a request for approval. */
@ServiceTest
class ApprovalDoorTests {

    private static final String TOKEN = "r1" + "a".repeat(64);

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void oneGoodLink() {
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
        var reading = urlPathEqualTo("/clients-service/internal/approval-links/reading");
        Stubs.server()
                .stubFor(post(reading)
                        .atPriority(5)
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\":\"/problems/link-not-valid\",\"title\":\"No\",\"status\":401}")));
        Stubs.server()
                .stubFor(post(reading)
                        .withRequestBody(equalToJson("{\"secret\":\"" + TOKEN + "\"}"))
                        .atPriority(1)
                        .willReturn(okJson("""
                                {"viewerId":"marta","name":"Marta Berger","language":"de","clientId":"bakery",
                                 "requestId":"r1"}
                                """)));
    }

    @Test
    void thePageIsForEverybodyAndWhatItReadsForTheBearerOfALink() {
        web.get().uri("/approval").exchange().expectStatus().isOk();
        expectProblem(web.get().uri("/approval/posts").exchange(), NOT_SIGNED_IN);
        ask("/approval/posts", "r1" + "b".repeat(64)).expectStatus().isUnauthorized();

        ask("/approval/posts?from=0", TOKEN).expectStatus().isOk();

        var passedOn = Stubs.server()
                .findAll(getRequestedFor(urlPathEqualTo("/approval/posts")))
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
                "/portal/posts",
                "/portal/brand",
                "/partner/v1/posts",
                "/session")) {
            ask(path, TOKEN).expectStatus().isUnauthorized();
        }
        for (var cookie : List.of("litfass", "litfass_portal", "litfass-portal")) {
            expectProblem(web.get().uri("/approval/posts").cookie(cookie, TOKEN).exchange(), NOT_SIGNED_IN);
        }
    }

    private WebTestClient.ResponseSpec ask(String path, String token) {
        return web.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
