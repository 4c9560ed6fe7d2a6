package dev.litfass.content;

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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What every test of the whole content-service starts from: a bakery, its channels, its people, a quiet morning. */
@ServiceTest
@TestPropertySource(properties = "litfass.desk=true")
public abstract class ContentTest extends ServiceTestCase {

    protected static final ClientId BAKERY = new ClientId("bakery");
    protected static final ClientId FLORIST = new ClientId("florist");
    protected static final ChannelId MASTODON = new ChannelId("bakery-mastodon");
    protected static final ChannelId BLUESKY = new ChannelId("bakery-bluesky");
    protected static final Caller EDITOR = Callers.staff("editor", Role.EDITOR, BAKERY);
    protected static final Caller LEAD = Callers.staff("lead", Role.ACCOUNT_LEAD, BAKERY);
    protected static final Caller COMMUNITY = Callers.staff("community", Role.COMMUNITY, BAKERY);
    protected static final Caller TRAINEE = Callers.staff("trainee", Role.TRAINEE, BAKERY);
    protected static final Caller STRANGER = Callers.staff("stranger", Role.EDITOR, FLORIST);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @BeforeEach
    void quietMorning() {
        Stubs.server().resetAll();
        stubDirectory();
    }

    /** Plans what is near, and sends what is due. */
    protected void tick() {
        tick("planning");
        tick("sending");
    }

    protected static String networkUrl(String network) {
        return Stubs.server().baseUrl() + "/" + network;
    }

    protected static ChannelCard card(ChannelId id, Network network, ChannelCard.Status status) {
        return new ChannelCard(
                id,
                BAKERY,
                network,
                "Sonnenschein auf " + network.displayName(),
                "sonnenschein.test",
                networkUrl(network.name().toLowerCase(java.util.Locale.ROOT)),
                status);
    }

    protected void stubChannels(ChannelCard... cards) {
        var base = "/clients-service/internal";
        stub(base + "/clients/bakery/channels", List.of(cards));
        stub(base + "/channels", List.of(cards));
        for (var card : cards) {
            stub(
                    base + "/clients/bakery/channels/" + card.id() + "/credential",
                    new ChannelCredential(card, "secret-of-" + card.id()));
        }
    }

    private void stubDirectory() {
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
                .stubFor(put(urlPathMatching("/clients-service/.*/(reconnect|tested)"))
                        .willReturn(aResponse().withStatus(204)));
        stub(base + "/clients", List.of(client(BAKERY, "Bäckerei Sonnenschein"), client(FLORIST, "Blumen Rosenrot")));
        stub(base + "/clients/bakery", client(BAKERY, "Bäckerei Sonnenschein"));
        stub(base + "/clients/florist", client(FLORIST, "Blumen Rosenrot"));
        stub(base + "/clients/florist/channels", List.of());
        stub(base + "/channel-accesses", List.of());
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE),
                card(BLUESKY, Network.BLUESKY, ChannelCard.Status.LIVE));
    }

    protected void stubArchivedBakery() {
        stub("/clients-service/internal/clients/bakery", client(BAKERY, "Bäckerei Sonnenschein", true, BERLIN));
    }

    /** The same clients, with the bakery's clocks in another zone. */
    protected void stubBakeryIn(ZoneId zone) {
        var bakery = client(BAKERY, "Bäckerei Sonnenschein", false, zone);
        stub("/clients-service/internal/clients", List.of(bakery, client(FLORIST, "Blumen Rosenrot")));
    }

    /**
     * The bakery wants other yeses from now on; what was read of it before is old. No other test reads it at that second, so
     * that none takes this for its own.
     */
    protected void stubBakeryWanting(ClientCard.ApprovalPolicy policy) {
        var card = client(BAKERY, "Bäckerei Sonnenschein");
        var wanting = new ClientCard(
                card.id(),
                card.name(),
                card.colour(),
                card.archived(),
                card.voice(),
                card.workTime(),
                card.responseTarget(),
                policy);
        stub("/clients-service/internal/clients/bakery", wanting);
        stub("/clients-service/internal/clients", List.of(wanting, client(FLORIST, "Blumen Rosenrot")));
        clock.advance(Duration.ofSeconds(67));
    }

    private static ClientCard client(ClientId id, String name) {
        return client(id, name, false, BERLIN);
    }

    private static ClientCard client(ClientId id, String name, boolean archived, ZoneId zone) {
        return new ClientCard(
                id,
                name,
                "#8A5A00",
                archived,
                new ClientCard.Voice(List.of("de"), ClientCard.Address.SIE),
                new WorkTime(zone, "DE-BE", null, OpeningHours.officeDays(), List.of()),
                ClientCard.ResponseTarget.usual(),
                ClientCard.ApprovalPolicy.secondPerson());
    }

    private void stub(String path, Object body) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(path)).atPriority(5).willReturn(okJson(json.writeValueAsString(body))));
    }

    protected static Map<String, Object> draft(String text, ChannelId... channels) {
        return Map.of("title", "Frühstück", "text", text, "channelIds", List.of(channels));
    }

    /** The id of what was made. */
    protected String idOf(WebTestClient.ResponseSpec answer) {
        var body = answer.expectStatus().isCreated().expectBody().returnResult().getResponseBody();
        return json.readTree(body).path("id").stringValue();
    }

    /** A picture that is as it should be. */
    protected static byte[] png() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
