package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TikTokTests {

    private static final String[] SCOPES = {"user.info.basic", "video.publish"};
    private static final String PUBLISH = "/tiktok/v2/post/publish";

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final App app = new App(simulator.baseUrl(), "tiktok");
    private final Visitor bakery = signedIn("practice-app");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysWhoCallsAndWhatTheyMayPost() {
        Reply user = bakery.get("/tiktok/v2/user/info/?fields=open_id,display_name");
        Reply creator = bakery.post(PUBLISH + "/creator_info/query/", Map.of());

        assertThat(user.json().at("/data/user/open_id").asString()).isEqualTo("000BaeckereiSonnenschein");
        assertThat(user.json().at("/error/code").asString()).isEqualTo("ok");
        assertThat(creator.json().at("/data/privacy_level_options")).hasSize(4);
        assertThat(app.as("nothing")
                        .get("/tiktok/v2/user/info/")
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("access_token_invalid");
    }

    @Test
    void givesAnotherRefreshTokenEachTime() {
        Reply first = redeemed("practice-app");
        Reply second = app.token(Map.of(
                "client_key", "practice-app",
                "grant_type", "refresh_token",
                "refresh_token", first.text("refresh_token")));
        clock.forward(Duration.ofMinutes(2));
        Reply late = app.token(Map.of(
                "client_key", "practice-app",
                "grant_type", "refresh_token",
                "refresh_token", first.text("refresh_token")));

        assertThat(first.text("scope")).isEqualTo("user.info.basic,video.publish");
        assertThat(second.text("refresh_token")).isNotEmpty().isNotEqualTo(first.text("refresh_token"));
        assertThat(late.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void publishesAVideoWithItsLastChunk() {
        Reply begun = begin("PUBLIC_TO_EVERYONE");
        String publishing = begun.json().at("/data/publish_id").asString();

        assertThat(chunk(begun, "bytes 0-599/1000", 600).status()).isEqualTo(206);
        assertThat(status(publishing).json().at("/data/uploaded_bytes").asInt()).isEqualTo(600);
        clock.forward(Duration.ofMinutes(5));
        assertThat(status(publishing).json().at("/data/status").asString()).isEqualTo("PROCESSING_UPLOAD");

        assertThat(chunk(begun, "bytes 600-999/1000", 400).status()).isEqualTo(201);
        assertThat(chunk(begun, "bytes 600-999/1000", 400).status()).isEqualTo(416);
        Reply working = status(publishing);
        clock.forward(Duration.ofSeconds(4));
        Reply done = status(publishing);

        assertThat(working.json().at("/data/status").asString()).isEqualTo("PROCESSING_UPLOAD");
        assertThat(working.json().at("/data/uploaded_bytes").asInt()).isEqualTo(1_000);
        assertThat(done.json().at("/data/status").asString()).isEqualTo("PUBLISH_COMPLETE");
        assertThat(done.json().at("/data/publicaly_available_post_id/0").asLong())
                .isPositive();
    }

    @Test
    void namesNoPostThatOnlyTheAccountSees() {
        Reply begun = begin("SELF_ONLY");
        chunk(begun, "bytes 0-599/1000", 600);
        chunk(begun, "bytes 600-999/1000", 400);
        clock.forward(Duration.ofSeconds(4));

        Reply done = status(begun.json().at("/data/publish_id").asString());

        assertThat(done.json().at("/data/status").asString()).isEqualTo("PUBLISH_COMPLETE");
        assertThat(done.json().at("/data/publicaly_available_post_id")).isEmpty();
    }

    @Test
    void takesBytesForAnHour() {
        Reply begun = begin("PUBLIC_TO_EVERYONE");
        clock.forward(Duration.ofMinutes(61));

        assertThat(chunk(begun, "bytes 0-599/1000", 600).status()).isEqualTo(403);
        assertThat(status("v_pub_file~v2-1.1").json().at("/error/code").asString())
                .isEqualTo("invalid_publish_id");
    }

    @Test
    void takesSixPostingsAMinuteAndChunksThatFit() {
        assertThat(bakery.post(PUBLISH + "/video/init/", video("PUBLIC_TO_EVERYONE", 3))
                        .json()
                        .at("/error/code")
                        .asString())
                .isEqualTo("invalid_params");
        for (int i = 0; i < 5; i++) {
            assertThat(begin("PUBLIC_TO_EVERYONE").status()).isEqualTo(200);
        }

        Reply tooMany = begin("PUBLIC_TO_EVERYONE");

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.json().at("/error/code").asString()).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void letsAnAppPostInPrivateAloneThatWasNotAudited() {
        bakery.put("/control/apps/unaudited-app", Map.of("secret", "practice-secret", "family", "tiktok"));
        Visitor unaudited = signedIn("unaudited-app");

        Reply creator = unaudited.post(PUBLISH + "/creator_info/query/", Map.of());
        Reply refused = unaudited.post(PUBLISH + "/video/init/", video("PUBLIC_TO_EVERYONE", 1));

        assertThat(creator.json().at("/data/privacy_level_options/0").asString())
                .isEqualTo("SELF_ONLY");
        assertThat(refused.json().at("/error/code").asString())
                .isEqualTo("unaudited_client_can_only_post_to_private_accounts");
    }

    @Test
    void fetchesPhotosThatAreThere() {
        Reply refused = bakery.post(
                PUBLISH + "/content/init/",
                Map.of(
                        "media_type",
                        "PHOTO",
                        "post_mode",
                        "DIRECT_POST",
                        "post_info",
                        Map.of("title", "Brot", "privacy_level", "PUBLIC_TO_EVERYONE"),
                        "source_info",
                        Map.of("photo_images", List.of(simulator.baseUrl() + "/nowhere"))));

        assertThat(refused.json().at("/error/code").asString()).isEqualTo("invalid_params");
    }

    private Visitor signedIn(String client) {
        return app.as(redeemed(client).text("access_token"));
    }

    private Reply redeemed(String client) {
        var question = app.question(SCOPES);
        question.put("client_key", client);
        String code = App.query(app.decide(question, "allow", "sabine-sonnenschein", SCOPES))
                .get("code");
        return app.token(Map.of(
                "client_key",
                client,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                App.REDIRECT,
                "code_verifier",
                App.VERIFIER));
    }

    private static Map<String, Object> video(String privacy, int chunks) {
        return Map.of(
                "post_info", Map.of("title", "Brot", "privacy_level", privacy),
                "source_info",
                        Map.of(
                                "source",
                                "FILE_UPLOAD",
                                "video_size",
                                1_000,
                                "chunk_size",
                                600,
                                "total_chunk_count",
                                chunks));
    }

    private Reply begin(String privacy) {
        return bakery.post(PUBLISH + "/video/init/", video(privacy, 1));
    }

    private Reply status(String publishing) {
        return bakery.post(PUBLISH + "/status/fetch/", Map.of("publish_id", publishing));
    }

    private Reply chunk(Reply begun, String range, int bytes) {
        String address = begun.json().at("/data/upload_url").asString();
        return bakery.send(bakery.request(address.substring(simulator.baseUrl().length()))
                .header("Content-Range", range)
                .PUT(BodyPublishers.ofByteArray(new byte[bytes])));
    }
}
