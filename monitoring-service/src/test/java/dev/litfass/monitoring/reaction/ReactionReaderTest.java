package dev.litfass.monitoring.reaction;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the reader of every network. */
public abstract class ReactionReaderTest {

    private static final String BASE = "/reactions";

    protected final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), new TestClock());

    protected abstract ReactionReader reader();

    /** The path of a request for the post with this id. */
    protected abstract String path();

    /** Lets somebody in, where the network wants that first. */
    protected void letIn() {}

    @BeforeEach
    void aServer() {
        Stubs.server().resetAll();
        letIn();
    }

    @Test
    void saysHowLongItIsToBeLeftAlone() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "37"));
        assertThat(read("1").rest()).isEqualTo(Duration.ofSeconds(37));

        answer(aResponse().withStatus(429));
        assertThat(read("1").rest()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 500, 502, 503})
    void aRefusalSaysNothingAboutAPost(int status) {
        answer(aResponse().withStatus(status));

        assertThat(read("1")).isEqualTo(ReactionAnswer.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionSaysNothingAboutAPost(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(read("1")).isEqualTo(ReactionAnswer.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{}", "{\"id\":", "<!doctype html><p>Wartung</p>"})
    void anAnswerThatCannotBeReadSaysNothingAboutAPost(String body) {
        answer(okForContentType("text/html", body));

        assertThat(read("1")).isEqualTo(ReactionAnswer.NOTHING);
    }

    protected void counts(String id, Reactions counts) {
        assertThat(read(id)).isEqualTo(new ReactionAnswer(Map.of(id, counts), Set.of(), null));
    }

    protected ReactionAnswer read(String... ids) {
        return Objects.requireNonNull(reader().read(credential(), List.of(ids)).block(Duration.ofSeconds(30)));
    }

    protected void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(any(urlPathMatching(BASE + path())).willReturn(response));
    }

    protected static String at(String path) {
        return BASE + path;
    }

    private ChannelCredential credential() {
        var card = new ChannelCard(
                new ChannelId("bakery-channel"),
                new ClientId("bakery"),
                reader().network(),
                "Sonnenschein",
                "sonnenschein.test",
                Stubs.server().baseUrl() + BASE,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "secret");
    }
}
