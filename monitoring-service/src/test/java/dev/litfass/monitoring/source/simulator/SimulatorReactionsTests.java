package dev.litfass.monitoring.source.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.monitoring.reaction.ReactionAnswer;
import dev.litfass.monitoring.reaction.ReactionReader;
import dev.litfass.monitoring.reaction.ReactionReaderTest;
import dev.litfass.monitoring.reaction.Reactions;
import org.junit.jupiter.api.Test;

class SimulatorReactionsTests extends ReactionReaderTest {

    @Override
    protected ReactionReader reader() {
        return new SimulatorReactions(calls);
    }

    @Override
    protected String path() {
        return "/api/posts/[^/]+/reactions";
    }

    @Test
    void readsTheCountsOfAPost() {
        answer(okJson("{\"id\":\"p1\",\"likes\":12,\"replies\":3,\"shares\":2}"));

        counts("p1", new Reactions(12, 3, 2));
    }

    @Test
    void saysThatAPostIsGone() {
        answer(aResponse().withStatus(404));

        assertThat(read("p1")).isEqualTo(ReactionAnswer.gone("p1"));
    }

    @Test
    void anotherPostIsNotBelieved() {
        answer(okJson("{\"id\":\"p2\",\"likes\":12,\"replies\":3,\"shares\":2}"));

        assertThat(read("p1")).isEqualTo(ReactionAnswer.NOTHING);
    }
}
