package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.ContentProblem.PIN_NOT_FOUND;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.content.ContentProblem.REMARK_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ClientYes;
import dev.litfass.contracts.directory.ViewerCard;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** What the client company says at the posts it is asked for. */
class ApproverRemarkTests extends PostingTest {

    private static final String LETTERS = "/clients-service/internal/clients/bakery/approval-letters";
    private static final String REQUESTS = "/api/clients/bakery/approval-requests";
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Autowired
    private ReactiveMongoTemplate mongo;

    /** Each test at another minute: what was read of the client in the one before is old. */
    @BeforeEach
    void aClientThatIsAsked() {
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
        for (var collection : List.of("posts", "approvalRequests", "remarkThreads")) {
            mongo.remove(new Query(), collection).block(Duration.ofSeconds(10));
        }
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/clients/bakery/viewers"))
                        .atPriority(5)
                        .willReturn(okJson(json.writeValueAsString(List.of(new ViewerCard("marta", "Marta Berger"))))));
        Stubs.server()
                .stubFor(put(urlPathEqualTo(LETTERS)).willReturn(aResponse().withStatus(204)));
        stubBakeryWanting(new ApprovalPolicy(false, false, List.of(), new ClientYes(Set.of("marta"), false)));
    }

    @Test
    void whatIsSaidAmongColleaguesIsNeverShown() {
        var path = waiting("Brezeln um acht");
        var internal = begun(path, "INTERNAL", "Kunde zahlt nicht");
        var shared = begun(path, "CLIENT", "Passt acht Uhr?");
        var request = asked();

        var seen = remarks(request, path);

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("id").stringValue()).isEqualTo(shared);
        assertThat(seen.toString()).doesNotContain(LEAD.name(), LEAD.id() + "\"", "zahlt");
        expectProblem(
                send(marta(request), "POST", shown(path) + "/" + internal + "/answers", Map.of("text", "Hallo?")),
                REMARK_NOT_FOUND);
    }

    @Test
    void theClientBeginsAThreadAndAnswers() {
        var path = waiting("Brezeln um acht");
        var request = asked();
        var body = Map.of("text", "Lieber später", "pin", words("um acht"));
        var thread =
                body(send(marta(request), "POST", shown(path), body)).path("id").stringValue();
        body(send(LEAD, "POST", path + "/remarks/" + thread + "/answers", Map.of("text", "Um neun?")));
        body(send(marta(request), "POST", shown(path) + "/" + thread + "/answers", Map.of("text", "Gern.")));

        var desk = read(path + "/remarks").get(0);
        assertThat(desk.path("audience").stringValue()).isEqualTo("CLIENT");
        assertThat(desk.at("/remarks/0/ofClient").booleanValue()).isTrue();
        assertThat(desk.at("/remarks/0/byName").stringValue()).isEqualTo("Marta Berger");
        var seen = remarks(request, path).get(0);
        assertThat(seen.at("/remarks/0/own").booleanValue()).isTrue();
        assertThat(seen.at("/remarks/1/byName").isNull()).isTrue();
        expectProblem(
                send(marta(request), "POST", shown(path), Map.of("text", "Wo?", "pin", words("um zehn"))),
                PIN_NOT_FOUND);
    }

    @Test
    void aWishForAChangeIsAThreadAtItsWordsOnceHoweverOftenItIsSaid() {
        var path = waiting("Brezeln um acht, wie immer");
        var request = asked();
        var post = posts(request).get(0);

        for (var i = 0; i < 2; i++) {
            assertThat(decided(request, post, "Bitte\u202E um neun", words("um acht")))
                    .isEqualTo("");
        }

        assertThat(read(path).at("/rejection/reason").stringValue()).isEqualTo("Bitte um neun");
        assertThat(read(path + "/remarks")).hasSize(1);
        assertThat(read(path + "/remarks").at("/0/pin/words").stringValue()).isEqualTo("um acht");
        rewrite(path, "Brezeln um neun, wie immer");
        assertThat(read(path + "/remarks").at("/0/pin/words").stringValue()).isEqualTo("um neun");
    }

    @Test
    void aWishAboutWordsThatAreNotThereIsAboutThePost() {
        var path = waiting("Brezeln um acht");
        var request = asked();

        assertThat(decided(request, posts(request).get(0), "Anders", words("um zehn")))
                .isEqualTo("");

        assertThat(read(path + "/remarks").at("/0/pin").isNull()).isTrue();
    }

    @Test
    void nothingIsReadOrSaidWhileThePostIsWrittenAndAtOthers() {
        var path = waiting("Brezeln um acht");
        begun(path, "CLIENT", "Passt acht Uhr?");
        var request = asked();
        var other = waiting("Kuchen");

        expectProblem(send(marta(request), "GET", shown(other), null), POST_NOT_FOUND);
        expectProblem(send(marta(request), "POST", shown(other), Map.of("text", "Hallo")), POST_NOT_FOUND);
        expectProblem(send(LEAD, "GET", shown(path), null), NOT_FOUND);
        rewrite(path, "Brezeln um neun");
        expectProblem(send(marta(request), "GET", shown(path), null), POST_NOT_FOUND);
        expectProblem(send(marta(request), "POST", shown(path), Map.of("text", "Hallo")), POST_NOT_FOUND);
    }

    private String waiting(String text) {
        var path = POSTS + "/" + created(EDITOR, text).path("id").stringValue();
        body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(path))));
        return path;
    }

    private String asked() {
        clock.advance(Duration.ofMinutes(12));
        tick("client-questions");
        return body(send(LEAD, "GET", REQUESTS, null)).at("/items/0/id").stringValue();
    }

    private String begun(String path, String audience, String text) {
        return body(send(LEAD, "POST", path + "/remarks", Map.of("audience", audience, "text", text)))
                .path("id")
                .stringValue();
    }

    private void rewrite(String path, String text) {
        body(send(EDITOR, "PUT", path, Map.of("draft", draft(text, MASTODON), "version", version(path))));
    }

    private long version(String path) {
        return read(path).path("version").asLong();
    }

    private static Caller marta(String request) {
        return Caller.approver("marta", "Marta Berger", BAKERY, request);
    }

    private static String shown(String path) {
        return "/approval/posts" + path.substring(path.lastIndexOf('/')) + "/remarks";
    }

    private JsonNode remarks(String request, String path) {
        return body(send(marta(request), "GET", shown(path), null));
    }

    private JsonNode posts(String request) {
        return body(send(marta(request), "GET", "/approval/posts", null));
    }

    private static Map<String, Object> words(String words) {
        return Map.of("place", Map.of(), "start", 0, "words", words);
    }

    /** The problem with it; empty where it is done. */
    private String decided(String request, JsonNode post, String text, Object pin) {
        var decision = new HashMap<>(Map.of(
                "postId",
                post.path("id").stringValue(),
                "contentHash",
                post.path("contentHash").stringValue(),
                "answer",
                "CHANGE",
                "text",
                text,
                "pin",
                pin));
        var problem = body(send(marta(request), "POST", "/approval/decisions", Map.of("decisions", List.of(decision))))
                .at("/results/0/problem");
        return problem.isString() ? problem.stringValue() : "";
    }
}
