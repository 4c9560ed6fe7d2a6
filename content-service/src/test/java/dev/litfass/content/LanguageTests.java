package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Stubs;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of a post, as the networks are told. */
class LanguageTests extends PostingTest {

    @Test
    @Tag("case-34")
    void aPostIsInTheClientsFirstLanguage() {
        scheduled(Cases.text("34-bluesky-langs/post.txt"), "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        expectLanguage("de");
    }

    @Test
    @Tag("case-34")
    void aPostMayBeInAnotherLanguage() {
        var path = scheduled(in("en", "Good morning, Neukölln!"), "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        expectLanguage("en");
        assertThat(read(path).path("draft").path("language").stringValue()).isEqualTo("en");
    }

    @Test
    void anotherLanguageIsOtherContent() {
        var one = body(send(EDITOR, "POST", POSTS, in("en", "Brot")));
        var two = body(send(EDITOR, "POST", POSTS, in("fr", "Brot")));
        var none = created(EDITOR, "Brot");

        assertThat(one.path("contentHash")).isNotEqualTo(two.path("contentHash"));
        assertThat(none.path("contentHash")).isNotEqualTo(one.path("contentHash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deutsch", "DE", "d", "de-DE"})
    void aLanguageThatIsNoneIsRefused(String language) {
        expectProblem(send(EDITOR, "POST", POSTS, in(language, "Brot")), CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/language");
    }

    private static Map<String, Object> in(String language, String text) {
        var draft = new HashMap<>(draft(text, MASTODON, BLUESKY));
        draft.put("language", language);
        return draft;
    }

    private static void expectLanguage(String language) {
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses"))
                                .withRequestBody(matchingJsonPath("$[?(@.language == '" + language + "')]")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/bluesky/xrpc/com.atproto.repo.putRecord"))
                                .withRequestBody(matchingJsonPath("$.record.langs[?(@ == '" + language + "')]")));
    }
}
