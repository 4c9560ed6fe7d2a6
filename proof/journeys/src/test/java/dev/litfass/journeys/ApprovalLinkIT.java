package dev.litfass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.harness.Await;
import dev.litfass.harness.ServiceClient.Answer;
import dev.litfass.harness.StaffRequests;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a link to a request for approval opens, and to whom, through all services: whoever holds it is that person, and only there. */
class ApprovalLinkIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/approval#(\\S+)");

    private static WholeSystem system;
    private static Admin admin;

    /** A client with a post that waits for its yes, and the link that was mailed to its person. */
    private record Asked(String client, String postId, String request, String token) {}

    @BeforeAll
    static void anAgency() throws IOException {
        system = WholeSystem.shared();
        admin = new Admin(system);
    }

    @Test
    void aGuessedLinkOpensNothing() {
        var asked = asked("Bäckerei");
        var other = asked("Gärtnerei");
        var signature = asked.token().length() - 64;

        for (var token : List.of(
                asked.request() + "0".repeat(64),
                other.request() + asked.token().substring(signature),
                asked.token().substring(0, asked.token().length() - 1),
                asked.token().substring(signature),
                asked.token() + "0")) {
            assertThat(holder(token).get("/approval/posts").status()).as(token).isEqualTo(401);
            assertThat(decide(holder(token), asked.postId(), "0".repeat(64), "YES").status())
                    .as(token)
                    .isEqualTo(401);
        }
    }

    @Test
    void theLinkOfOneClientAnswersForNoOther() {
        var asked = asked("Bäckerei");
        var other = asked("Gärtnerei");
        var post = onlyPost(holder(other.token()));

        var answer = decide(holder(asked.token()), other.postId(), hash(post), "YES");

        assertThat(problems(answer)).containsExactly("/problems/post-not-found");
        assertThat(stage(other)).isEqualTo("IN_REVIEW");
    }

    @Test
    void aLinkThatWasForwardedIsStillThatPersonsAndOpensNothingElse() {
        var asked = asked("Bäckerei");
        var forwarded = holder(asked.token());

        assertThat(forwarded.get("/approval/request").json().path("person").asString())
                .isEqualTo("Vera");
        for (var door : List.of(
                "/api/clients/" + asked.client() + "/posts",
                "/portal/posts",
                "/portal/brand",
                "/partner/v1/posts",
                "/session")) {
            assertThat(forwarded.get(door).status()).as(door).isEqualTo(401);
        }
        decide(forwarded, asked.postId(), hash(onlyPost(forwarded)), "YES").success();
        assertThat(history(asked)).filteredOn(line -> line.contains("client-approved")).hasSize(1);
    }

    @Test
    void aLinkThatWasUsedShowsWhatBecameOfIt() {
        var asked = asked("Bäckerei");
        var holder = holder(asked.token());
        decide(holder, asked.postId(), hash(onlyPost(holder)), "YES").success();

        assertThat(onlyPost(holder(asked.token())).path("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void aDecisionThatIsReplayedIsCarriedOutOnce() {
        var asked = asked("Bäckerei");
        var holder = holder(asked.token());
        var hash = hash(onlyPost(holder));

        for (var time = 0; time < 3; time++) {
            assertThat(problems(decide(holder, asked.postId(), hash, "CHANGE"))).isEmpty();
        }

        assertThat(history(asked)).filteredOn(line -> line.contains("client-wants-change")).hasSize(1);
    }

    @Test
    void aDecisionThatIsReplayedAfterThePostWasMendedIsRefused() {
        var asked = asked("Bäckerei");
        var holder = holder(asked.token());
        var hash = hash(onlyPost(holder));
        decide(holder, asked.postId(), hash, "CHANGE").success();
        var mended = mended(asked);

        for (var answer : List.of("YES", "NO", "CHANGE")) {
            assertThat(problems(decide(holder, asked.postId(), hash, answer)))
                    .as(answer)
                    .containsExactly("/problems/content-changed");
        }
        assertThat(post(asked).path("contentHash").asString()).isEqualTo(mended);
        assertThat(stage(asked)).isEqualTo("IN_REVIEW");
    }

    @Test
    void aLinkThatWasWithdrawnOpensNothingWhoeverHasIt() {
        var asked = asked("Bäckerei");
        admin.browser()
                .send("DELETE", "/api/clients/" + asked.client() + "/approval-requests/" + asked.request(), null)
                .success();

        assertThat(holder(asked.token()).get("/approval/posts").isSuccess()).isFalse();
        assertThat(decide(holder(asked.token()), asked.postId(), "0".repeat(64), "YES").isSuccess())
                .isFalse();
    }
}
