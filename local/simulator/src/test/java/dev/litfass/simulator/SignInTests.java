package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTests {

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final App x = new App(simulator.baseUrl(), "x");
    private final Visitor control = new Visitor(simulator.baseUrl(), "");

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graph/dialog",
                "/graph/dialog/oauth",
                "/graph/v24.0/dialog/oauth",
                "/threads/dialog",
                "/threads/oauth/authorize",
                "/linkedin/dialog",
                "/linkedin/oauth/v2/authorization",
                "/x/dialog",
                "/x/i/oauth2/authorize"
            })
    void asksWithAPageThatNeedsNoScript(String path) {
        Reply page = control.get(path + "?" + App.form(x.question("tweet.read", "tweet.write")));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self' http://127.0.0.1:8080");
        assertThat(page.body())
                .contains("Die App practice-app möchte für Sie veröffentlichen", "Sabine Sonnenschein", "width=device")
                .contains("name=\"grant.tweet.write\" value=\"on\" checked", ">Zulassen<", ">Ablehnen<")
                .doesNotContain("<script");
        assertThat(control.get("/signin/style.css").header("Content-Type")).startsWith("text/css");
    }

    @ParameterizedTest
    @CsvSource({
        "'en-GB,en;q=0.9,de;q=0.5', The app practice-app would like to publish for you",
        "'fr,en;q=0.5', The app practice-app would like to publish for you",
        "'de-AT', Die App practice-app möchte für Sie veröffentlichen",
        "'???;q=x', Die App practice-app möchte für Sie veröffentlichen"
    })
    void speaksThePersonsLanguage(String wanted, String heading) {
        Reply page = control.send(control.request("/x/dialog?" + App.form(x.question("tweet.read")))
                .header("Accept-Language", wanted));

        assertThat(page.body()).contains(heading);
    }

    @Test
    void letsNoForeignWordsBecomePartOfThePage() {
        var question = x.question("tweet.read");
        question.put("state", "\"><script>alert(1)</script>");
        Reply page = x.ask(question);
        question.put("client_id", "<b>wer</b>");
        Reply unknown = x.ask(question);

        assertThat(page.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("&lt;b&gt;wer&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void whoManagesNothingCanSignInWhereThatIsPossible() {
        assertThat(new App(simulator.baseUrl(), "graph").ask(x.question("a")).body())
                .contains("Ohne Seiten<small>verwaltet nichts</small>");
        assertThat(x.ask(x.question("a")).body()).doesNotContain("Ohne Seiten");
        assertThat(x.decide(x.question("a"), "allow", "ohne-seiten", "a").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, javascript:alert(1)",
        "redirect_uri, http://[",
        "redirect_uri, http:///x",
        "redirect_uri, https://example.org/#part",
        "redirect_uri, ''",
        "client_id, nobody",
        "client_id, ''",
        "response_type, token",
        "code_challenge, ''",
        "code_challenge_method, plain",
        "scope, 'a b<c'"
    })
    void showsWhatIsWrongAndSendsNobodyAnywhere(String name, String value) {
        var question = x.question("tweet.read");
        question.put(name, value);

        assertThat(x.ask(question).status()).isEqualTo(400);
        Reply decided = x.decide(question, "allow", "sabine-sonnenschein", "tweet.read");
        assertThat(decided.status()).isEqualTo(400);
        assertThat(decided.header("Location")).isEmpty();
    }

    @Test
    void sendsTheRefusalBack() {
        Reply denied = x.decide(x.question("tweet.read"), "deny", "sabine-sonnenschein");

        assertThat(denied.status()).isEqualTo(303);
        assertThat(denied.header("Location")).startsWith(App.REDIRECT + "?");
        assertThat(App.query(denied)).containsEntry("error", "access_denied").containsEntry("state", "st&te");
        assertThat(App.query(denied)).doesNotContainKey("code");
    }

    @Test
    void takesNoDecisionFromAForeignPage() {
        Reply forged = control.send(control.request("/x/dialog")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        App.form(x.question("tweet.read")) + "&decision=allow&person=sabine-sonnenschein")));

        assertThat(forged.status()).isEqualTo(400);
    }

    @Test
    void givesATokenForACodeOnceOnly() {
        Reply yes = x.decide(
                x.question("tweet.read", "tweet.write", "offline.access"),
                "allow",
                "sabine-sonnenschein",
                "tweet.read",
                "offline.access");
        String code = App.query(yes).get("code");

        Reply first = x.redeem(code);
        Reply second = x.redeem(code);

        assertThat(App.query(yes)).containsEntry("state", "st&te");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.json().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(first.text("scope")).isEqualTo("tweet.read offline.access");
        assertThat(first.text("refresh_token")).isNotEmpty();
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text("error")).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, wrong, 400, invalid_grant",
        "code_verifier, '', 400, invalid_grant",
        "redirect_uri, http://127.0.0.1:8080/sign-in/back/, 400, invalid_grant",
        "code, other, 400, invalid_grant",
        "code, '', 400, invalid_request",
        "client_secret, wrong, 401, invalid_client",
        "client_id, nobody, 401, invalid_client",
        "grant_type, password, 400, unsupported_grant_type"
    })
    void refusesWhatDoesNotFitTheDialog(String name, String value, int status, String error) {
        var form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                x.code("sabine-sonnenschein", "tweet.read"),
                "redirect_uri",
                App.REDIRECT,
                "code_verifier",
                App.VERIFIER));
        form.put(name, value);

        Reply refused = x.token(form);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("error")).isEqualTo(error);
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        String early = x.code("sabine-sonnenschein", "tweet.read");
        clock.forward(Duration.ofMinutes(10));
        assertThat(x.redeem(early).status()).isEqualTo(200);

        String late = x.code("sabine-sonnenschein", "tweet.read");
        clock.forward(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(x.redeem(late).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeOfOneFamilyIsNothingInAnother() {
        String code = x.code("sabine-sonnenschein", "tweet.read");

        Reply refused = new App(simulator.baseUrl(), "graph").redeem(code);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/code").asInt()).isEqualTo(100);
        assertThat(x.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenRotatesAndTheOldOneIsGoodForAMinuteMore() {
        String first = x.redeem(x.code("sabine-sonnenschein", "users.read", "offline.access"))
                .text("refresh_token");

        Reply second = x.refresh(first);
        clock.forward(Duration.ofSeconds(60));
        Reply inGrace = x.refresh(first);
        clock.forward(Duration.ofSeconds(1));
        Reply late = x.refresh(first);

        assertThat(second.text("refresh_token")).isNotEqualTo(first);
        assertThat(inGrace.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text("error")).isEqualTo("invalid_grant");
        assertThat(x.refresh(second.text("refresh_token")).status()).isEqualTo(200);
        assertThat(x.refresh(second.text("access_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void givesARefreshTokenOnlyToWhoMayHaveOne() {
        App linkedin = new App(simulator.baseUrl(), "linkedin");
        Reply usual = linkedin.redeem(linkedin.code("sabine-sonnenschein", "openid", "w_member_social"));
        control.put("/control/apps/practice-app", Map.of("secret", "practice-secret", "partner", true));
        Reply partner = linkedin.redeem(linkedin.code("sabine-sonnenschein", "openid"));
        Reply withoutOffline = x.redeem(x.code("sabine-sonnenschein", "tweet.read"));

        assertThat(usual.json().has("refresh_token")).isFalse();
        assertThat(usual.json().path("expires_in").asInt()).isEqualTo(5_184_000);
        assertThat(usual.text("scope")).isEqualTo("openid,w_member_social");
        assertThat(partner.json().path("refresh_token_expires_in").asInt()).isEqualTo(31_536_000);
        assertThat(withoutOffline.json().has("refresh_token")).isFalse();
    }

    @Test
    void exchangesMetasTokensForLongerOnes() {
        App graph = new App(simulator.baseUrl(), "graph");
        Reply shortLived = graph.redeem(graph.code("sabine-sonnenschein", "pages_show_list"));
        Reply longLived = graph.token(
                Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", shortLived.text("access_token")));
        Reply wrong = graph.token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", "EAAGnothing"));
        App threads = new App(simulator.baseUrl(), "threads");
        Reply profile = threads.redeem(threads.code("sabine-sonnenschein", "threads_basic"));
        Reply longer = threads.as(profile.text("access_token"))
                .get("/threads/access_token?grant_type=th_exchange_token&client_secret=practice-secret");
        clock.forward(Duration.ofDays(30));
        Reply renewed = threads.as(longer.text("access_token"))
                .get("/threads/refresh_access_token?grant_type=th_refresh_token");
        clock.forward(Duration.ofDays(31));
        Reply over = threads.as(longer.text("access_token"))
                .get("/threads/refresh_access_token?grant_type=th_refresh_token");

        assertThat(shortLived.json().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(longLived.json().path("expires_in").asInt()).isEqualTo(5_184_000);
        assertThat(wrong.json().at("/error/code").asInt()).isEqualTo(190);
        assertThat(profile.json().path("user_id").asLong()).isEqualTo(26510000000000021L);
        assertThat(profile.json().has("expires_in")).isFalse();
        assertThat(renewed.json().path("expires_in").asInt()).isEqualTo(5_184_000);
        assertThat(over.json().at("/error/code").asInt()).isEqualTo(190);
    }

    @Test
    void goesWrongWhenTold() {
        control.post(
                "/control/behaviour",
                Map.of("operation", "SIGN_IN", "next", List.of(Map.of("answer", "STATUS", "status", 503))));
        String code = x.code("sabine-sonnenschein", "tweet.read");

        assertThat(x.redeem(code).status()).isEqualTo(503);
        assertThat(x.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void everythingIsThereAfterARestart() {
        String code;
        String refresh;
        try (Simulator first = started()) {
            App app = new App(first.baseUrl(), "x");
            code = app.code("sabine-sonnenschein", "offline.access");
            refresh = app.redeem(app.code("sabine-sonnenschein", "offline.access"))
                    .text("refresh_token");
            app.refresh(refresh);
            control(first).put("/control/apps/second", Map.of("family", "x", "secret", "other"));
        }
        clock.forward(Duration.ofSeconds(61));
        try (Simulator second = started()) {
            App app = new App(second.baseUrl(), "x");
            assertThat(app.redeem(code).status()).isEqualTo(200);
            assertThat(app.refresh(refresh).text("error")).isEqualTo("invalid_grant");
            var question = app.question("a");
            question.put("client_id", "second");
            assertThat(app.ask(question).status()).isEqualTo(200);
        }
        try (Simulator third = started()) {
            assertThat(new App(third.baseUrl(), "x").redeem(code).text("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    void refusesChangesThatSayTooLittle() {
        assertThat(control.put("/control/apps/second", Map.of("family", "x")).status())
                .isEqualTo(400);
        assertThat(control.put("/control/apps/second", Map.of("family", "y", "secret", "s"))
                        .status())
                .isEqualTo(400);
        assertThat(control.post("/control/access", Map.of("person", "sabine-sonnenschein"))
                        .status())
                .isEqualTo(400);
        assertThat(control.post("/control/access", Map.of("change", "END_TOKEN"))
                        .status())
                .isEqualTo(400);
        assertThat(control.post("/control/access", Map.of("change", "TAKE_SCOPE", "person", "sabine-sonnenschein"))
                        .status())
                .isEqualTo(400);
        assertThat(control.post("/control/access", Map.of("change", "END_TOKEN", "person", "nobody"))
                        .status())
                .isEqualTo(400);
    }

    private Simulator started() {
        return Simulator.start(SimulatorOptions.onPort(0)
                .withClock(clock)
                .keeping(folder.resolve("ledger.jsonl"))
                .synced());
    }

    private static Visitor control(Simulator of) {
        return new Visitor(of.baseUrl(), "");
    }
}
