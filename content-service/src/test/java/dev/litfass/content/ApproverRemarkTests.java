package dev.litfass.content;

import static dev.litfass.content.ContentProblem.PIN_NOT_FOUND;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.content.ContentProblem.REMARK_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ClientYes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the client company says at the posts it is asked for. */
class ApproverRemarkTests extends ApprovalTest {

    @BeforeEach
    void aClientThatIsAsked() {
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

    private static String shown(String path) {
        return "/approval/posts" + path.substring(path.lastIndexOf('/')) + "/remarks";
    }

    private JsonNode remarks(String request, String path) {
        return body(send(marta(request), "GET", shown(path), null));
    }

    private static Map<String, Object> words(String words) {
        return Map.of("place", Map.of(), "start", 0, "words", words);
    }

    private String decided(String request, JsonNode post, String text, Object pin) {
        return decided(request, post, Map.of("answer", "CHANGE", "text", text, "pin", pin));
    }
}
