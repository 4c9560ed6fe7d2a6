package dev.litfass.monitoring.source.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.monitoring.reaction.ReactionAnswer;
import dev.litfass.monitoring.reaction.ReactionReader;
import dev.litfass.monitoring.reaction.ReactionReaderTest;
import dev.litfass.monitoring.reaction.Reactions;
import dev.litfass.testsupport.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonReactionsTests extends ReactionReaderTest {

    @Override
    protected ReactionReader reader() {
        return new MastodonReactions(calls);
    }

    @Override
    protected String path() {
        return "/api/v1/statuses/[0-9]+";
    }

    @Test
    void readsTheCountsOfAStatus() {
        // docs.joinmastodon.org/entities/Status, 2026-11
        answer(okJson("{\"id\":\"103270115826048975\",\"created_at\":\"2019-12-08T03:48:33.901Z\","
                + "\"visibility\":\"public\",\"replies_count\":5,\"reblogs_count\":6,\"favourites_count\":11,"
                + "\"edited_at\":null,\"content\":\"<p>Brot</p>\",\"account\":{\"id\":\"1\"}}"));

        counts("103270115826048975", new Reactions(11, 5, 6));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(at("/api/v1/statuses/103270115826048975")))
                        .withHeader("Authorization", equalTo("Bearer secret")));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void saysThatAStatusIsGone(int status) {
        answer(aResponse().withStatus(status));

        assertThat(read("1")).isEqualTo(ReactionAnswer.gone("1"));
    }

    @Test
    void anotherStatusIsNotBelieved() {
        answer(okJson("{\"id\":\"2\",\"replies_count\":5,\"reblogs_count\":6,\"favourites_count\":11}"));

        assertThat(read("1")).isEqualTo(ReactionAnswer.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "null", "1.5", "{}"})
    void aCountThatIsNoNumberIsNotBelieved(String count) {
        answer(okJson("{\"id\":\"1\",\"replies_count\":5,\"reblogs_count\":6,\"favourites_count\":" + count + "}"));

        assertThat(read("1")).isEqualTo(ReactionAnswer.NOTHING);
    }

    @Test
    void countsBeyondAllBoundsAreCut() {
        answer(okJson("{\"id\":\"1\",\"replies_count\":-5,\"reblogs_count\":99999999999999999999999,"
                + "\"favourites_count\":2147483647}"));

        counts("1", new Reactions(1_000_000_000, 0, 1_000_000_000));
    }

    @Test
    void asksForNoMoreWhereTheServerHasHadEnough() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "60"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(at("/api/v1/statuses/1")))
                        .willReturn(okJson(
                                "{\"id\":\"1\",\"replies_count\":1,\"reblogs_count\":1,\"favourites_count\":1}")));

        var answer = read("1", "2", "3");

        assertThat(answer.counts()).containsOnlyKeys("1");
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(at("/api/v1/statuses/3"))));
    }

    @Test
    void whatIsNoIdOfAServerIsAskedOfNobody() {
        assertThat(read("../accounts/1")).isEqualTo(ReactionAnswer.NOTHING);
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }
}
