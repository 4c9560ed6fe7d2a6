package dev.litfass.monitoring;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.worktime.OpeningHours;
import dev.litfass.contracts.worktime.WorkTime;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.ServiceTestCase;
import dev.litfass.testsupport.Stubs;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What every test of the whole monitoring-service starts from: a bakery with three channels, on a quiet morning. */
@ServiceTest
@TestPropertySource(properties = "litfass.desk=true")
public abstract class MonitoringTest extends ServiceTestCase {

    protected static final ClientId BAKERY = new ClientId("bakery");
    protected static final ClientId FLORIST = new ClientId("florist");
    protected static final ChannelId SIMULATOR = new ChannelId("bakery-simulator");
    protected static final ChannelId MASTODON = new ChannelId("bakery-mastodon");
    protected static final ChannelId BLUESKY = new ChannelId("bakery-bluesky");
    protected static final Caller PAUL = Callers.staff("paul", Role.COMMUNITY, BAKERY);
    protected static final Caller JONAS = Callers.staff("jonas", Role.ACCOUNT_LEAD, BAKERY);
    protected static final Caller STRANGER = Callers.staff("stranger", Role.COMMUNITY, FLORIST);

    @BeforeEach
    void quietMorning() {
        Stubs.server().resetAll();
        var base = "/clients-service/internal";
        Stubs.server()
                .stubFor(get(urlPathMatching("/clients-service/.*"))
                        .atPriority(10)
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(
                                        "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404}")));
        Stubs.server()
                .stubFor(put(urlPathMatching("/clients-service/.*/reconnect"))
                        .willReturn(aResponse().withStatus(204)));
        stub(base + "/clients", List.of(client()));
        stub(base + "/clients/bakery", client());
        channels(ChannelCard.Status.LIVE);
    }

    /** The bakery's channels, that of Mastodon in a status; known to the service when five seconds have passed. */
    protected void channels(ChannelCard.Status mastodon) {
        var base = "/clients-service/internal";
        var live = ChannelCard.Status.LIVE;
        var cards = List.of(
                card(SIMULATOR, Network.SIMULATOR, live),
                card(MASTODON, Network.MASTODON, mastodon),
                card(BLUESKY, Network.BLUESKY, live));
        stub(base + "/channels", cards);
        stub(base + "/clients/bakery/channels", cards);
        for (var card : cards) {
            stub(
                    base + "/clients/bakery/channels/" + card.id() + "/credential",
                    new ChannelCredential(card, "secret-of-" + card.id()));
        }
    }

    protected static void stub(String path, String body) {
        Stubs.server().stubFor(get(urlPathEqualTo(path)).atPriority(5).willReturn(okJson(body)));
    }

    private void stub(String path, Object body) {
        stub(path, json.writeValueAsString(body));
    }

    /** A comment of the public as the simulator sends it, signed with the channel's secret. */
    protected WebTestClient.ResponseSpec hook(String id, String kind, String text, String secret) {
        return hook(id, kind, text, clock.instant().toString(), secret);
    }

    /** The same, said at another time. */
    protected WebTestClient.ResponseSpec hook(String id, String kind, String text, String publishedAt, String secret) {
        var body = json.writeValueAsString(Map.of(
                "id",
                id,
                "kind",
                kind,
                "author",
                Map.of("name", "Lena", "handle", "@lena", "url", "http://localhost/lena"),
                "text",
                text,
                "url",
                "http://localhost/p/" + id,
                "publishedAt",
                publishedAt));
        return signed(id, body, secret);
    }

    /** A body as it stands, signed. */
    protected WebTestClient.ResponseSpec signed(String id, String body, String secret) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        return web.post()
                .uri("/hooks/simulator/" + SIMULATOR)
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + sign(id + "." + timestamp + "." + body, secret))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    protected JsonNode read(Caller by, String path) {
        return body(send(by, "GET", path, null));
    }

    protected JsonNode body(WebTestClient.ResponseSpec answer) {
        var bytes = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(bytes);
    }

    protected WebTestClient.ResponseSpec send(Caller by, String method, String path, Object body) {
        var request = web.method(HttpMethod.valueOf(method)).uri(path).headers(callers.as(by));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static String sign(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChannelCard card(ChannelId id, Network network, ChannelCard.Status status) {
        var server = Stubs.server().baseUrl() + "/" + network.name().toLowerCase(Locale.ROOT);
        return new ChannelCard(id, BAKERY, network, "Sonnenschein", "sonnenschein.test", server, status);
    }

    private static ClientCard client() {
        return new ClientCard(
                BAKERY,
                "Bäckerei Sonnenschein",
                "#8A5A00",
                false,
                new ClientCard.Voice(List.of("de"), ClientCard.Address.SIE),
                new WorkTime(ZoneId.of("Europe/Berlin"), "DE-BE", null, OpeningHours.officeDays(), List.of()),
                ClientCard.ResponseTarget.usual(),
                ClientCard.ApprovalPolicy.secondPerson());
    }
}
