package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstagramTests {

    private static final String PAGE = "104052811900021";
    private static final String API = "/graph/v24.0/17841400000000021";
    private static final String HANDLE = "ig-baeckerei-sonnenschein";
    private static final String[] SCOPES = {
        "pages_show_list", "instagram_basic", "instagram_content_publish", "instagram_manage_comments"
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1};

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock).waitingForPictures(Duration.ofSeconds(20)));
    private final App app = new App(simulator.baseUrl(), "graph");
    private final Visitor sabine = app.as(app.longLived(app.signedIn("sabine-sonnenschein", SCOPES)));
    private final Visitor page = app.as(FacebookTests.pageToken(sabine, PAGE));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void belongsToAPage() {
        Reply pages = sabine.get("/graph/v24.0/me/accounts?fields=id,instagram_business_account%7Bid,username%7D");

        assertThat(pages.json().at("/data/0/instagram_business_account/id").asString())
                .isEqualTo("17841400000000021");
        assertThat(pages.json().at("/data/1").has("instagram_business_account")).isFalse();
        assertThat(page.get(API + "?fields=id,username").text("username")).isEqualTo("baeckerei.sonnenschein");
    }

    @Test
    void worksOnAContainerBeforeItCanBePublished() {
        String container = container("Torte").text("id");

        Reply working = state(container);
        Reply tooEarly = publish(container);
        clock.forward(Duration.ofSeconds(2));
        Reply finished = state(container);
        Reply published = publish(container);

        assertThat(working.text("status_code")).isEqualTo("IN_PROGRESS");
        assertThat(tooEarly.json().at("/error/code").asInt()).isEqualTo(9007);
        assertThat(tooEarly.json().at("/error/error_subcode").asInt()).isEqualTo(2207027);
        assertThat(finished.text("status_code")).isEqualTo("FINISHED");
        assertThat(published.text("id")).matches("\\d{10,19}").isNotEqualTo(container);
        assertThat(state(container).text("status_code")).isEqualTo("PUBLISHED");
        Reply media = page.get(API + "/media?fields=id,caption,timestamp,permalink");
        assertThat(media.json().at("/data/0/id").asString()).isEqualTo(published.text("id"));
        assertThat(media.json().at("/data/0/caption").asString()).isEqualTo("Torte");
        assertThat(media.json().at("/data/0/timestamp").asString()).isEqualTo("2026-11-27T16:30:02+0000");
        assertThat(page.get("/control/ledger?kind=POST")
                        .json()
                        .at("/items/0/remoteId")
                        .asString())
                .isEqualTo(published.text("id"));
        Reply again = publish(container);
        assertThat(again.text("id")).isEqualTo(published.text("id"));
        assertThat(visible()).containsExactly("Torte");
    }

    @Test
    void worksOnAReelForSomeLooks() {
        String container = page.post(
                        API + "/media",
                        Map.of("media_type", "REELS", "video_url", medium("video/mp4"), "caption", "Der Ofen"))
                .text("id");
        clock.forward(Duration.ofSeconds(2));
        List<String> states = IntStream.range(0, 7)
                .mapToObj(look -> state(container).text("status_code"))
                .toList();

        String id = publish(container).text("id");

        assertThat(states)
                .containsOnly("IN_PROGRESS", "FINISHED")
                .startsWith("IN_PROGRESS")
                .endsWith("FINISHED");
        assertThat(page.get("/graph/v24.0/" + id + "?fields=media_type").text("media_type"))
                .isEqualTo("VIDEO");
        assertThat(visible()).containsExactly("Der Ofen");
        Reply picture = page.post(API + "/media", Map.of("media_type", "REELS", "video_url", medium("image/png")));
        clock.forward(Duration.ofSeconds(2));
        assertThat(state(picture.text("id")).text("status_code")).isEqualTo("ERROR");
        assertThat(page.post(API + "/media", Map.of("media_type", "VIDEO", "video_url", medium("video/mp4")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void listsStoriesApartAndWithoutWords() {
        String container = page.post(
                        API + "/media",
                        Map.of("media_type", "STORIES", "video_url", medium("video/mp4"), "caption", "Niemals"))
                .text("id");
        clock.forward(Duration.ofSeconds(2));
        IntStream.range(0, 6).forEach(look -> state(container));

        String id = publish(container).text("id");
        Reply stories = page.get(API + "/stories?fields=id,caption");

        assertThat(stories.json().at("/data/0/id").asString()).isEqualTo(id);
        assertThat(stories.json().at("/data/0/caption").asString()).isEmpty();
        assertThat(page.get(API + "/media?fields=id").json().path("data")).isEmpty();
    }

    @Test
    void aRuleOfTheAccountSaysHowLong() {
        page.put("/control/accounts", Map.of("account", HANDLE, "processingSeconds", 30));
        String container = container("Torte").text("id");

        clock.forward(Duration.ofSeconds(29));
        assertThat(state(container).text("status_code")).isEqualTo("IN_PROGRESS");
        clock.forward(Duration.ofSeconds(1));
        assertThat(state(container).text("status_code")).isEqualTo("FINISHED");
        clock.forward(Duration.ofDays(1).plusSeconds(1));
        assertThat(state(container).text("status_code")).isEqualTo("EXPIRED");
        assertThat(publish(container).json().at("/error/error_subcode").asInt()).isEqualTo(2207008);
    }

    @Test
    void aPictureThatCannotBeHadEndsAsAnError() {
        String png = new Visitor(simulator.baseUrl(), "sim_bilder")
                .upload("image/png", new byte[] {1})
                .text("id");
        for (String url : List.of("http://192.0.2.1/a.jpg", simulator.baseUrl() + "/media/" + png, "x")) {
            String container = page.post(API + "/media", Map.of("image_url", url, "caption", "a"))
                    .text("id");
            clock.forward(Duration.ofSeconds(2));
            Reply state = state(container);
            assertThat(state.text("status_code")).as(url).isEqualTo("ERROR");
            assertThat(state.text("status")).contains("2207052");
            assertThat(publish(container).status()).isEqualTo(400);
        }
        assertThat(page.post(API + "/media", Map.of("caption", "a"))
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void showsSeveralPicturesAsOnePost() {
        String one = child();
        String two = child();
        clock.forward(Duration.ofSeconds(2));

        Reply alone = carousel(one);
        Reply unknown = carousel(one + ",123");
        String container = carousel(one + "," + two).text("id");
        clock.forward(Duration.ofSeconds(2));
        Reply child = publish(one);
        Reply published = publish(container);

        assertThat(state(one).text("status_code")).isEqualTo("FINISHED");
        assertThat(alone.status()).isEqualTo(400);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(child.status()).isEqualTo(400);
        assertThat(published.status()).isEqualTo(200);
        assertThat(page.get("/graph/v24.0/" + published.text("id") + "?fields=media_type")
                        .text("media_type"))
                .isEqualTo("CAROUSEL_ALBUM");
        assertThat(page.get("/control/ledger?account=" + HANDLE + "&kind=POST")
                        .json()
                        .at("/items/0/mediaIds"))
                .hasSize(2);
    }

    @Test
    void countsItsQuotaDown() {
        page.put("/control/accounts", Map.of("account", HANDLE, "postsPerDay", 1, "processingSeconds", 0));
        String one = container("Eins").text("id");
        String two = container("Zwei").text("id");
        Reply before = limit();

        Reply first = publish(one);
        Reply second = publish(two);

        assertThat(before.json().at("/data/0/quota_usage").asInt(-1)).isZero();
        assertThat(before.json().at("/data/0/config/quota_total").asInt()).isEqualTo(1);
        assertThat(limit().json().at("/data/0/quota_usage").asInt()).isEqualTo(1);
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.json().at("/error/error_subcode").asInt()).isEqualTo(2207042);
        assertThat(publish(one).status()).isEqualTo(200);
        assertThat(page.post("/graph/v24.0/" + first.text("id") + "/comments", Map.of("message", "#brot"))
                        .status())
                .isEqualTo(200);
        clock.forward(Duration.ofHours(23));
        assertThat(publish(two).status()).isEqualTo(403);
        clock.forward(Duration.ofMinutes(59));
        assertThat(page.get(API + "/content_publishing_limit")
                        .json()
                        .at("/data/0")
                        .has("config"))
                .isFalse();
    }

    @Test
    void commentsBelowWhatIsPublic() {
        page.put("/control/accounts", Map.of("account", HANDLE, "processingSeconds", 0));
        String container = container("Torte").text("id");
        Reply early = page.post("/graph/v24.0/" + container + "/comments", Map.of("message", "a"));
        String media = publish(container).text("id");

        String id = page.post("/graph/v24.0/" + media + "/comments", Map.of("message", "#brot #hannover"))
                .text("id");

        assertThat(early.json().at("/error/code").asInt()).isEqualTo(100);
        Reply comments = page.get("/graph/v24.0/" + media + "/comments?fields=id,text,username");
        assertThat(comments.json().at("/data/0/id").asString()).isEqualTo(id);
        assertThat(comments.json().at("/data/0/text").asString()).isEqualTo("#brot #hannover");
        assertThat(comments.json().at("/data/0/username").asString()).isEqualTo("baeckerei.sonnenschein");
    }

    @Test
    void namesTheMissingRightInItsOwnWay() {
        page.post(
                "/control/access",
                Map.of("change", "TAKE_SCOPE", "person", "sabine-sonnenschein", "scope", "instagram_content_publish"));

        Reply refused = container("a");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/error/code").asInt()).isEqualTo(10);
        assertThat(refused.json().at("/error/message").asString()).contains("instagram_content_publish");
    }

    @Test
    void containersAreThereAfterARestart() {
        String token;
        String child;
        String broken;
        String whole;
        try (Simulator first = started()) {
            App own = new App(first.baseUrl(), "graph");
            token = FacebookTests.pageToken(own.asSignedIn("sabine-sonnenschein", SCOPES), PAGE);
            Visitor bakery = own.as(token);
            String picture = picture(first.baseUrl());
            child = bakery.post(API + "/media", Map.of("image_url", picture, "is_carousel_item", true))
                    .text("id");
            broken = bakery.post(API + "/media", Map.of("image_url", "x")).text("id");
            whole = bakery.post(API + "/media", Map.of("image_url", picture, "caption", "Ganz"))
                    .text("id");
        }
        clock.forward(Duration.ofSeconds(2));
        try (Simulator second = started()) {
            Visitor bakery = new App(second.baseUrl(), "graph").as(token);
            assertThat(bakery.get("/graph/v24.0/" + child).text("status_code")).isEqualTo("FINISHED");
            assertThat(bakery.get("/graph/v24.0/" + broken).text("status_code")).isEqualTo("ERROR");
            String media = bakery.post(API + "/media_publish", Map.of("creation_id", whole))
                    .text("id");
            assertThat(bakery.get("/graph/v24.0/" + media).text("caption")).isEqualTo("Ganz");
        }
    }

    private Simulator started() {
        return Simulator.start(SimulatorOptions.onPort(0)
                .withClock(clock)
                .waitingForPictures(Duration.ofSeconds(20))
                .keeping(folder.resolve("ledger.jsonl"))
                .synced());
    }

    private Reply container(String caption) {
        return page.post(
                API + "/media", Map.of("image_url", picture(simulator.baseUrl()), "caption", caption, "alt_text", "x"));
    }

    private String child() {
        return page.post(API + "/media", Map.of("image_url", picture(simulator.baseUrl()), "is_carousel_item", true))
                .text("id");
    }

    private Reply carousel(String children) {
        return page.post(API + "/media", Map.of("media_type", "CAROUSEL", "children", children, "caption", "Alle"));
    }

    private Reply publish(String container) {
        return page.post(API + "/media_publish", Map.of("creation_id", container));
    }

    private String medium(String type) {
        return simulator.baseUrl() + "/media/"
                + new Visitor(simulator.baseUrl(), "sim_bilder")
                        .upload(type, new byte[] {1})
                        .text("id");
    }

    private Reply state(String container) {
        return page.get("/graph/v24.0/" + container + "?fields=status_code,status");
    }

    private Reply limit() {
        return page.get(API + "/content_publishing_limit?fields=config,quota_usage");
    }

    static String picture(String base) {
        return base + "/media/"
                + new Visitor(base, "sim_bilder").upload("image/jpeg", JPEG).text("id");
    }

    private List<String> visible() {
        return page.get("/control/ledger?account=" + HANDLE + "&kind=POST")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }
}
