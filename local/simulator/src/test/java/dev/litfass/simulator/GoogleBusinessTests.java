package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleBusinessTests {

    private static final String SCOPE = "https://www.googleapis.com/auth/business.manage";
    private static final String PLACE = "accounts/110021/locations/220021";
    private static final String POSTS = "/google/v4/" + PLACE + "/localPosts";

    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(new MovedClock()));
    private final App app = new App(simulator.baseUrl(), "google");
    private final Visitor bakery = app.asSignedIn("sabine-sonnenschein", SCOPE);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void opensTheAccountAndItsPlaces() {
        Reply accounts = bakery.get("/google/accounts/v1/accounts?pageSize=20");
        Reply places = bakery.get("/google/places/v1/accounts/110021/locations?readMask=name,title");
        Reply place = bakery.get("/google/places/v1/locations/220021?readMask=name");

        assertThat(accounts.json().at("/accounts/0/name").asString()).isEqualTo("accounts/110021");
        assertThat(accounts.json().path("accounts")).hasSize(1);
        assertThat(places.json().path("locations").findValuesAsString("name"))
                .containsExactly("locations/220021", "locations/220034");
        assertThat(place.text("title")).isEqualTo("Bäckerei Sonnenschein");
        assertThat(app.asSignedIn("jonas-krueger", SCOPE).get(POSTS).status()).isEqualTo(404);
    }

    @Test
    void makesANewPostOfEachRequest() {
        Reply first = post("Ab sieben");
        Reply second = post("Ab sieben");

        assertThat(first.text("name")).matches(PLACE + "/localPosts/\\d+");
        assertThat(second.text("name")).isNotEqualTo(first.text("name"));
        assertThat(bakery.get(POSTS + "?pageSize=100").json().path("localPosts").findValuesAsString("summary"))
                .containsExactly("Ab sieben", "Ab sieben");
    }

    @Test
    void hasNoListWhereThereIsNothing() {
        assertThat(bakery.get(POSTS).body()).isEqualTo("{}");
    }

    @Test
    void takesTenEditsAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(post("Brot " + i).status()).isEqualTo(200);
        }

        Reply tooMany = post("Noch eins");

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.json().at("/error/status").asString()).isEqualTo("RESOURCE_EXHAUSTED");
        assertThat(tooMany.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void takesNoEventWithoutATimeAndNoPictureThatIsNotThere() {
        assertThat(bakery.post(POSTS, Map.of("summary", "Fest", "topicType", "EVENT"))
                        .json()
                        .at("/error/status")
                        .asString())
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(bakery.post(
                                POSTS,
                                Map.of(
                                        "summary", "Brot",
                                        "topicType", "STANDARD",
                                        "media", List.of(Map.of("sourceUrl", simulator.baseUrl() + "/nowhere"))))
                        .status())
                .isEqualTo(400);
    }

    private Reply post(String text) {
        return bakery.post(POSTS, Map.of("summary", text, "topicType", "STANDARD"));
    }
}
