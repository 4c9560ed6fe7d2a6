package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.ContentProblem.NO_PREVIEW;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.content.ContentProblem.PREVIEW_NOT_FOUND;
import static dev.litfass.content.ContentProblem.WRONG_STATUS;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** A post that is shown at its network before it is public, and taken away again. */
class PreviewTests extends PostingTest {

    private static final ChannelId BLOG = new ChannelId("bakery-blog");
    private static final String API = "/wordpress/wp-json/wp/v2";
    private static final String DRAFT = API + "/posts/51";
    private static final Caller READER = Callers.staff("reader", Role.ANALYST, BAKERY);

    @Autowired
    private ReactiveMongoTemplate mongo;

    /** At a time when no other test reads the channels, so that none takes these for its own. */
    @BeforeEach
    void aBlog() {
        clock.advance(Duration.ofSeconds(4_217));
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE),
                card(BLOG, Network.WORDPRESS, ChannelCard.Status.LIVE));
        site("[]");
        answering(okJson("{\"id\":51,\"status\":\"draft\"}"));
        Stubs.server()
                .stubFor(
                        post(urlPathEqualTo(API + "/posts"))
                                .willReturn(
                                        aResponse()
                                                .withStatus(201)
                                                .withHeader("Content-Type", "application/json")
                                                .withTransformers("response-template")
                                                .withBody(
                                                        "{\"id\":51,\"status\":\"draft\",\"slug\":\"{{jsonPath request.body '$.slug'}}\"}")));
    }

    @AfterEach
    void nothingIsLeft() {
        mongo.remove(new Query(), "previews").block(Duration.ofSeconds(5));
    }

    @Test
    void showsAPostAsItIsStored() {
        var path = created("Das Brot von morgen");

        assertThat(asked(path).path("making").asBoolean()).isTrue();
        tick("previews");

        var view = view(path);
        assertThat(view.path("making").asBoolean()).isFalse();
        assertThat(view.path("failed").isNull()).isTrue();
        assertThat(view.at("/shown/url").stringValue()).isEqualTo(networkUrl("wordpress") + "/?p=51&preview=true");
        assertThat(view.at("/shown/contentHash").stringValue())
                .isEqualTo(read(path).path("contentHash").stringValue());
        assertThat(view.at("/shown/complete").asBoolean()).isTrue();
        assertThat(view.at("/shown/madeAt").stringValue())
                .isEqualTo(clock.instant().toString());
        assertThat(view.at("/shown/until").stringValue())
                .isEqualTo(clock.instant().plus(Duration.ofDays(7)).toString());
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(DRAFT))
                                .withRequestBody(
                                        matchingJsonPath("$.content", matching("(?s).*Das Brot von morgen.*"))));
    }

    @Test
    void whoAsksWhileItIsMadeGetsWhatIsMadeAndItIsRecordedOnce() {
        var path = created("Einmal genügt");

        asked(path);
        assertThat(asked(path).path("making").asBoolean()).isTrue();
        tick("previews");

        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(DRAFT)));
        assertThat(recorded(path)).containsExactly(EDITOR.id());
    }

    @Test
    void isMadeAnewInPlaceWhenItIsAskedForAgain() {
        var path = created("Erster Wurf");
        asked(path);
        tick("previews");
        var first = view(path);
        clock.advance(Duration.ofHours(1));

        rewrite(path, "Zweiter Wurf");
        assertThat(view(path).at("/shown/contentHash").stringValue())
                .isNotEqualTo(read(path).path("contentHash").stringValue());
        asked(path);
        tick("previews");

        assertThat(view(path).at("/shown/contentHash").stringValue())
                .isEqualTo(read(path).path("contentHash").stringValue());
        assertThat(view(path).at("/shown/url")).isEqualTo(first.at("/shown/url"));
        assertThat(previews()).hasSize(1);
    }

    @Test
    void saysWhyItCouldNotBeMadeAndHasTheChannelConnectedAgain() {
        answering(aResponse()
                .withStatus(401)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":\"incorrect_password\",\"message\":\"No.\"}"));
        var path = created("Kein Zutritt");

        asked(path);
        tick("previews");

        assertThat(view(path).at("/failed/code").stringValue()).isEqualTo("credential-refused");
        assertThat(view(path).path("shown").isNull()).isTrue();
        Stubs.server()
                .verify(putRequestedFor(
                        urlPathEqualTo("/clients-service/internal/clients/bakery/channels/" + BLOG + "/reconnect")));

        answering(okJson("{\"id\":51,\"status\":\"draft\"}"));
        asked(path);
        tick("previews");
        assertThat(view(path).path("failed").isNull()).isTrue();
    }

    @Test
    void callsNoChannelThatIsPaused() {
        clock.advance(Duration.ofSeconds(6));
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE),
                card(BLOG, Network.WORDPRESS, ChannelCard.Status.PAUSED));
        var path = created("Pause");

        asked(path);
        tick("previews");

        assertThat(view(path).at("/failed/code").stringValue()).isEqualTo("channel-not-live");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(API + "/posts")));
    }

    @Test
    void onlyWhoWritesThePostsOfTheClientMayAsk() {
        var path = created("Unter uns");

        expectProblem(send(READER, "POST", preview(path), null), CommonProblem.FORBIDDEN);
        expectProblem(send(STRANGER, "POST", preview(path), null), CommonProblem.NOT_FOUND);
        expectProblem(send(STRANGER, "POST", preview(path.replace("/bakery/", "/florist/")), null), POST_NOT_FOUND);
        assertThat(previews()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeShown() {
        var path = created("Nur hier");
        var elsewhere = path + "/channels/bakery-bluesky/preview";

        expectProblem(send(EDITOR, "GET", preview(path), null), PREVIEW_NOT_FOUND);
        expectProblem(send(EDITOR, "POST", elsewhere, null), CommonProblem.NOT_FOUND);
        expectProblem(send(EDITOR, "GET", elsewhere, null), CommonProblem.NOT_FOUND);
        expectProblem(send(EDITOR, "POST", path + "/channels/" + MASTODON + "/preview", null), NO_PREVIEW);

        discard(path);
        expectProblem(send(EDITOR, "POST", preview(path), null), WRONG_STATUS);
        assertThat(previews()).isEmpty();
    }

    @Test
    void isTakenAwayOnceThePostIsDiscarded() {
        var path = shown("Verworfen");
        discard(path);
        clock.advance(Duration.ofMinutes(5));

        tick("previews");

        Stubs.server().verify(1, deleteRequestedFor(urlPathEqualTo(DRAFT)));
        assertThat(previews()).isEmpty();
    }

    @Test
    void isTakenAwayOnceThePostGoesElsewhere() {
        var path = shown("Umgezogen");
        var now = read(path);
        body(send(
                EDITOR,
                "PUT",
                path,
                Map.of(
                        "draft",
                        draft("Umgezogen", MASTODON),
                        "version",
                        now.path("version").asLong())));
        clock.advance(Duration.ofMinutes(5));

        tick("previews");

        Stubs.server().verify(1, deleteRequestedFor(urlPathEqualTo(DRAFT)));
        assertThat(previews()).isEmpty();
    }

    @Test
    void isTakenAwayOnceThePostIsPublicThere() {
        var path = scheduled(draft("Jetzt öffentlich", BLOG), "2026-12-02T12:34");
        asked(path);
        tick("previews");
        Stubs.server()
                .stubFor(post(urlPathEqualTo(API + "/posts"))
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"id\":61,\"status\":\"draft\"}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(API + "/posts/61"))
                        .willReturn(
                                okJson("{\"id\":61,\"status\":\"publish\",\"link\":\"https://blog.example/jetzt/\"}")));
        clock.setBerlin("2026-12-02T12:34:00");
        tick();
        assertThat(read(path).path("stage").stringValue()).isEqualTo("PUBLISHED");
        site(drafts());
        clock.advance(Duration.ofMinutes(5));

        tick("previews");

        Stubs.server().verify(1, deleteRequestedFor(anyUrl()));
        Stubs.server().verify(1, deleteRequestedFor(urlPathEqualTo(DRAFT)));
        assertThat(previews()).isEmpty();
        expectProblem(send(EDITOR, "POST", preview(path), null), WRONG_STATUS);
    }

    @Test
    void isTakenAwayAfterAWeekAndLeftAloneUntilThen() {
        var path = shown("Sieben Tage");
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        tick("previews");
        Stubs.server().verify(0, deleteRequestedFor(anyUrl()));
        assertThat(view(path).path("shown").isNull()).isFalse();

        clock.advance(Duration.ofSeconds(1));
        expectProblem(send(EDITOR, "GET", preview(path), null), PREVIEW_NOT_FOUND);
        tick("previews");

        Stubs.server().verify(1, deleteRequestedFor(urlPathEqualTo(DRAFT)));
        assertThat(previews()).isEmpty();
    }

    @Test
    void asksASiteAgainThatDoesNotTakeItAwayAndGivesUpAfterThirtyDays() {
        var path = shown("Bleibt liegen");
        discard(path);
        Stubs.server()
                .stubFor(delete(urlPathEqualTo(DRAFT)).willReturn(aResponse().withStatus(503)));
        clock.advance(Duration.ofMinutes(5));
        tick("previews");
        Stubs.server().verify(1, deleteRequestedFor(urlPathEqualTo(DRAFT)));

        clock.advance(Duration.ofSeconds(59));
        tick("previews");
        Stubs.server().verify(1, deleteRequestedFor(urlPathEqualTo(DRAFT)));
        clock.advance(Duration.ofSeconds(1));
        tick("previews");
        Stubs.server().verify(2, deleteRequestedFor(urlPathEqualTo(DRAFT)));
        assertThat(previews()).hasSize(1);

        clock.advance(Duration.ofDays(30));
        tick("previews");
        assertThat(previews()).isEmpty();
    }

    private String created(String text) {
        return POSTS + "/"
                + body(send(EDITOR, "POST", POSTS, draft(text, BLOG, MASTODON)))
                        .path("id")
                        .stringValue();
    }

    /** The path of a post that is shown at a site where it can be taken away. */
    private String shown(String text) {
        var path = created(text);
        asked(path);
        tick("previews");
        site(drafts());
        Stubs.server().stubFor(delete(urlPathEqualTo(DRAFT)).willReturn(okJson("{\"deleted\":true}")));
        return path;
    }

    private JsonNode asked(String path) {
        return body(send(EDITOR, "POST", preview(path), null));
    }

    private JsonNode view(String path) {
        return body(send(EDITOR, "GET", preview(path), null));
    }

    private static String preview(String path) {
        return path + "/channels/" + BLOG + "/preview";
    }

    private void rewrite(String path, String text) {
        body(send(
                EDITOR,
                "PUT",
                path,
                Map.of(
                        "draft",
                        draft(text, BLOG, MASTODON),
                        "version",
                        read(path).path("version").asLong())));
    }

    private void discard(String path) {
        send(EDITOR, "DELETE", path + "?version=" + read(path).path("version").asLong(), null)
                .expectStatus()
                .isNoContent();
    }

    /** The only preview there is, as the site lists its draft. */
    private String drafts() {
        return "[{\"id\":51,\"slug\":\"preview-%s\",\"status\":\"draft\"}]"
                .formatted(previews().get(0).getString("_id"));
    }

    private List<Document> previews() {
        return mongo.findAll(Document.class, "previews").collectList().block(Duration.ofSeconds(5));
    }

    private List<String> recorded(String path) {
        return mongo.findAll(Document.class, "audit")
                .filter(entry -> entry.toJson().contains("preview-asked")
                        && entry.toJson().contains(path.replaceFirst(".*/", "")))
                .map(entry -> entry.getEmbedded(List.of("by", "_id"), String.class))
                .collectList()
                .block(Duration.ofSeconds(5));
    }

    private static void site(String drafts) {
        Stubs.server().stubFor(get(urlPathEqualTo(API + "/posts")).willReturn(okJson(drafts)));
        Stubs.server().stubFor(get(urlPathEqualTo(API + "/media")).willReturn(okJson("[]")));
        Stubs.server().stubFor(delete(urlPathEqualTo(DRAFT)).willReturn(okJson("{\"deleted\":true}")));
    }

    private static void answering(ResponseDefinitionBuilder answer) {
        Stubs.server().stubFor(post(urlPathEqualTo(DRAFT)).willReturn(answer));
    }
}
