package dev.litfass.content;

import static dev.litfass.content.ContentProblem.ALREADY_BEGUN;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Several people in one post: who is there, who writes, and who takes over. */
class WritingTogetherTests extends PostingTest {

    private String path;

    @BeforeEach
    void aPost() {
        path = POSTS + "/" + created(EDITOR, "Brezeln").path("id").stringValue() + "/presence";
    }

    @Test
    void theSecondSeesWhoWritesAndTakesOverOnlyOnPurpose() {
        assertThat(beat(EDITOR, "a", "WRITE").path("writing").booleanValue()).isTrue();

        var second = beat(LEAD, "b", "WRITE");
        assertThat(second.path("writing").booleanValue()).isFalse();
        assertThat(second.path("people").path(0).path("name").stringValue()).isEqualTo(EDITOR.name());
        assertThat(second.path("people").path(0).path("writing").booleanValue()).isTrue();
        assertThat(second.path("people").path(1).path("here").booleanValue()).isTrue();

        assertThat(beat(LEAD, "b", "TAKE_OVER").path("writing").booleanValue()).isTrue();
        assertThat(beat(EDITOR, "a", "WRITE").path("writing").booleanValue()).isFalse();
    }

    /** As a page does that was reloaded before the answer came. */
    @Test
    void aNewPostThatIsSentTwiceIsBegunOnce() {
        var first = begun(EDITOR, "k1", "Brezeln");

        assertThat(begun(EDITOR, "k1", "Brezeln").path("id")).isEqualTo(first.path("id"));
        expectProblem(begins(EDITOR, "k1", "Kuchen"), ALREADY_BEGUN)
                .jsonPath("$.postId")
                .isEqualTo(first.path("id").stringValue());
        assertThat(begun(EDITOR, "k2", "Brezeln").path("id")).isNotEqualTo(first.path("id"));
        assertThat(begun(LEAD, "k1", "Kuchen").path("id"))
                .as("a key of its own")
                .isNotEqualTo(first.path("id"));
        var ofOthers = send(STRANGER, "POST", "/api/clients/florist/posts?key=k1", draft("Rosen"));
        assertThat(body(ofOthers).path("id")).isNotEqualTo(first.path("id"));
        for (var key : List.of("k".repeat(65), "%20", "a%00b", "a/b", "ä")) {
            expectProblem(begins(EDITOR, key, "Brezeln"), INVALID_REQUEST);
        }
    }

    @Test
    void whatSomebodyElseMadeOfANewPostIsNotTakenForIt() {
        var first = begun(EDITOR, "changed", "Brezeln");
        var path = POSTS + "/" + first.path("id").stringValue();
        body(send(LEAD, "PUT", path, Map.of("draft", draft("Kuchen", MASTODON), "version", 0)));

        expectProblem(begins(EDITOR, "changed", "Brezeln"), ALREADY_BEGUN);
    }

    @Test
    void aClientThatDoesNotExistHasNoPosts() {
        var ghost = send(Callers.admin(), "POST", "/api/clients/01ARZ3NDEKTSV4RRFFQ69G5FAV/posts", draft("Spuk"));

        expectProblem(ghost, NOT_FOUND);
    }

    @Test
    void ofANewPostThatIsSentTwiceAtTheSameTimeThereIsOne() {
        var ids = Flux.range(0, 8)
                .flatMap(i -> Mono.fromCallable(() -> begun(EDITOR, "race", "Brezeln"))
                        .subscribeOn(Schedulers.boundedElastic()))
                .map(post -> post.path("id").stringValue())
                .collect(Collectors.toSet())
                .block(Duration.ofSeconds(30));

        assertThat(ids).hasSize(1);
    }

    private JsonNode begun(Caller by, String key, String text) {
        return body(begins(by, key, text));
    }

    private WebTestClient.ResponseSpec begins(Caller by, String key, String text) {
        return send(by, "POST", POSTS + "?key=" + key, draft(text, MASTODON));
    }

    @Test
    void whoLeavesOrIsSilentMakesRoom() {
        beat(EDITOR, "a", "WRITE");
        beat(LEAD, "b", "WRITE");
        send(EDITOR, "DELETE", path + "/a", null).expectStatus().isNoContent();
        assertThat(beat(LEAD, "b", "WRITE").path("writing").booleanValue()).isTrue();

        clock.advance(Duration.ofSeconds(46));

        var back = beat(EDITOR, "a", "WRITE");
        assertThat(back.path("writing").booleanValue()).isTrue();
        assertThat(back.path("people")).hasSize(1);
    }

    @Test
    void whoOnlyReadsKeepsNobodyFromWriting() {
        assertThat(beat(EDITOR, "a", "READ").path("writing").booleanValue()).isFalse();
        assertThat(beat(LEAD, "b", "WRITE").path("writing").booleanValue()).isTrue();
        assertThat(beat(LEAD, "b", "READ").path("writing").booleanValue()).isFalse();
        assertThat(beat(EDITOR, "a", "WRITE").path("writing").booleanValue()).isTrue();
    }

    @Test
    void ofManyWhoComeAtTheSameTimeOneWrites() {
        var writing = Flux.range(0, 8)
                .flatMap(i -> Mono.fromCallable(() -> beat(EDITOR, "page-" + i, "WRITE"))
                        .subscribeOn(Schedulers.boundedElastic()))
                .filter(seen -> seen.path("writing").booleanValue())
                .count()
                .block(Duration.ofSeconds(30));

        assertThat(writing).isEqualTo(1);
        assertThat(beat(LEAD, "last", "WRITE").path("people")).hasSize(9);
    }

    @Test
    void onlyWhoMayWriteIsThereAndOnlyInPostsOfTheirClients() {
        expectProblem(put(Callers.staff("analyst", Role.ANALYST, BAKERY), path + "/a"), FORBIDDEN);
        expectProblem(put(EDITOR, POSTS + "/no-such-post/presence/a"), POST_NOT_FOUND);
        expectProblem(put(EDITOR, path + "/a.b"), NOT_FOUND);
        expectProblem(send(EDITOR, "DELETE", POSTS + "/no-such-post/presence/a", null), POST_NOT_FOUND);
    }

    private JsonNode beat(Caller by, String page, String wish) {
        return body(send(by, "PUT", path + "/" + page, Map.of("wish", wish)));
    }

    private WebTestClient.ResponseSpec put(Caller by, String to) {
        return send(by, "PUT", to, Map.of("wish", "WRITE"));
    }
}
