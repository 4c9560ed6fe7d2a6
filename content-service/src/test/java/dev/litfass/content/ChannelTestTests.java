package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.testsupport.Stubs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Testing the connection of a channel, and telling where it is kept what came of it. */
class ChannelTestTests extends PostingTest {

    private static final String TESTED = "/clients-service/internal/clients/bakery/channels/" + MASTODON + "/tested";

    @Test
    void tellsOfAConnectionThatWorks() {
        Stubs.server()
                .stubFor(
                        get(urlPathEqualTo("/mastodon/api/v1/accounts/verify_credentials"))
                                .willReturn(
                                        okJson(
                                                "{\"id\":\"1\",\"acct\":\"sonnenschein\",\"display_name\":\"Sonne\",\"url\":\"https://x.example\"}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v1/statuses"))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"Validation failed: Text can't be blank\"}")));

        assertThat(test().path("ok").asBoolean()).isTrue();
        told("{\"failure\":null,\"credential\":false}");
    }

    @Test
    void tellsOfACredentialThatIsRefused() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/mastodon/api/v1/accounts/verify_credentials"))
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"The access token is invalid\"}")));

        var result = test();

        assertThat(result.path("ok").asBoolean()).isFalse();
        told("{\"failure\":\"%s\",\"credential\":true}"
                .formatted(result.path("reason").path("code").stringValue()));
    }

    private JsonNode test() {
        return body(send(LEAD, "POST", "/api/clients/bakery/channel-tests", Map.of("channelId", MASTODON)));
    }

    private static void told(String outcome) {
        Stubs.server().verify(putRequestedFor(urlPathEqualTo(TESTED)).withRequestBody(equalToJson(outcome)));
    }
}
