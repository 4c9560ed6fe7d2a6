package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.content.ContentProblem.ALREADY_SENDING;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The main job of this service: from a draft to a post that the public can see, and every way it can go wrong. */
class PublishPostTests extends PostingTest {

    private static final String TEXT = "Guten Morgen, Köln! 🥐 https://example.org/fruehstueck";

    @Test
    void publishesAnApprovedPostAtItsSlotOnEveryChannel() {
        var post = scheduled(TEXT, "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T11:59:30");
        tick();
        assertThat(read(post).path("stage").stringValue()).isEqualTo("SCHEDULED");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        var published = read(post);
        assertThat(published.path("stage").stringValue())
                .as(published.toString())
                .isEqualTo("PUBLISHED");
        assertThat(published.path("deliveries").findValuesAsString("remoteUrl"))
                .anyMatch(url -> url.startsWith("https://mastodon.example/@s/"))
                .anyMatch(url -> url.startsWith("https://bsky.app/profile/sonnenschein.test/post/"));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses"))
                                .withRequestBody(matchingJsonPath("$.status", equalTo(TEXT))));
        clock.advance(Duration.ofMinutes(30));
        tick();
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void publishesAsSomebodyChoseThatItIsShown() {
        var draft = new HashMap<>(draft("Brot mit Weizen", MASTODON, BLUESKY));
        draft.put("options", Map.of("contentWarning", "Weizen", "sensitive", true, "visibility", "FOLLOWERS"));
        draft.put("parts", List.of(Map.of("text", "Und Roggen")));
        var post = scheduled(draft, "2026-12-02T12:00");

        assertThat(read(post).at("/draft/options/visibility").stringValue()).isEqualTo("FOLLOWERS");
        clock.setBerlin("2026-12-02T12:00:05");
        tick();
        clock.advance(Duration.ofSeconds(5));
        tick();

        for (var text : List.of("Brot mit Weizen", "Und Roggen")) {
            Stubs.server()
                    .verify(
                            1,
                            postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses"))
                                    .withRequestBody(matchingJsonPath("$.status", equalTo(text)))
                                    .withRequestBody(matchingJsonPath("$.spoiler_text", equalTo("Weizen")))
                                    .withRequestBody(matchingJsonPath("$.sensitive", equalTo("true")))
                                    .withRequestBody(matchingJsonPath("$.visibility", equalTo("private"))));
        }
    }

    @Test
    void refusesAContentWarningWithoutEnd() {
        var draft = new HashMap<>(draft("Brot", MASTODON));
        draft.put("options", Map.of("contentWarning", "ä".repeat(501)));

        send(EDITOR, "POST", POSTS, draft).expectStatus().isBadRequest();
    }

