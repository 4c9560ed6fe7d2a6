package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.Mp4;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Another file in the place of one: in the library, in what is not public yet, and nowhere else. */
class ReplaceMediaTests extends LibraryTest {

    private static final Caller TRAINEE = Callers.staff("trainee", Role.TRAINEE, BAKERY);

    @Test
    void itStandsInThePlaceOfTheOldOne() {
        var old = picture("roll.png");
        noted(old, notes());
        var next = picture("better.png");

        var done = body(replaced(EDITOR, old, next));

        assertThat(done.at("/asset/id").stringValue()).isEqualTo(next);
        assertThat(done.at("/asset/name").stringValue()).isEqualTo("Mohnbrötchen");
        assertThat(done.at("/asset/notes/alt/de").stringValue()).isEqualTo("Ein Mohnbrötchen");
        assertThat(done.at("/asset/notes/rights/credit").stringValue()).isEqualTo("Foto: Meier");
        assertThat(done.at("/asset/notes/focus").isNull()).isTrue();
        assertThat(names("")).containsExactly("Mohnbrötchen");
        assertThat(names("?label=Sommer")).containsExactly("Mohnbrötchen");
        send(EDITOR, "GET", MEDIA + "/" + old, null).expectStatus().isOk();
        assertThat(body(replaced(EDITOR, old, next)).path("posts").asInt()).isZero();
    }

    @Test
    void draftsAndPlannedPostsUseItAndWantANewYes() {
        var old = picture("roll.png");
        var draft = POSTS + "/" + idOf(send(EDITOR, "POST", POSTS, with(old)));
        var planned = scheduled(with(old), "2026-12-10T10:00");
        var next = picture("better.png");

        var done = body(replaced(LEAD, old, next));

        assertThat(done.path("posts").asInt()).isEqualTo(2);
        for (var path : new String[] {draft, planned}) {
            assertThat(media(path)).isEqualTo(next);
            assertThat(read(path).at("/draft/media/0/alt").stringValue()).isEqualTo("Brot");
            assertThat(read(path).path("stage").stringValue()).isEqualTo("DRAFT");
        }
        clock.set(Instant.parse("2026-12-10T09:00:05Z"));
        tick();
        assertThat(read(planned).path("deliveries").size()).isZero();
    }

    @Test
    void whatIsPublicKeepsWhatWentOut() {
        var old = picture("roll.png");
        var post = scheduled(with(old), "2026-12-10T10:00");
        clock.set(Instant.parse("2026-12-10T09:00:05Z"));
        tick();
        assertThat(read(post).at("/deliveries/0/status").stringValue()).isEqualTo("PUBLISHED");
        var next = picture("better.png");

        assertThat(body(replaced(LEAD, old, next)).path("posts").asInt()).isZero();

        assertThat(media(post)).isEqualTo(old);
        assertThat(names("")).containsExactly("roll.png");
    }

    @Test
    void aSeriesGoesOnWithItAndWantsANewYes() {
        var old = picture("roll.png");
        var post = POSTS + "/" + idOf(send(EDITOR, "POST", POSTS, with(old)));
        var series = body(send(
                EDITOR,
                "POST",
                post + "/series",
                Map.of(
                        "frequency",
                        "DAILY",
                        "every",
                        1,
                        "time",
                        "10:00",
                        "zone",
                        "Europe/Berlin",
                        "from",
                        "2026-12-10",
                        "count",
                        3)));
        var version = read(post).path("version").asLong();
        send(EDITOR, "DELETE", post + "?version=" + version, null)
                .expectStatus()
                .isNoContent();
        expectProblem(send(EDITOR, "DELETE", MEDIA + "/" + old, null), ContentProblem.MEDIA_IN_USE);
        var next = picture("better.png");

        assertThat(body(replaced(LEAD, old, next)).path("series").asInt()).isEqualTo(1);

        var after =
                body(send(EDITOR, "GET", "/api/clients/bakery/series", null)).at("/items/0");
        assertThat(after.path("contentHash").stringValue())
                .isNotEqualTo(series.path("contentHash").stringValue());
        expectProblem(send(EDITOR, "DELETE", MEDIA + "/" + next, null), ContentProblem.MEDIA_IN_USE);
    }

