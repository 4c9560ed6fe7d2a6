package dev.litfass.clients;

import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.platform.lease.Poller;
import dev.litfass.testsupport.Callers;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** People of the agency in and out by mailed links: invited, with a forgotten password, with another address, everywhere out. */
class StaffLinkTests extends ClientsTest {

    private static final Caller GATEWAY = Callers.service(Service.GATEWAY);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NEXT = "Regenschirm ohne Henkel";
    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private Poller alertPoller;

    @Autowired
    private Poller noticePoller;

    @Autowired
    @Qualifier("passwordLinkPoller")
    private Poller poller;

    private Mailbox mailbox;

    @BeforeEach
    void aMailbox() {
        mailbox = new Mailbox(service, ADMIN);
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndIsIn() {
        var member = invited();
        assertThat(listed(member).path("invitation").path("expiresAt").isString())
                .isTrue();
        var token = mailbox.newestLink(email(member));

        var card = service.body(service.inside("staff-links/reading", token));
        var session = service.body(withPassword(token, NEXT));

        assertThat(card.path("kind").stringValue()).isEqualTo("INVITATION");
        assertThat(card.path("newEmail").isNull()).isTrue();
        assertThat(session.path("person").path("id")).isEqualTo(member.path("id"));
        assertThat(session.path("device").path("name").isString()).isTrue();
        assertThat(listed(member).has("invitation")).isFalse();
        assertThat(mailbox.subjects(email(member))).hasSize(1);
        signIn(email(member), NEXT).expectStatus().isOk();
        notValid(withPassword(token, NEXT));
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkAsItWas() {
        var member = invited();
        var token = mailbox.newestLink(email(member));

        expectProblem(withPassword(token, "kurz"), ClientsProblem.PASSWORD_TOO_WEAK);
        expectProblem(withPassword(token, "mina-mina-2026"), ClientsProblem.PASSWORD_TOO_COMMON);
        service.body(withPassword(token, NEXT));
    }

    @Test
    void ofTwoWhoComeWithALinkAtTheSameMomentOneGetsIn() {
        var member = invited();
        var token = mailbox.newestLink(email(member));

        var answers = atOnce(4, number -> withPassword(token, NEXT + number));

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(3);
    }

    @Test
    void anInvitationThatIsSentAgainReplacesTheOneBefore() {
        var member = invited();
        var first = mailbox.newestLink(email(member));
        clock.advance(Duration.ofMinutes(1));

        service.body(service.send(ADMIN, "POST", invitation(member), null));

        var second = mailbox.newestLink(email(member));
        notValid(withPassword(first, NEXT));
        service.body(withPassword(second, NEXT));
        expectProblem(service.send(ADMIN, "POST", invitation(member), null), ClientsProblem.ALREADY_JOINED);
        expectProblem(service.send(ADMIN, "DELETE", invitation(member), null), ClientsProblem.ALREADY_JOINED);
    }

    @Test
    void anInvitationWorksForThreeDays() {
        var member = invited();
        var token = mailbox.newestLink(email(member));
        clock.advance(Duration.ofHours(72));

        notValid(service.inside("staff-links/reading", token));
        notValid(withPassword(token, NEXT));
        var invitation = listed(member).path("invitation");
        assertThat(invitation.isObject()).isTrue();
        assertThat(invitation.path("expiresAt").isNull()).isTrue();
    }

    @Test
    void whoseInvitationIsWithdrawnIsNotInTheTeam() {
        var member = invited();
        var token = mailbox.newestLink(email(member));

        service.send(ADMIN, "DELETE", invitation(member), null).expectStatus().isNoContent();

        notValid(withPassword(token, NEXT));
        expectProblem(service.send(ADMIN, "POST", invitation(member), null), ClientsProblem.STAFF_NOT_FOUND);
        service.body(service.send(ADMIN, "POST", "/api/staff", form(email(member))));
    }

    @Test
    void aLimitedAdministratorInvitesNobodyBeyondTheirClients() {
        var own = id(service.client(ADMIN));
        var limited = Callers.staff("limited", Role.ADMIN, new ClientId(own));
        var member = invited();

        expectProblem(service.send(limited, "POST", invitation(member), null), CommonProblem.FORBIDDEN);
        expectProblem(service.send(limited, "DELETE", invitation(member), null), CommonProblem.FORBIDDEN);
    }

    @Test
    void whoIsOnlyInvitedDoesNotSignInAndGetsNoOtherLink() {
        var member = invited();

        expectProblem(signIn(email(member), "nobody has this password"), ClientsProblem.INVALID_CREDENTIALS);
        ask(email(member), source()).expectStatus().isAccepted();

        assertThat(mailbox.subjects(email(member))).hasSize(1);
    }

    /** Else the agency could be left with an administrator who never comes. */
    @Test
    void whoIsOnlyInvitedIsNoAdministratorWhoStays() {
        mongo.updateMulti(new Query(), new Update().set("access.active", false), "staff")
                .block(LIMIT);
        var admin = member("ADMIN");
        var form = form(ServiceClient.fresh() + "@litfass.example");
        form.put("role", "ADMIN");
        service.body(service.send(ADMIN, "POST", "/api/staff", form));

        expectProblem(
                service.send(
                        ADMIN,
                        "PUT",
                        "/api/staff/" + id(admin),
                        service.change(admin, "EDITOR", true, List.of(), true)),
                ClientsProblem.LAST_ADMIN);
    }

    @Test
    void nobodyIsInvitedMoreOftenThanTheQuotaAllows() {
        var member = invited();
        for (int again = 0; again < 2; again++) {
            service.body(service.send(ADMIN, "POST", invitation(member), null));
        }

        expectProblem(service.send(ADMIN, "POST", invitation(member), null), ClientsProblem.TOO_MANY_LINKS);
    }

    @Test
    void aForgottenPasswordIsSetByALinkAndEndsEverythingElse() {
        var member = member("EDITOR");
        var session = session(signIn(email(member), ServiceClient.PASSWORD));
        ask(email(member), source()).expectStatus().isAccepted();
        var first = mailbox.newestLink(email(member));
        clock.advance(Duration.ofMinutes(1));
        ask(email(member), source()).expectStatus().isAccepted();
        var second = mailbox.newestLink(email(member));

        service.body(withPassword(second, NEXT));

        expectProblem(service.inside("staff-sessions/reading", session), ClientsProblem.SESSION_ENDED);
        notValid(withPassword(first, NEXT));
        expectProblem(signIn(email(member), ServiceClient.PASSWORD), ClientsProblem.INVALID_CREDENTIALS);
        signIn(email(member), NEXT).expectStatus().isOk();
        assertThat(toldOf(member)).containsOnlyOnce("Ihr Passwort wurde geändert");
    }

    @Test
    void aLinkForAPasswordWorksForHalfAnHour() {
        var member = member("EDITOR");
        ask(email(member), source());
        var token = mailbox.newestLink(email(member));
        clock.advance(Duration.ofMinutes(30));

        notValid(withPassword(token, NEXT));
    }

    @Test
    void whoAsksLearnsNothingOfWhichAddressesThereAre() {
        var member = member("EDITOR");
        var gone = member("EDITOR");
        deactivate(gone);
        var unknown = ServiceClient.fresh() + "@litfass.example";

        for (var email : List.of(email(member), email(gone), unknown, "keine Adresse")) {
            var answer = ask(email, source()).expectStatus().isAccepted().expectBody();
            answer.isEmpty();
        }

        assertThat(mailbox.subjects(email(member))).hasSize(1);
        assertThat(mailbox.subjects(email(gone))).isEmpty();
        assertThat(mailbox.subjects(unknown)).isEmpty();
        assertThat(mongo.count(new Query(), "linkRequests").block(LIMIT)).isZero();
    }

    @Test
    void anAddressIsFoundHoweverItIsTyped() {
        var name = "jörg" + ServiceClient.fresh();
        var form = service.staff("EDITOR", true, List.of());
        form.put("email", name + "@litfass.example");
        service.body(service.send(ADMIN, "POST", "/api/staff", form));

        var typed = Normalizer.normalize(name.toUpperCase(Locale.GERMAN), Normalizer.Form.NFD) + "@Litfass.Example ";
        ask(typed, source()).expectStatus().isAccepted();

        assertThat(mailbox.subjects(name + "@litfass.example")).hasSize(1);
        signIn(typed, ServiceClient.PASSWORD).expectStatus().isOk();
    }

    @Test
    void aMailboxIsNotFilledAndNobodyIsToldSo() {
        var member = member("EDITOR");

        for (int asked = 0; asked < 8; asked++) {
            ask(email(member), source()).expectStatus().isAccepted();
        }

        assertThat(mailbox.subjects(email(member))).hasSize(3);
    }

    @Test
    void aSourceAsksSoOftenAndIsThenToldToWait() {
        var source = source();
        for (int asked = 0; asked < 10; asked++) {
            ask(ServiceClient.fresh() + "@litfass.example", source)
                    .expectStatus()
                    .isAccepted();
        }

        expectProblem(ask("another@litfass.example", source), ClientsProblem.TOO_MANY_LINKS);
        ask("another@litfass.example", source()).expectStatus().isAccepted();
    }

    @Test
    void aLinkOfSomebodyWhoLeftOpensNothing() {
        var member = member("EDITOR");
        ask(email(member), source());
        var token = mailbox.newestLink(email(member));

        deactivate(member);

        notValid(service.inside("staff-links/reading", token));
        notValid(withPassword(token, NEXT));
    }

    @Test
    void anInventedLinkOpensNothing() {
        notValid(service.inside("staff-links/reading", "x".repeat(43)));
        notValid(withPassword("x".repeat(43), NEXT));
        notValid(decide("x".repeat(43), true));
    }

    @Test
    void aLinkOpensOnlyWhatItIsFor() {
        var member = member("EDITOR");
        ask(email(member), source());
        notValid(decide(mailbox.newestLink(email(member)), true));

        clock.advance(Duration.ofMinutes(1));
        askFor(member, ServiceClient.fresh() + "@neu.example");
        notValid(withPassword(mailbox.newestLink(email(member)), NEXT));
    }

    @Test
    void anAddressChangesWhenBothHaveSaidYes() {
        var member = member("EDITOR");
        var next = ServiceClient.fresh() + "@neu.example";
        var asked = askFor(member, next.toUpperCase(Locale.ROOT)).path("asked");
        assertThat(asked.path("email").stringValue()).isEqualTo(next);

        var first = service.body(decide(mailbox.newestLink(next), true));
        signIn(email(member), ServiceClient.PASSWORD).expectStatus().isOk();
        var second = service.body(decide(mailbox.newestLink(email(member)), true));

        assertThat(first.path("state").stringValue()).isEqualTo("WAITING");
        assertThat(second.path("state").stringValue()).isEqualTo("CHANGED");
        signIn(next, ServiceClient.PASSWORD).expectStatus().isOk();
        expectProblem(signIn(email(member), ServiceClient.PASSWORD), ClientsProblem.INVALID_CREDENTIALS);
        assertThat(mailbox.subjects(email(member))).contains("Ihre E-Mail-Adresse ist geändert");
        assertThat(mailbox.subjects(next)).contains("Ihre E-Mail-Adresse ist geändert");
        assertThat(myEmail(member).path("asked").isNull()).isTrue();
    }

    @Test
    void bothMaySayYesAtTheSameMoment() {
        var member = member("EDITOR");
        var next = ServiceClient.fresh() + "@neu.example";
        askFor(member, next);
        var tokens = List.of(mailbox.newestLink(next), mailbox.newestLink(email(member)));

        var answers = atOnce(2, number -> decide(tokens.get(number), true));

        assertThat(answers).containsOnly(200);
        assertThat(myEmail(member).path("email").stringValue()).isEqualTo(next);
    }

    @Test
    void theOldAddressRefuses() {
        var member = member("EDITOR");
        var next = ServiceClient.fresh() + "@neu.example";
        askFor(member, next);
        var ofNew = mailbox.newestLink(next);

        var state = service.body(decide(mailbox.newestLink(email(member)), false));

        assertThat(state.path("state").stringValue()).isEqualTo("REFUSED");
        notValid(decide(ofNew, true));
        assertThat(myEmail(member).path("asked").isNull()).isTrue();
    }

    @Test
    void aChangeIsWithdrawnAndItsLinksWorkNoMore() {
        var member = member("EDITOR");
        var next = ServiceClient.fresh() + "@neu.example";
        askFor(member, next);
        var token = mailbox.newestLink(next);

        var after = service.body(service.send(me(member), "DELETE", "/api/me/email", null));

        assertThat(after.path("asked").isNull()).isTrue();
        notValid(decide(token, true));
    }

    @Test
    void aChangeIsForgottenAfterThreeDays() {
        var member = member("EDITOR");
        var next = ServiceClient.fresh() + "@neu.example";
        askFor(member, next);
        var token = mailbox.newestLink(next);
        clock.advance(Duration.ofHours(72));

        notValid(decide(token, true));
        assertThat(myEmail(member).path("asked").isNull()).isTrue();
    }

    @Test
    void anAddressThatSomebodyHasIsNotTaken() {
        var member = member("EDITOR");
        var other = member("EDITOR");
        var next = ServiceClient.fresh() + "@neu.example";

        expectProblem(change(member, email(other), ServiceClient.PASSWORD), ClientsProblem.EMAIL_TAKEN);
        askFor(member, next);
        service.body(decide(mailbox.newestLink(next), true));
        var form = service.staff("EDITOR", true, List.of());
        form.put("email", next);
        service.body(service.send(ADMIN, "POST", "/api/staff", form));

        expectProblem(decide(mailbox.newestLink(email(member)), true), ClientsProblem.EMAIL_TAKEN);
        assertThat(myEmail(member).path("email").stringValue()).isEqualTo(email(member));
        assertThat(myEmail(member).path("asked").isNull()).isTrue();
    }

    @Test
    void anAddressIsAskedForWithThePasswordAlone() {
        var member = member("EDITOR");

        expectProblem(change(member, ServiceClient.fresh() + "@neu.example", "falsch"), ClientsProblem.WRONG_PASSWORD);
        assertThat(mailbox.subjects(email(member))).isEmpty();
    }

    @Test
    void aPasswordThatIsChangedInTheAccountIsToldByMailAndEndsLinks() {
        var member = member("EDITOR");
        ask(email(member), source());
        var token = mailbox.newestLink(email(member));

        service.send(me(member), "PUT", "/api/me/password", Map.of("current", ServiceClient.PASSWORD, "next", NEXT))
                .expectStatus()
                .isNoContent();

        assertThat(toldOf(member)).containsOnlyOnce("Ihr Passwort wurde geändert");
        notValid(withPassword(token, NEXT));
    }

    @Test
    void somebodySignsOutEverywhereElse() {
        var member = member("EDITOR");
        var here = session(signIn(email(member), ServiceClient.PASSWORD));
        var there = session(signIn(email(member), ServiceClient.PASSWORD));

        service.inside("staff-sessions/ending-others", here).expectStatus().isNoContent();

        service.body(service.inside("staff-sessions/reading", here));
        expectProblem(service.inside("staff-sessions/reading", there), ClientsProblem.SESSION_ENDED);
        expectProblem(service.inside("staff-sessions/ending-others", there), ClientsProblem.SESSION_ENDED);
    }

    @Test
    void somebodySignsOutEverywhere() {
        var member = member("EDITOR");
        var other = session(signIn(email(member("EDITOR")), ServiceClient.PASSWORD));
        var here = session(signIn(email(member), ServiceClient.PASSWORD));
        var there = session(signIn(email(member), ServiceClient.PASSWORD));

        service.inside("staff-sessions/ending-all", there).expectStatus().isNoContent();

        expectProblem(service.inside("staff-sessions/reading", here), ClientsProblem.SESSION_ENDED);
        expectProblem(service.inside("staff-sessions/reading", there), ClientsProblem.SESSION_ENDED);
        service.body(service.inside("staff-sessions/reading", other));
    }

    private JsonNode invited() {
        return service.body(
                service.send(ADMIN, "POST", "/api/staff", form(ServiceClient.fresh() + "@litfass.example")));
    }

    private Map<String, Object> form(String email) {
        var form = service.staff("EDITOR", true, List.of());
        form.remove("password");
        form.put("email", email);
        return form;
    }

    private JsonNode member(String role) {
        return service.body(service.send(ADMIN, "POST", "/api/staff", service.staff(role, true, List.of())));
    }

    private void deactivate(JsonNode member) {
        var change = service.change(member, "EDITOR", true, List.of(), false);
        service.body(service.send(ADMIN, "PUT", "/api/staff/" + id(member), change));
    }

    private JsonNode listed(JsonNode member) {
        return service.body(service.send(ADMIN, "GET", "/api/staff", null))
                .path("items")
                .valueStream()
                .filter(item -> id(item).equals(id(member)))
                .findFirst()
                .orElseThrow();
    }

    private static String invitation(JsonNode member) {
        return "/api/staff/" + id(member) + "/invitation";
    }

    private static String email(JsonNode member) {
        return member.path("email").stringValue();
    }

    private static Caller me(JsonNode member) {
        return Callers.staff(id(member), Role.EDITOR);
    }

    private JsonNode myEmail(JsonNode member) {
        return service.body(service.send(me(member), "GET", "/api/me/email", null));
    }

    private JsonNode askFor(JsonNode member, String next) {
        return service.body(change(member, next, ServiceClient.PASSWORD));
    }

    private WebTestClient.ResponseSpec change(JsonNode member, String next, String password) {
        return service.send(me(member), "PUT", "/api/me/email", Map.of("email", next, "current", password));
    }

    private WebTestClient.ResponseSpec ask(String email, String source) {
        var answer =
                service.send(GATEWAY, "POST", "/internal/staff-links/asking", Map.of("email", email, "source", source));
        poller.runOnce().block(LIMIT);
        return answer;
    }

    private WebTestClient.ResponseSpec withPassword(String token, String password) {
        return service.send(
                GATEWAY,
                "POST",
                "/internal/staff-links/password",
                Map.of("token", token, "password", password, "source", source()));
    }

    private WebTestClient.ResponseSpec decide(String token, boolean agreed) {
        return service.send(GATEWAY, "POST", "/internal/staff-links/address", Map.of("token", token, "agreed", agreed));
    }

    private WebTestClient.ResponseSpec signIn(String email, String password) {
        return service.send(
                GATEWAY,
                "POST",
                "/internal/staff-sessions",
                Map.of("email", email, "password", password, "source", source()));
    }

    private String session(WebTestClient.ResponseSpec signedIn) {
        return service.body(signedIn).path("sessionId").stringValue();
    }

    private static void notValid(WebTestClient.ResponseSpec answer) {
        expectProblem(answer, ClientsProblem.STAFF_LINK_NOT_VALID);
    }

    /** Another one each time: no test uses up the quota of the next. */
    private static String source() {
        var number = SOURCES.incrementAndGet();
        return "198.18.%d.%d".formatted(number / 250, number % 250 + 1);
    }

    private static List<Integer> atOnce(int many, IntFunction<WebTestClient.ResponseSpec> ask) {
        return Flux.range(0, many)
                .flatMap(
                        number -> Mono.fromCallable(() -> ask.apply(number)
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        many)
                .collectList()
                .block(LIMIT);
    }

    /** The subjects of the mails to a person, after what waits was told. */
    private List<String> toldOf(JsonNode member) {
        alertPoller.runOnce().block();
        clock.advance(Duration.ofSeconds(1));
        noticePoller.runOnce().block();
        return mailbox.subjects(email(member));
    }
}