    @Test
    void showsInItsWordsWhyANetworkRefused() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v1/statuses"))
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"Validation failed: Text character limit of 500 exceeded\"}")));
        var post = scheduled("Nur Mastodon lehnt ab", "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        var found = read(post);
        assertThat(found.path("stage").stringValue()).isEqualTo("PARTLY");
        assertThat(found.path("deliveries").findValuesAsString("words"))
                .containsExactly("Validation failed: Text character limit of 500 exceeded");

        var move = Map.of("local", "2026-12-03T12:00", "zone", "Europe/Berlin", "version", found.path("version"));
        expectProblem(send(LEAD, "PUT", post + "/slot", move), ALREADY_SENDING);
        assertThat(read(post).path("deliveries").findValuesAsString("status"))
                .as("what a person has to decide is still there")
                .contains("REJECTED", "PUBLISHED")
                .doesNotContain("CANCELLED");
    }

    @Test
    void looksBeforeItSendsAgainWhenNoAnswerCame() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v1/statuses"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/mastodon/api/v1/accounts/verify_credentials"))
                        .willReturn(okJson("{\"id\":\"1\",\"acct\":\"sonnenschein\"}")));
        Stubs.server()
                .stubFor(get(urlPathMatching("/mastodon/api/v1/accounts/1/statuses"))
                        .willReturn(okJson("[{\"id\":\"77\",\"url\":\"https://mastodon.example/@s/77\","
                                + "\"created_at\":\"2026-12-02T11:00:01.000Z\",\"content\":\"<p>Kam an?</p>\"}]")));
        var post = scheduled("Kam an?", "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        assertThat(read(post).path("stage").stringValue()).isEqualTo("UNKNOWN");
        clock.advance(Duration.ofSeconds(31));
        tick();

        assertThat(read(post).path("stage").stringValue()).isEqualTo("PUBLISHED");
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void publishesNothingOfAPostThatChangedAfterItsApproval() {
        var post = scheduled("Erste Fassung", "2026-12-02T12:00");
        clock.setBerlin("2026-12-02T11:59:30");
        tick();

        var now = read(post);
        send(
                        EDITOR,
                        "PUT",
                        post,
                        Map.of(
                                "draft",
                                draft("Zweite Fassung", MASTODON),
                                "version",
                                now.path("version").asLong()))
                .expectStatus()
                .isOk();
        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        assertThat(read(post).path("stage").stringValue()).isEqualTo("DRAFT");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void keepsEverythingBackWhileTheGateIsClosed() {
        var post = scheduled("Gesperrt", "2026-12-02T12:00");
        send(LEAD, "PUT", "/api/clients/bakery/gate", Map.of("reason", "Beschwerden über eine Kampagne"))
                .expectStatus()
                .isOk();

        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        send(LEAD, "DELETE", "/api/clients/bakery/gate", null).expectStatus().isOk();
        clock.advance(Duration.ofMinutes(5));
        tick();

        assertThat(read(post).path("stage").stringValue()).isEqualTo("HELD");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void publishesNothingOfAClientThatWasArchivedMeanwhile() {
        var post = scheduled("Abschied", "2026-12-02T12:00");
        stubArchivedBakery();

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        assertThat(read(post).path("stage").stringValue()).isEqualTo("HELD");
        assertThat(read(post).path("deliveries").findValuesAsString("code")).contains("client-archived");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void asksAPersonWhenTheSlotWasMissedByMoreThanAQuarterOfAnHour() {
        var post = scheduled("Zu spät", "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T12:16:00");
        tick();

        assertThat(read(post).path("stage").stringValue()).isEqualTo("FAILED");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void saysThatAChannelWasTakenAwayAfterTheSchedulingAndServesTheOthers() {
        var post = scheduled("Ein Kanal ist weg", "2026-12-02T12:00");
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.REMOVED),
                card(BLUESKY, Network.BLUESKY, ChannelCard.Status.LIVE));
        Stubs.server()
                .stubFor(get(urlPathMatching(".*/bakery-mastodon/credential"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\":\"/problems/channel-not-found\",\"status\":404}")));

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        var found = read(post);
        assertThat(found.path("stage").stringValue()).as(found.toString()).isEqualTo("PARTLY");
        assertThat(found.path("deliveries").findValuesAsString("code")).contains("channel-removed");
    }

    @Test
    void showsAPostOfMidnightOnTheFirstDayAndNotOnTheDayBefore() {
        var id = scheduled("Punkt Mitternacht", "2026-12-24T00:00").replaceFirst(".*/", "");

        var day = body(send(LEAD, "GET", "/api/clients/bakery/calendar?from=2026-12-24&to=2026-12-24", null));
        var before = body(send(LEAD, "GET", "/api/clients/bakery/calendar?from=2026-12-23&to=2026-12-23", null));

        assertThat(day.findValuesAsString("postId")).contains(id);
        assertThat(before.findValuesAsString("postId")).doesNotContain(id);
    }

    @Test
    void listsThePostsOfAllTheCallersClientsAndOnlyTheirs() {
        var mine = created(EDITOR, "Auf der Liste aller Kunden").path("id").stringValue();

        var all = body(send(EDITOR, "GET", "/api/posts?q=liste aller", null)).path("items");

        assertThat(all.findValuesAsString("id")).containsExactly(mine);
        assertThat(body(send(STRANGER, "GET", "/api/posts", null)).path("items").findValuesAsString("clientId"))
                .doesNotContain("bakery");
        expectProblem(send(STRANGER, "GET", "/api/posts?clientId=bakery", null), CommonProblem.NOT_FOUND);
        expectProblem(send(EDITOR, "GET", "/api/posts?cursor=Ly8v", null), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void listsOnlyThePostsThatAreNamedAndTheCallersAmongThem() {
        var id = created(EDITOR, "Mit Namen genannt").path("id").stringValue();
        var named = "?id=" + id;
        created(EDITOR, "Nicht genannt");

        var found = body(send(EDITOR, "GET", "/api/posts" + named, null)).path("items");
        assertThat(found.findValuesAsString("id")).containsExactly(id);
        assertThat(body(send(STRANGER, "GET", "/api/posts" + named, null))
                        .path("items")
                        .size())
                .isZero();
        expectProblem(send(EDITOR, "GET", "/api/posts?id=%7B%7D", null), CommonProblem.INVALID_REQUEST);
        expectProblem(send(EDITOR, "GET", "/api/posts?id=x" + "&id=x".repeat(50), null), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void doesNotLetPeopleApproveWhatTheyWrote() {
        var post = created(EDITOR, "Selbst geschrieben");
        var path = POSTS + "/" + post.path("id").stringValue();
        send(
                EDITOR,
                "POST",
                path + "/submission",
                Map.of("version", post.path("version").asLong()));
        var submitted = read(path);

        expectProblem(
                send(
                        EDITOR,
                        "POST",
                        path + "/approval",
                        Map.of(
                                "version",
                                submitted.path("version").asLong(),
                                "contentHash",
                                submitted.path("contentHash").stringValue())),
                ContentProblem.OWN_POST);
    }

    @Test
    void answersAForeignClientAsIfThereWereNothing() {
        expectProblem(web.get().uri(POSTS).headers(callers.as(STRANGER)).exchange(), CommonProblem.NOT_FOUND);
    }

    @Test
    void refusesUnknownAndDoubledFields() {
        expectProblem(raw("{\"text\":\"a\",\"channelIds\":[],\"colour\":\"red\"}"), CommonProblem.INVALID_REQUEST);
        expectProblem(raw("{\"text\":\"a\",\"text\":\"b\",\"channelIds\":[]}"), CommonProblem.INVALID_REQUEST);
        expectProblem(raw("{\"text\":7,\"channelIds\":[]}"), CommonProblem.INVALID_REQUEST);
        expectProblem(raw("{\"text\":"), CommonProblem.INVALID_REQUEST);
    }

    private WebTestClient.ResponseSpec raw(String body) {
        return web.post()
                .uri(POSTS)
                .headers(callers.as(EDITOR))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }
}
