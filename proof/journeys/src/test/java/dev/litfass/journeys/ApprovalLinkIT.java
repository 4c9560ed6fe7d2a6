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
import java.util.stream.Stream;
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
        var asked = asked();
        var other = asked();
        var signature = asked.token().length() - 64;

        for (var token : List.of(
                asked.request() + "0".repeat(64),
                other.request() + asked.token().substring(signature),
                asked.token().substring(0, asked.token().length() - 1),
                asked.token().substring(signature),
                asked.token() + "0")) {
            assertThat(holder(token).get("/approval/posts").status()).as(token).isEqualTo(401);
            assertThat(decide(holder(token), asked.postId(), "0".repeat(64), "YES")
                            .status())
                    .as(token)
                    .isEqualTo(401);
        }
    }

    @Test
    void theLinkOfOneClientAnswersForNoOther() {
        var asked = asked();
        var other = asked();
        var post = onlyPost(holder(other.token()));

        var answer = decide(holder(asked.token()), other.postId(), hash(post), "YES");

        assertThat(problems(answer)).containsExactly("/problems/post-not-found");
        assertThat(stage(other)).isEqualTo("WITH_CLIENT");
    }

    @Test
    void aLinkThatWasForwardedIsStillThatPersonsAndOpensNothingElse() {
        var asked = asked();
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
        assertThat(history(asked))
                .filteredOn(line -> line.contains("client-approved"))
                .hasSize(1);
    }

    @Test
    void aLinkThatWasUsedShowsWhatBecameOfIt() {
        var asked = asked();
        var holder = holder(asked.token());
        decide(holder, asked.postId(), hash(onlyPost(holder)), "YES").success();

        assertThat(onlyPost(holder(asked.token())).path("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void aDecisionThatIsReplayedIsCarriedOutOnce() {
        var asked = asked();
        var holder = holder(asked.token());
        var hash = hash(onlyPost(holder));

        for (var time = 0; time < 3; time++) {
            assertThat(problems(decide(holder, asked.postId(), hash, "CHANGE"))).isEmpty();
        }

        assertThat(history(asked))
                .filteredOn(line -> line.contains("client-wants-change"))
                .hasSize(1);
    }

    @Test
    void aDecisionThatIsReplayedAfterThePostWasMendedIsRefused() {
        var asked = asked();
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
        assertThat(stage(asked)).isEqualTo("WITH_CLIENT");
    }

    @Test
    void aLinkThatWasWithdrawnOpensNothingWhoeverHasIt() {
        var asked = asked();
        admin.browser()
                .send("DELETE", "/api/clients/" + asked.client() + "/approval-requests/" + asked.request(), null)
                .success();

        assertThat(holder(asked.token()).get("/approval/posts").isSuccess()).isFalse();
        assertThat(decide(holder(asked.token()), asked.postId(), "0".repeat(64), "YES")
                        .isSuccess())
                .isFalse();
    }

    /** A post of a new client, to which the agency said yes, and for which its person was asked by hand. */
    private static Asked asked() {
        var anna = admin.browser();
        var client = admin.openClient();
        var viewer = viewer(client);
        wantTheClientsYes(client);
        var channel = admin.connectChannel(client, "asked-" + fresh());
        var lead = "lead-" + fresh() + "@litfass.example";
        admin.addStaff("Lea", lead, "ACCOUNT_LEAD", List.of(client));
        var posts = "/api/clients/" + client + "/posts";
        var post = StaffRequests.id(anna.post(posts, StaffRequests.draft("Brezeln um acht", List.of(channel)))
                .json());
        agree(system.signedIn(lead), posts + "/" + post);
        var request = Admin.id(anna.post(
                "/api/clients/" + client + "/approval-requests",
                Map.of("viewerId", viewer.id(), "postIds", List.of(post))));
        return new Asked(client, post, request, token(viewer.email()));
    }

    private record Viewer(String id, String email) {}

    private static Viewer viewer(String client) {
        var email = "vera-" + fresh() + "@client.example";
        var form = Map.of("name", "Vera", "email", email, "language", "de");
        return new Viewer(Admin.id(admin.browser().post("/api/clients/" + client + "/viewers", form)), email);
    }

    private static void wantTheClientsYes(String client) {
        var path = "/api/clients/" + client;
        var file = admin.browser().get(path).json();
        var wanted = new HashMap<String, Object>();
        for (var field : List.of("name", "colour", "zone", "state", "languages", "address", "version")) {
            wanted.put(field, file.path(field));
        }
        wanted.put(
                "approvalPolicy",
                Map.of(
                        "required",
                        true,
                        "ownPosts",
                        false,
                        "client",
                        Map.of("viewers", List.of(), "goesOutUnanswered", false)));
        admin.browser().put(path, wanted).success();
    }

    /** Anna submits it as it stands, and somebody else says yes. */
    private static String agree(Browser lead, String path) {
        var version = StaffRequests.version(admin.browser().get(path).json());
        var submitted = admin.browser()
                .post(path + "/submission", Map.of("version", version))
                .json();
        var hash = submitted.path("contentHash").asString();
        lead.post(path + "/approval", Map.of("version", StaffRequests.version(submitted), "contentHash", hash))
                .success();
        return hash;
    }

    /** Anna writes it anew and the agency agrees once more; answers the hash of the new content. */
    private static String mended(Asked asked) {
        var path = "/api/clients/" + asked.client() + "/posts/" + asked.postId();
        var post = post(asked);
        var draft = StaffRequests.draft(
                "Brezeln um neun",
                post.path("draft")
                        .path("channelIds")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        admin.browser()
                .put(path, Map.of("draft", draft, "version", StaffRequests.version(post)))
                .success();
        var lead = "mending-" + fresh() + "@litfass.example";
        admin.addStaff("Leo", lead, "ACCOUNT_LEAD", List.of(asked.client()));
        return agree(system.signedIn(lead), path);
    }

    private static String token(String email) {
        return Await.eventually(
                "the mail to " + email,
                SOON,
                () -> admin.browser()
                        .get("/api/mails")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(mail -> mail.path("to").asString().equals(email))
                        .flatMap(mail ->
                                LINK.matcher(mail.path("text").asString()).results())
                        .map(link -> link.group(1))
                        .findFirst()
                        .orElse(null));
    }

    private static Browser holder(String token) {
        return new Browser(system.desk()).with("Authorization", "Bearer " + token);
    }

    private static JsonNode onlyPost(Browser holder) {
        return holder.get("/approval/posts").json().path(0);
    }

    private static String hash(JsonNode post) {
        return post.path("contentHash").asString();
    }

    private static Answer decide(Browser holder, String post, String hash, String answer) {
        var decision = Map.of("postId", post, "contentHash", hash, "answer", answer, "text", "Bitte um neun");
        return holder.post("/approval/decisions", Map.of("decisions", List.of(decision)));
    }

    /** Of the posts that were decided on, those that were refused. */
    private static List<String> problems(Answer answer) {
        return answer.json()
                .path("results")
                .valueStream()
                .flatMap(result -> Stream.of(result.path("problem").asString("")))
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private static JsonNode post(Asked asked) {
        return admin.browser()
                .get("/api/clients/" + asked.client() + "/posts/" + asked.postId())
                .json();
    }

    private static String stage(Asked asked) {
        return post(asked).path("stage").asString();
    }

    /** What was done to anything of the client, by the names of the actions. */
    private static List<String> history(Asked asked) {
        return admin.browser()
                .get("/api/audit?clientId=" + asked.client())
                .json()
                .path("items")
                .valueStream()
                .map(line -> line.path("action").asString())
                .toList();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
