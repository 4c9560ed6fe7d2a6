package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import dev.litfass.simulator.http.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class YouTubeTests {

    private static final String CHANNEL = "UCBaeckereiSonnenschein1";
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube";
    private static final String VIDEOS = "/google/youtube/v3/videos";
    private static final byte[] FILM = new byte[1_000];

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final App app = new App(simulator.baseUrl(), "google");
    private final Visitor bakery = app.asSignedIn("sabine-sonnenschein", SCOPE);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void opensTheChannelOfAPersonAndNothingOfOneWithout() {
        Reply mine = bakery.get("/google/youtube/v3/channels?part=snippet&mine=true");
        Reply none = app.asSignedIn("ohne-seiten", SCOPE).get("/google/youtube/v3/channels?part=snippet&mine=true");

        assertThat(mine.json().at("/items/0/id").asString()).isEqualTo(CHANNEL);
        assertThat(mine.json().at("/items/0/snippet/customUrl").asString()).isEqualTo("@baeckereisonnenschein");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json().has("items")).isFalse();
    }

    @Test
    void keepsWhatATokenIsRenewedWith() {
        Reply first = app.redeem(app.code("sabine-sonnenschein", SCOPE));
        clock.forward(Duration.ofHours(2));
        Reply second = app.refresh(first.text("refresh_token"));
        clock.forward(Duration.ofHours(2));
        Reply third = app.refresh(first.text("refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().has("refresh_token")).isFalse();
        assertThat(third.status()).isEqualTo(200);
        assertThat(app.as(first.text("access_token")).get(VIDEOS + "?id=x").status())
                .isEqualTo(401);
        assertThat(app.as(third.text("access_token")).get(VIDEOS + "?id=x").status())
                .isEqualTo(200);
    }

    @Test
    void takesAVideoInPiecesAndSaysHowFarItHasCome() {
        String session = begun("Brot");

        Reply nothing = piece(session, "bytes */1000", new byte[0]);
        Reply first = piece(session, "bytes 0-599/1000", new byte[600]);
        Reply again = piece(session, "bytes 0-599/1000", new byte[600]);
        Reply asked = piece(session, "bytes */1000", new byte[0]);
        Reply last = piece(session, "bytes 600-999/1000", new byte[400]);
        Reply askedAgain = piece(session, "bytes */1000", new byte[0]);

        assertThat(nothing.status()).isEqualTo(308);
        assertThat(nothing.header("Range")).isEmpty();
        for (Reply reply : List.of(first, again, asked)) {
            assertThat(reply.status()).isEqualTo(308);
            assertThat(reply.header("Range")).isEqualTo("bytes=0-599");
        }
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.text("id")).matches("[A-Za-z0-9_-]{11}");
        assertThat(last.json().at("/status/privacyStatus").asString()).isEqualTo("private");
        assertThat(last.json().at("/snippet/channelId").asString()).isEqualTo(CHANNEL);
        assertThat(askedAgain.text("id")).isEqualTo(last.text("id"));
        assertThat(piece(session.replaceAll("upload_id=\\d+", "upload_id=1"), "bytes */1000", new byte[0])
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsAVideoWhenItIsTold() {
        String video = uploaded("Brot");
        assertThat(look(video).at("/status/uploadStatus").asString()).isEqualTo("uploaded");
        clock.forward(Duration.ofSeconds(3));
        assertThat(look(video).at("/status/uploadStatus").asString()).isEqualTo("processed");
        assertThat(bakery.get("/control/ledger?kind=POST").body()).doesNotContain("\"published\":true");

        Reply first = show(video, "unlisted");
        Reply second = show(video, "unlisted");

        assertThat(first.json().at("/status/privacyStatus").asString()).isEqualTo("unlisted");
        assertThat(second.status()).isEqualTo(200);
        assertThat(look(video).at("/status/privacyStatus").asString()).isEqualTo("unlisted");
        assertThat(show("dQw4w9WgXcQ", "public").status()).isEqualTo(404);
    }

    @Test
    void keepsTheVideosOfAnAppPrivateThatWasNotAudited() {
        bakery.put("/control/apps/unaudited-app", Map.of("secret", "practice-secret", "family", "google"));
        var question = app.question(SCOPE);
        question.put("client_id", "unaudited-app");
        String code = App.query(app.decide(question, "allow", "sabine-sonnenschein", SCOPE))
                .get("code");
        Visitor unaudited = app.as(app.token(Map.of(
                        "client_id",
                        "unaudited-app",
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        App.REDIRECT,
                        "code_verifier",
                        App.VERIFIER))
                .text("access_token"));
        String video = uploaded("Brot");

        Reply shown = unaudited.put(
                VIDEOS + "?part=status", Map.of("id", video, "status", Map.of("privacyStatus", "public")));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(look(video).at("/status/privacyStatus").asString()).isEqualTo("private");
    }

    @Test
    void countsTheUploadsOfADay() {
        for (int i = 0; i < 100; i++) {
            assertThat(begin("Brot " + i).status()).isEqualTo(200);
        }

        Reply tooMany = begin("Noch eins");

        assertThat(tooMany.status()).isEqualTo(403);
        assertThat(tooMany.json().at("/error/errors/0/reason").asString()).isEqualTo("quotaExceeded");
        clock.forward(Duration.ofDays(1));
        assertThat(app.asSignedIn("sabine-sonnenschein", SCOPE)
                        .get("/google/youtube/v3/channels?mine=true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesNoTitleWithAngleBrackets() {
        assertThat(begin("Brot <3").json().at("/error/errors/0/reason").asString())
                .isEqualTo("invalidTitle");
        assertThat(app.asSignedIn("sabine-sonnenschein", "openid")
                        .get(VIDEOS + "?id=x")
                        .json()
                        .at("/error/errors/0/reason")
                        .asString())
                .isEqualTo("insufficientPermissions");
    }

    private JsonNode look(String video) {
        return bakery.get(VIDEOS + "?part=status,snippet&id=" + video).json().at("/items/0");
    }

    private Reply show(String video, String privacy) {
        return bakery.put(
                VIDEOS + "?part=status",
                Map.of("id", video, "status", Map.of("privacyStatus", privacy, "selfDeclaredMadeForKids", false)));
    }

    private String uploaded(String title) {
        return piece(begun(title), "bytes 0-999/1000", FILM).text("id");
    }

    private String begun(String title) {
        String session = begin(title).header("Location");
        assertThat(session).startsWith(simulator.baseUrl() + "/google/upload/youtube/v3/videos?");
        return session.substring(simulator.baseUrl().length());
    }

    private Reply begin(String title) {
        return bakery.send(bakery.json("/google/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status")
                .header("X-Upload-Content-Length", "1000")
                .header("X-Upload-Content-Type", "video/mp4")
                .POST(BodyPublishers.ofString(Json.write(Map.of(
                        "snippet", Map.of("title", title, "description", "Ab sieben"),
                        "status", Map.of("privacyStatus", "private", "selfDeclaredMadeForKids", false))))));
    }

    private Reply piece(String session, String range, byte[] bytes) {
        return bakery.send(bakery.request(session)
                .header("Content-Range", range)
                .header("Content-Type", "video/mp4")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }
}
