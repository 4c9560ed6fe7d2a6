package dev.litfass.content.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.content.post.PostState;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.live.Change;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Open pages are told what changes, whoever changes it, and nothing of other clients. */
class LiveTests extends ContentTest {

    private static final ParameterizedTypeReference<ServerSentEvent<Change>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Test
    void tellsOfAPostOnceItWasWritten() {
        StepVerifier.create(listening(EDITOR))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .then(() -> write("Neu"))
                .assertNext(event -> {
                    assertThat(event.event()).isEqualTo("post");
                    assertThat(Objects.requireNonNull(event.data()).clientId()).isEqualTo(BAKERY);
                })
                .then(() -> write("Noch einer"))
                .assertNext(event -> assertThat(event.event()).isEqualTo("post"))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void tellsWhatWasWrittenAfterAPageBeganToRead() {
        var began = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        write("Zwischen Lesen und Hören");

        StepVerifier.create(listening(EDITOR, "?since=" + began))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .assertNext(event -> assertThat(event.event()).isEqualTo("post"))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void tellsWhoComesToAPostAndNotWhoStays() {
        var id = write("Zu zweit");

        StepVerifier.create(listening(EDITOR)
                        .filter(event -> event.data() == null || isPresence(event, id))
                        .distinct(event -> event.data() == null ? "here" : event.data()))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .then(() -> beat(id, "a"))
                .assertNext(event ->
                        assertThat(Objects.requireNonNull(event.data()).id()).isEqualTo(id))
                .then(() -> beat(id, "a"))
                .then(() -> beat(id, "b"))
                .assertNext(
                        event -> assertThat(Objects.requireNonNull(event.data()).changedAt())
                                .isEqualTo(clock.instant()))
                .thenCancel()
                .verify(Duration.ofSeconds(60));
    }

    @Test
    void tellsNothingOfOtherClients() {
        StepVerifier.create(listening(STRANGER)
                        .take(Duration.ofSeconds(2))
                        .filter(event -> event.data() == null
                                || BAKERY.equals(event.data().clientId())))
                .expectNextMatches(event -> "here".equals(event.comment()))
                .then(() -> write("Nicht für dich"))
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    private Flux<ServerSentEvent<Change>> listening(Caller caller) {
        return listening(caller, "");
    }

    private Flux<ServerSentEvent<Change>> listening(Caller caller, String since) {
        return web.get()
                .uri("/api/live" + since)
                .headers(callers.as(caller))
                .exchange()
                .returnResult(EVENT)
                .getResponseBody();
    }

    /** @return the id of the post */
    private String write(String text) {
        clock.advance(Duration.ofMillis(5));
        var answer = web.post()
                .uri("/api/clients/bakery/posts")
                .headers(callers.as(EDITOR))
                .bodyValue(draft(text, MASTODON))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(PostState.class)
                .returnResult()
                .getResponseBody();
        tick("live");
        return Objects.requireNonNull(answer).id().value();
    }

    private static boolean isPresence(ServerSentEvent<Change> event, String post) {
        return "presence".equals(event.event())
                && post.equals(Objects.requireNonNull(event.data()).id());
    }

    private void beat(String post, String page) {
        clock.advance(Duration.ofMillis(5));
        web.put()
                .uri("/api/clients/bakery/posts/" + post + "/presence/" + page)
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("wish", "WRITE"))
                .exchange()
                .expectStatus()
                .isOk();
        tick("live");
    }
}
