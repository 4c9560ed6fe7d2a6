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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where somebody of a client company comes in by a link: to a request for approval, or to connect an account. */
@ServiceTest
class LinkDoorTests {

    private static final String TOKEN = "r1" + "a".repeat(64);

    /**
     * One of the doors.
     *
     * @param reading where clients-service is asked whose a link is
     * @param read what its page reads
     */
    private record Door(String page, String reading, String read, String session) {
        @Override
        public String toString() {
            return page;
        }
    }

    private static final Door APPROVAL = new Door("/approval", "approval-links", "/approval/posts", """
            {"viewerId":"marta","name":"Marta Berger","language":"de","clientId":"bakery","requestId":"r1"}
            """);

    private static final Door CONNECT = new Door("/connect", "connection-links", "/connect/account", """
            {"clientId":"bakery","connectionId":"r1"}
            """);

    static Stream<Door> doors() {
        return Stream.of(APPROVAL, CONNECT);
    }

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void oneGoodLinkAtEachDoor() {
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
        doors().forEach(LinkDoorTests::oneGoodLink);
    }

    private static void oneGoodLink(Door door) {
        var reading = urlPathEqualTo("/clients-service/internal/" + door.reading() + "/reading");
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
                        .willReturn(okJson(door.session())));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void thePageIsForEverybodyAndWhatItReadsForTheBearerOfALink(Door door) {
        web.get().uri(door.page()).exchange().expectStatus().isOk();
        expectProblem(web.get().uri(door.read()).exchange(), NOT_SIGNED_IN);
        ask(door.read(), "r1" + "b".repeat(64)).expectStatus().isUnauthorized();

        ask(door.read(), TOKEN).expectStatus().isOk();

        var passedOn = Stubs.server()
                .findAll(getRequestedFor(urlPathEqualTo(door.read())))
                .get(0)
                .getHeader(HttpHeaders.AUTHORIZATION);
        assertThat(passedOn)
                .as("the link goes no further")
                .doesNotContain(TOKEN)
                .startsWith("Bearer ");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aLinkOpensNoOtherDoorAndNoCookieOpensThisOne(Door door) {
        var other = door == APPROVAL ? CONNECT : APPROVAL;
        var link = TOKEN.replace('a', door == APPROVAL ? 'c' : 'd');
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/clients-service/internal/" + door.reading() + "/reading"))
                        .withRequestBody(equalToJson("{\"secret\":\"" + link + "\"}"))
                        .atPriority(1)
                        .willReturn(okJson(door.session())));
        ask(door.read(), link).expectStatus().isOk();
        for (var path : List.of(
                "/api/attention",
                "/api/clients/bakery/posts",
                other.read(),
                "/portal/posts",
                "/portal/brand",
                "/partner/v1/posts",
                "/session")) {
            ask(path, link).expectStatus().isUnauthorized();
        }
        for (var cookie : List.of("litfass", "litfass_portal", "litfass-portal")) {
            expectProblem(web.get().uri(door.read()).cookie(cookie, link).exchange(), NOT_SIGNED_IN);
        }
    }

    /** Nobody passes as if the path needed nobody. */
    @ParameterizedTest
    @MethodSource("doors")
    void anAnswerThatNamesNobodyOpensNothing(Door door) {
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));

        expectProblem(ask(door.read(), TOKEN.replace('a', 'e')), NOT_SIGNED_IN);
    }

    private WebTestClient.ResponseSpec ask(String path, String token) {
        return web.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
