package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTests {

    private static final String API = "/threads/v1.0/26510000000000021";
    private static final String HANDLE = "threads-baeckerei-sonnenschein";

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock).waitingForPictures(Duration.ofSeconds(20)));
    private final App app = new App(simulator.baseUrl(), "threads");
    private final Visitor bakery = app.asSignedIn(
            "sabine-sonnenschein",
            "threads_basic",
            "threads_content_publish",
            "threads_manage_replies",
            "threads_read_replies");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysWhoCalls() {
        Reply me = bakery.get("/threads/v1.0/me?fields=id,username");

        assertThat(me.text("id")).isEqualTo("26510000000000021");
        assertThat(me.text("username")).isEqualTo("baeckerei.sonnenschein");
        assertThat(app.asSignedIn("jonas-krueger", "threads_basic").get(API).status())
                .isEqualTo(400);
        assertThat(app.asSignedIn("sabine-sonnenschein", "threads_content_publish")
                        .get("/threads/v1.0/me")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void publishesATextInTwoSteps() {
        String container = text("Guten Morgen").text("id");
        Reply working = bakery.get("/threads/v1.0/" + container + "?fields=status,error_message");
        Reply tooEarly = publish(container);
        clock.forward(Duration.ofSeconds(1));
        Reply finished = bakery.get("/threads/v1.0/" + container + "?fields=status");

        Reply published = publish(container);

        assertThat(working.text("status")).isEqualTo("IN_PROGRESS");
        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(finished.text("status")).isEqualTo("FINISHED");
        Reply media = bakery.get("/threads/v1.0/" + published.text("id") + "?fields=id,text,permalink,username");
        assertThat(media.text("text")).isEqualTo("Guten Morgen");
        assertThat(media.text("permalink")).startsWith(simulator.baseUrl() + "/p/");
        assertThat(bakery.get("/threads/v1.0/" + container).text("status")).isEqualTo("PUBLISHED");
        assertThat(bakery.get(API + "/threads?fields=id,text&since=1795797000&limit=5")
                        .json()
                        .at("/data/0/id")
                        .asString())
                .isEqualTo(published.text("id"));
        assertThat(visible("POST")).isEqualTo(1);
    }

    @Test
    void answersItsOwnPosts() {
        bakery.put("/control/accounts", Map.of("account", HANDLE, "processingSeconds", 0));
        String first = publish(text("Eins").text("id")).text("id");
        Reply reply = bakery.post(
                "/threads/v1.0/me/threads", Map.of("media_type", "TEXT", "text", "Zwei", "reply_to_id", first));
        String second = publish(reply.text("id")).text("id");

        assertThat(bakery.get(API + "/replies?fields=id,text")
                        .json()
                        .at("/data/0/id")
                        .asString())
                .isEqualTo(second);
        assertThat(bakery.get("/threads/v1.0/" + first + "/replies")
                        .json()
                        .at("/data/0/text")
                        .asString())
                .isEqualTo("Zwei");
        assertThat(visible("REPLY")).isEqualTo(1);
        Reply limit = bakery.get(API + "/threads_publishing_limit?fields=quota_usage,config,reply_quota_usage");
        assertThat(limit.json().at("/data/0/quota_usage").asInt()).isEqualTo(1);
        assertThat(limit.json().at("/data/0/config/quota_total").asInt()).isEqualTo(250);
        assertThat(limit.json().at("/data/0/reply_quota_usage").asInt()).isEqualTo(1);
    }

    @Test
    void showsPicturesThatItFetches() {
        bakery.put("/control/accounts", Map.of("account", HANDLE, "processingSeconds", 0));
        String picture = InstagramTests.picture(simulator.baseUrl());
        List<String> children = List.of(item(picture), item(picture));

        Reply carousel = bakery.post(
                API + "/threads",
                Map.of("media_type", "CAROUSEL", "children", String.join(",", children), "text", "Zwei Bilder"));
        Reply one =
                bakery.post(API + "/threads", Map.of("media_type", "IMAGE", "image_url", picture, "alt_text", "Brot"));
        Reply lost = bakery.post(API + "/threads", Map.of("media_type", "IMAGE", "image_url", "http://192.0.2.1/a"));

        assertThat(publish(carousel.text("id")).status()).isEqualTo(200);
        assertThat(publish(one.text("id")).status()).isEqualTo(200);
        Reply state = bakery.get("/threads/v1.0/" + lost.text("id"));
        assertThat(state.text("status")).isEqualTo("ERROR");
        assertThat(state.text("error_message")).isEqualTo("FAILED_DOWNLOADING_MEDIA");
        assertThat(publish(lost.text("id")).status()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooMuchOrNothing() {
        bakery.put("/control/accounts", Map.of("account", HANDLE, "processingSeconds", 0, "postsPerDay", 1));
        publish(text("Eins").text("id"));

        assertThat(publish(text("Zwei").text("id")).json().at("/error/code").asInt())
                .isEqualTo(9);
        assertThat(text("ä".repeat(501)).status()).isEqualTo(400);
        assertThat(text("").status()).isEqualTo(400);
        assertThat(bakery.post(API + "/threads", Map.of("media_type", "VIDEO")).status())
                .isEqualTo(400);
        assertThat(publish("123").status()).isEqualTo(400);
        assertThat(bakery.get("/threads/v1.0/123").status()).isEqualTo(400);
        assertThat(bakery.get("/threads/x/me").json().at("/error/code").asInt()).isEqualTo(2500);
    }

    @Test
    void saysThatATokenHasEnded() {
        clock.forward(Duration.ofHours(1));

        Reply ended = bakery.get("/threads/v1.0/me");

        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.json().at("/error/code").asInt()).isEqualTo(190);
        assertThat(ended.json().at("/error/error_subcode").asInt()).isEqualTo(463);
    }

    private Reply text(String text) {
        return bakery.post(API + "/threads", Map.of("media_type", "TEXT", "text", text));
    }

    private String item(String picture) {
        return bakery.post(
                        API + "/threads", Map.of("media_type", "IMAGE", "image_url", picture, "is_carousel_item", true))
                .text("id");
    }

    private Reply publish(String container) {
        return bakery.post(API + "/threads_publish", Map.of("creation_id", container));
    }

    private int visible(String kind) {
        return bakery.get("/control/ledger?account=" + HANDLE + "&kind=" + kind)
                .json()
                .path("items")
                .size();
    }
}
