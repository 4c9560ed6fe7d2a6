package dev.litfass.monitoring.source.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.monitoring.reaction.ReactionAnswer;
import dev.litfass.monitoring.reaction.ReactionReader;
import dev.litfass.monitoring.reaction.ReactionReaderTest;
import dev.litfass.monitoring.reaction.Reactions;
import dev.litfass.platform.network.bluesky.BlueskySessions;
import dev.litfass.testsupport.Stubs;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueskyReactionsTests extends ReactionReaderTest {

    private static final String SIGN_IN = at("/xrpc/com.atproto.server.createSession");
    private static final String POSTS = "/xrpc/app.bsky.feed.getPosts";
    private static final String ONE = "at://did:plc:abc/app.bsky.feed.post/3kaaa";
    private static final String TWO = "at://did:plc:abc/app.bsky.feed.post/3kbbb";

    private final BlueskySessions sessions = new BlueskySessions(calls);

    @Override
    protected ReactionReader reader() {
        return new BlueskyReactions(calls, sessions);
    }

    @Override
    protected String path() {
        return POSTS;
    }

    @Override
    protected void letIn() {
        signIn(okJson("{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\","
                + "\"accessJwt\":\"access\",\"refreshJwt\":\"refresh\"}"));
    }

    @Test
    void readsTheCountsOfManyPostsAtOnce() {
        // docs.bsky.app/docs/api/app-bsky-feed-get-posts, 2026-11
        answer(okJson("{\"posts\":[" + posted(TWO, "\"likeCount\":1") + ","
                + posted(ONE, "\"replyCount\":3,\"repostCount\":2,\"likeCount\":12,\"quoteCount\":4") + "]}"));

        var answer = read(ONE, TWO);

        assertThat(answer.counts())
                .containsEntry(ONE, new Reactions(12, 3, 6))
                .containsEntry(TWO, new Reactions(1, 0, 0));
        assertThat(answer.gone()).isEmpty();
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(at(POSTS)))
                        .withHeader("Authorization", equalTo("Bearer access"))
                        .withQueryParam("uris", havingExactly(ONE, TWO)));
    }

    @Test
    void whatIsLeftOutIsGoneAndWhatWasNotAskedForIsNotLookedAt() {
        answer(okJson("{\"posts\":[" + posted("at://did:plc:other/app.bsky.feed.post/3kaaa", "\"likeCount\":9") + ","
                + posted(TWO, "\"likeCount\":1") + "]}"));

        var answer = read(ONE, TWO);

        assertThat(answer.counts()).containsOnlyKeys(TWO);
        assertThat(answer.gone()).isEqualTo(Set.of(ONE));
    }

    @Test
    void anAddressWithTheHandleNamesTheSamePost() {
        answer(okJson("{\"posts\":[" + posted(ONE, "\"likeCount\":9") + "]}"));

        counts("at://sonnenschein.test/app.bsky.feed.post/3kaaa", new Reactions(9, 0, 0));
    }

    @Test
    void aSessionThatIsNoLongerHonouredIsOpenedAnew() {
        answer(aResponse().withStatus(400).withBody("{\"error\":\"ExpiredToken\"}"));

        assertThat(read(ONE)).isEqualTo(ReactionAnswer.NOTHING);
        read(ONE);

        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @Test
    void aDoorThatStaysShutSaysNothingAboutAPost() {
        signIn(aResponse().withStatus(401));

        assertThat(read(ONE)).isEqualTo(ReactionAnswer.NOTHING);
    }

    private static String posted(String uri, String counts) {
        return "{\"uri\":\"" + uri + "\",\"cid\":\"bafy\",\"author\":{\"did\":\"did:plc:abc\"},\"record\":{}," + counts
                + ",\"indexedAt\":\"2026-11-24T12:00:00.000Z\"}";
    }

    private static void signIn(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(SIGN_IN)).willReturn(response));
    }
}