    @Test
    void whoMayNotChangeAPlannedPostChangesNothing() {
        var old = picture("roll.png");
        var draft = POSTS + "/" + idOf(send(EDITOR, "POST", POSTS, with(old)));
        scheduled(with(old), "2026-12-10T10:00");
        var next = picture("better.png");

        expectProblem(replaced(TRAINEE, old, next), CommonProblem.FORBIDDEN);

        assertThat(media(draft)).isEqualTo(old);
        assertThat(names("")).containsExactlyInAnyOrder("roll.png", "better.png");
    }

    @Test
    void onlyTheSameKindOfTheSameClientTakesThePlace() {
        var old = picture("roll.png");

        expectProblem(replaced(EDITOR, old, video(Mp4.file())), ContentProblem.MEDIA_NOT_ACCEPTED);
        expectProblem(replaced(EDITOR, old, old), ContentProblem.MEDIA_NOT_ACCEPTED);
        expectProblem(replaced(EDITOR, old, "nowhere"), ContentProblem.MEDIA_NOT_FOUND);
        expectProblem(
                send(STRANGER, "PUT", "/api/clients/florist/media/" + old + "/replacement", Map.of("assetId", old)),
                ContentProblem.MEDIA_NOT_FOUND);
    }

    @Test
    void whatWasNotedOfTheNewFileItselfStays() {
        var next = picture("licensed.png");
        noted(next, notes());
        var bare = picture("roll.png");

        var done = body(replaced(EDITOR, bare, next));

        assertThat(done.at("/asset/notes/rights/credit").stringValue()).isEqualTo("Foto: Meier");
        assertThat(done.at("/asset/notes/labels").size()).isEqualTo(2);
        assertThat(done.at("/asset/name").stringValue()).isEqualTo("Mohnbrötchen");
    }

    @Test
    void saidAgainItChangesNothing() {
        var old = picture("roll.png");
        var next = picture("better.png");
        replaced(EDITOR, old, next).expectStatus().isOk();
        noted(next, notes());

        var again = body(replaced(EDITOR, old, next));

        assertThat(again.at("/asset/notes/alt/de").stringValue()).isEqualTo("Ein Mohnbrötchen");
        assertThat(again.at("/asset/name").stringValue()).isEqualTo("Mohnbrötchen");
    }

    @Test
    void aDraftForAChannelThatIsGoneDoesNotKeepItFromItsPlace() {
        var old = picture("roll.png");
        var draft = POSTS + "/" + idOf(send(EDITOR, "POST", POSTS, with(old)));
        stubChannels(card(BLUESKY, Network.BLUESKY, ChannelCard.Status.LIVE));
        clock.advance(Duration.ofHours(1));
        var next = picture("better.png");

        replaced(LEAD, old, next).expectStatus().isOk();

        assertThat(media(draft)).isEqualTo(old);
        assertThat(names("")).containsExactly("roll.png");
    }

    /** At the same moment in both directions, and while the new one is deleted: each file is there or is replaced. */
    @RepeatedTest(8)
    void nothingIsLostWhereSeveralPeopleReplaceAndDelete() {
        var one = picture("one.png");
        var two = picture("two.png");
        var draft = POSTS + "/" + idOf(send(EDITOR, "POST", POSTS, with(one)));

        var answers = Flux.just(() -> replaced(LEAD, one, two), () -> replaced(LEAD, two, one), (Supplier<
                                WebTestClient.ResponseSpec>)
                        () -> send(LEAD, "DELETE", MEDIA + "/" + two, null))
                .flatMap(call -> Mono.fromSupplier(call).subscribeOn(Schedulers.boundedElastic()), 3)
                .map(answer -> answer.returnResult(String.class).getStatus().value())
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(answers).allMatch(status -> status < 500);
        assertThat(names("")).isNotEmpty();
        send(EDITOR, "GET", MEDIA + "/" + media(draft), null).expectStatus().isOk();
    }

    @Test
    void oneFileTakesThePlace() {
        var old = picture("roll.png");
        replaced(EDITOR, old, picture("better.png")).expectStatus().isOk();

        expectProblem(replaced(EDITOR, old, picture("best.png")), ContentProblem.MEDIA_REPLACED);
        expectProblem(replaced(EDITOR, picture("other.png"), old), ContentProblem.MEDIA_REPLACED);
    }

    private String media(String path) {
        return read(path).at("/draft/media/0/assetId").stringValue();
    }

    private WebTestClient.ResponseSpec replaced(Caller by, String old, String next) {
        return send(by, "PUT", MEDIA + "/" + old + "/replacement", Map.of("assetId", next));
    }
}
