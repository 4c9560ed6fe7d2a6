package dev.litfass.clients.hook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.litfass.clients.ClientsProblem;
import dev.litfass.clients.ClientsTest;
import dev.litfass.clients.ServiceClient;
import dev.litfass.clients.secret.Vault;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.platform.lease.Poller;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundHttpForTests;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.ForbiddenAddresses;
import dev.litfass.testsupport.Stubs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What goes to the agency's web hooks, how it is signed, and what happens where nobody takes it. */
@TestPropertySource(properties = {"litfass.public-url=https://desk.agency.example", "litfass.hooks.limit=1s"})
class HookTests extends ClientsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private Poller noticePoller;

    @Autowired
    private Poller hookPoller;

    @Autowired
    private SendHookDelivery send;

    @Autowired
    private Hooks hooks;

    @Autowired
    private HookPlaces places;

    @Autowired
    private Vault vault;

    private ClientId bakery;

    @BeforeEach
    void anAgencyWithoutHooks() {
        for (var collection : List.of("hooks", "hookPlaces", "hookDeliveries", "alerts", "notices", "staff")) {
            mongo.remove(new Query(), collection).block(LIMIT);
        }
        bakery = new ClientId(ServiceClient.id(service.client(ADMIN)));
        Stubs.server().resetAll();
        answer("/hook/.*", 204);
    }

    @Test
    void anAlertArrivesOnceAndSignedHoweverOftenItIsTold() {
        var hook = added(form("/hook/slack"));
        var alert = alert(AlertKind.DELIVERY_REJECTED);
        tell(alert);
        tell(alert);
        noticePoller.runOnce().block(LIMIT);
        tell(alert);
        run();
        mongo.remove(new Query(), "notices").block(LIMIT);
        tell(alert);
        run();

        assertThat(received("/hook/slack")).singleElement().satisfies(request -> {
            assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
            assertThat(request.getHeader("webhook-timestamp"))
                    .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
            assertThat(request.getHeader("webhook-signature")).isEqualTo(signature(secret(hook), request));
        });
        assertThat(deliveries(hook)).singleElement().satisfies(delivery -> {
            assertThat(delivery.path("status").stringValue()).isEqualTo("TAKEN");
            assertThat(delivery.at("/last/status").asInt()).isEqualTo(204);
        });
    }

    @Test
    void aReceiverReadsTheSentenceOfAMailAndWhereToGo() {
        added(form("/hook/slack"));
        tell(alert(AlertKind.DELIVERY_REJECTED));
        run();

        var body = json.readTree(received("/hook/slack").get(0).getBodyAsString());
        assertThat(body.path("type").stringValue()).isEqualTo("litfass.alert");
        assertThat(body.path("timestamp").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        var data = body.path("data");
        assertThat(data.path("kind").stringValue()).isEqualTo("DELIVERY_REJECTED");
        assertThat(data.at("/client/id").stringValue()).isEqualTo(bakery.value());
        assertThat(data.path("title").stringValue())
                .isEqualTo(data.at("/client/name").stringValue() + ": „Brezeln“ wurde von Mastodon abgelehnt");
        assertThat(data.at("/subject/title").stringValue()).isEqualTo("Brezeln");
        assertThat(data.at("/details/channel").stringValue()).isEqualTo("Mastodon");
        assertThat(data.path("link").stringValue())
                .isEqualTo("https://desk.agency.example/desk/" + bakery + "/posts/p1");
    }

    @Test
    void whatSpeaksToOnePersonIsSaidOfThemAndInTheLanguageOfTheHook() {
        var form = form("/hook/slack");
        form.put("language", "en");
        added(form);
        tell(alert(AlertKind.NAMED));
        run();

        assertThat(received("/hook/slack").get(0).getBodyAsString())
                .contains("mentioned somebody on “Brezeln”")
                .doesNotContain("mentioned you");
    }

    @Test
    void aHookHearsOnlyWhatItWasChosenForAndNothingOfAnybodysAccount() {
        var florist = ServiceClient.id(service.client(ADMIN));
        var chosen = form("/hook/chosen");
        chosen.put("kinds", List.of("REMARK"));
        chosen.put("clientIds", List.of(bakery));
        added(chosen);
        var foreign = form("/hook/foreign");
        foreign.put("clientIds", List.of(florist));
        added(foreign);
        added(form("/hook/all"));
        tell(alert(AlertKind.REMARK));
        tell(alert(AlertKind.DELIVERY_REJECTED));
        tell(ofAccount());
        run();

        assertThat(received("/hook/chosen")).hasSize(1);
        assertThat(received("/hook/foreign")).isEmpty();
        assertThat(received("/hook/all")).hasSize(2);
    }

    @Test
    void bothSecretsSignForADayAfterTheChange() {
        var hook = added(form("/hook/n8n"));
        var fresh = service.body(service.send(ADMIN, "POST", path(hook) + "/secret", null));
        tell(alert(AlertKind.REMARK));
        run();
        clock.advance(Duration.ofDays(1));
        tell(alert(AlertKind.NAMED));
        run();

        assertThat(secret(fresh)).startsWith("whsec_").isNotEqualTo(secret(hook));
        var requests = received("/hook/n8n");
        assertThat(requests.get(0).getHeader("webhook-signature"))
                .isEqualTo(signature(secret(fresh), requests.get(0)) + " " + signature(secret(hook), requests.get(0)));
        assertThat(requests.get(1).getHeader("webhook-signature")).isEqualTo(signature(secret(fresh), requests.get(1)));
    }

    @Test
    void whatIsNotTakenComesAgainUnderTheSameIdWithAFreshSignature() {
        answer("/hook/down", 500);
        var hook = added(form("/hook/down"));
        var version = listed().at("/0/version").asLong();
        tell(alert(AlertKind.REMARK));
        run();
        run();
        assertThat(received("/hook/down")).hasSize(1);
        assertThat(listed().at("/0/state/failingSince").isString()).isTrue();
        assertThat(listed().at("/0/version").asLong())
                .as("who has it open need not load it again")
                .isEqualTo(version);

        clock.advance(Duration.ofSeconds(5));
        run();
        answer("/hook/down", 200);
        clock.advance(Duration.ofMinutes(1));
        run();
        clock.advance(Duration.ofDays(1));
        run();

        var requests = received("/hook/down");
        assertThat(requests).hasSize(3);
        assertThat(requests)
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(id(requests.get(0)));
        assertThat(requests)
                .extracting(LoggedRequest::getBodyAsString)
                .containsOnly(requests.get(0).getBodyAsString());
        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(request.getHeader("webhook-signature")).isEqualTo(signature(secret(hook), request)));
        assertThat(listed().at("/0/state/failingSince").isMissingNode()
                        || listed().at("/0/state/failingSince").isNull())
                .isTrue();
    }

    @Test
    void aRedirectIsNotFollowed() {
        Stubs.server()
                .stubFor(any(urlEqualTo("/hook/moved"))
                        .willReturn(aResponse().withStatus(302).withHeader("Location", "/elsewhere")));
        var hook = added(form("/hook/moved"));
        tell(alert(AlertKind.REMARK));
        run();

        assertThat(received("/elsewhere")).isEmpty();
        assertThat(deliveries(hook).get(0).at("/last/failure").stringValue()).isEqualTo("REDIRECTED");
        assertThat(deliveries(hook).get(0).path("status").stringValue()).isEqualTo("WAITING");
    }

    @Test
    void aReceiverThatAnswersWithoutEndIsReadALittleWayOnly() {
        Stubs.server()
                .stubFor(post(urlEqualTo("/hook/long"))
                        .willReturn(aResponse().withStatus(200).withBody(new byte[8 << 20])));
        var hook = added(form("/hook/long"));
        tell(alert(AlertKind.REMARK));
        run();

        assertThat(deliveries(hook).get(0).path("status").stringValue()).isEqualTo("TAKEN");
    }

    @Test
    void whoIsGoneHearsNoMoreAndWhatWaitsIsDropped() {
        answer("/hook/gone", 410);
        var hook = added(form("/hook/gone"));
        tell(alert(AlertKind.REMARK));
        tell(alert(AlertKind.DELIVERY_REJECTED));
        run();
        tell(alert(AlertKind.NAMED));
        run();

        assertThat(received("/hook/gone")).hasSize(1);
        assertThat(listed().at("/0/state/pause/reason").stringValue()).isEqualTo("GONE");
        assertThat(deliveries(hook))
                .extracting(delivery -> delivery.path("status").stringValue())
                .containsExactlyInAnyOrder("FAILED", "DROPPED");
    }

    @Test
    void fiveDaysOfFailurePauseAHookUntilSomebodyResumesIt() {
        answer("/hook/down", 503);
        var hook = added(form("/hook/down"));
        tell(alert(AlertKind.REMARK));
        run();
        clock.advance(Duration.ofDays(5));
        run();
        assertThat(listed().at("/0/state/pause/reason").stringValue()).isEqualTo("FAILING");

        answer("/hook/down", 200);
        var change = Map.of(
                "hook",
                form("/hook/down"),
                "paused",
                false,
                "version",
                listed().at("/0/version").asLong());
        service.body(service.send(ADMIN, "PUT", path(hook), change));
        tell(alert(AlertKind.NAMED));
        run();

        assertThat(deliveries(hook))
                .extracting(delivery -> delivery.path("status").stringValue())
                .contains("TAKEN");
    }

    @Test
    void oneThatHangsKeepsNobodyElseWaiting() {
        var slow = added(form("/hook/slow"));
        var quick = added(form("/hook/quick"));
        for (var i = 0; i < 6; i++) {
            tell(alert(AlertKind.REMARK));
            clock.advance(Duration.ofSeconds(1));
        }
        noticePoller.runOnce().block(LIMIT);

        var taken = new ArrayList<HookDelivery>();
        for (var next = claimed(); next != null; next = claimed()) {
            taken.add(next);
            if (next.hookId().equals(ServiceClient.id(quick))) {
                send.send(next).block(LIMIT);
            }
        }

        assertThat(received("/hook/quick")).hasSize(6);
        var waiting = taken.stream()
                .filter(delivery -> delivery.hookId().equals(ServiceClient.id(slow)))
                .toList();
        assertThat(waiting).hasSize(1);
        send.send(waiting.get(0)).block(LIMIT);
        run();
        assertThat(received("/hook/slow")).hasSize(6);
    }

    @Test
    void oneThatNeverAnswersIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var form = form("");
            form.put("address", "http://127.0.0.1:" + silent.getLocalPort() + "/");
            var hook = added(form);
            var quick = added(form("/hook/quick"));
            tell(alert(AlertKind.REMARK));
            run();

            assertThat(deliveries(hook).get(0).at("/last/failure").stringValue())
                    .isEqualTo("TOO_SLOW");
            assertThat(deliveries(quick).get(0).path("status").stringValue()).isEqualTo("TAKEN");
        }
    }

    @Test
    void nothingIsConnectedToThatIsNotOfTheOpenWeb() throws IOException {
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1);
            var call = new HookCall(new OutboundHttp(new OutboundPolicy(false)), vault, settings());

            ForbiddenAddresses.outside(socket.getLocalPort())
                    .forEach(address -> assertThat(reply(call, address))
                            .as(address)
                            .isEqualTo(new HookReply(null, HookReply.Failure.ADDRESS_REFUSED)));
            assertThat(connections(socket)).isZero();
        }
    }

    @Test
    void aNameThatStandsForAMachineInsideIsNotConnectedTo() throws IOException {
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1);
            for (var machine : List.of("127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "::1", "fd00::1")) {
                var names = OutboundHttpForTests.withNames(Map.of("hooks.example", List.of("93.184.215.14", machine)));
                var call = new HookCall(names, vault, settings());

                assertThat(reply(call, "https://hooks.example:" + socket.getLocalPort() + "/"))
                        .as(machine)
                        .isEqualTo(new HookReply(null, HookReply.Failure.ADDRESS_REFUSED));
            }
            assertThat(connections(socket)).isZero();
        }
    }

    @Test
    void aTestSaysAtOnceWhatCameOfIt() {
        answer("/hook/down", 404);
        var hook = added(form("/hook/down"));

        var told = service.body(service.send(ADMIN, "POST", path(hook) + "/test", null));

        assertThat(told.path("status").stringValue()).isEqualTo("FAILED");
        assertThat(told.at("/last/status").asInt()).isEqualTo(404);
        var request = received("/hook/down").get(0);
        assertThat(json.readTree(request.getBodyAsString()).path("type").stringValue())
                .isEqualTo("litfass.test");
        assertThat(request.getHeader("webhook-signature")).isEqualTo(signature(secret(hook), request));
        clock.advance(Duration.ofHours(1));
        run();
        assertThat(received("/hook/down")).hasSize(1);
        assertThat(deliveries(hook)).hasSize(1);
    }

    @Test
    void theSecretIsToldOnceAndStoredOnlySealed() {
        var hook = added(form("/hook/slack"));

        assertThat(listed().toString()).doesNotContain("whsec_", "sealed", "ciphertext");
        assertThat(mongo.findAll(org.bson.Document.class, "hooks")
                        .blockLast(LIMIT)
                        .toJson())
                .doesNotContain(secret(hook), secret(hook).substring(6));
    }

    @Test
    void anAgencyHasFiveAlsoWhenManyAreAddedAtTheSameTime() {
        for (var i = 0; i < 3; i++) {
            added(form("/hook/" + i));
        }
        Flux.range(0, 6)
                .flatMap(i -> Mono.fromRunnable(() -> add(form("/hook/more"))).subscribeOn(Schedulers.boundedElastic()))
                .blockLast(LIMIT);

        assertThat(listed().size()).isEqualTo(5);
        var one = listed().path(0).path("id").stringValue();
        service.send(ADMIN, "DELETE", "/api/hooks/" + one, null).expectStatus().isNoContent();
        added(form("/hook/instead"));
    }

    @Test
    void thePlaceOfAHookThatNeverWasStoredIsFreeAgainSoon() {
        for (var i = 0; i < 5; i++) {
            places.take("cut-off-" + i, List.of()).block(LIMIT);
        }
        expectProblem(add(form("/hook/a")), ClientsProblem.TOO_MANY_HOOKS);

        clock.advance(Duration.ofMinutes(6));
        added(form("/hook/a"));
    }

    @Test
    void hooksThatWereThereBeforePlacesWereCountAsWell() {
        for (var i = 0; i < 5; i++) {
            added(form("/hook/" + i));
        }
        mongo.remove(new Query(), "hookPlaces").block(LIMIT);

        expectProblem(add(form("/hook/six")), ClientsProblem.TOO_MANY_HOOKS);
    }

    @Test
    void whatWasChangedDuringACallStands() {
        var id = added(form("/hook/old")).path("id").stringValue();
        var called = hooks.find(id).block(LIMIT);
        var version = listed().at("/0/version").asLong();
        var change = Map.of("hook", form("/hook/new"), "paused", false, "version", version);
        service.body(service.send(ADMIN, "PUT", "/api/hooks/" + id, change));

        hooks.note(called, new Hook.State(new Hook.Pause(clock.instant(), Hook.Reason.GONE), clock.instant()))
                .block(LIMIT);

        assertThat(hooks.find(id).block(LIMIT).state()).isEqualTo(Hook.State.WELL);
    }

    @Test
    void anAgencyHasFiveOnAddressesOfTheOpenWebAndForClientsThatItHas() {
        var inside = form("");
        inside.put("address", "https://169.254.169.254/latest");
        expectProblem(add(inside), ClientsProblem.HOOK_ADDRESS_NOT_ACCEPTED);
        var unknown = form("/hook/a");
        unknown.put("clientIds", List.of("nobody"));
        expectProblem(add(unknown), ClientsProblem.CLIENT_NOT_FOUND);
        var silent = form("/hook/a");
        silent.put("kinds", List.of("PASSWORD_CHANGED"));
        expectProblem(add(silent), CommonProblem.INVALID_REQUEST);
        for (var i = 0; i < 5; i++) {
            added(form("/hook/" + i));
        }

        expectProblem(add(form("/hook/six")), ClientsProblem.TOO_MANY_HOOKS);
    }

    @Test
    void whoDoesNotServeAllClientsHasNothingToDoWithHooks() {
        var hook = added(form("/hook/slack"));
        var some = Caller.staff(new StaffId("s1"), "Mina", Role.ADMIN, false, Set.of(bakery));

        for (var route : List.of(
                "GET /api/hooks",
                "GET " + path(hook) + "/deliveries",
                "POST " + path(hook) + "/test",
                "POST " + path(hook) + "/secret",
                "DELETE " + path(hook))) {
            var words = route.split(" ", 2);
            expectProblem(service.send(some, words[0], words[1], null), CommonProblem.FORBIDDEN);
        }
    }

    @Test
    void whatIsRemovedIsForgotten() {
        var hook = added(form("/hook/slack"));
        tell(alert(AlertKind.REMARK));
        noticePoller.runOnce().block(LIMIT);
        service.send(ADMIN, "DELETE", path(hook), null).expectStatus().isNoContent();
        run();

        assertThat(received("/hook/slack")).isEmpty();
        expectProblem(service.send(ADMIN, "GET", path(hook) + "/deliveries", null), ClientsProblem.HOOK_NOT_FOUND);
    }

    /** As a receiver does it that knows nothing of us but the standard. */
    private static String signature(String secret, LoggedRequest request) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            mac.update((id(request) + "." + request.getHeader("webhook-timestamp") + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.getBody()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(LoggedRequest request) {
        return request.getHeader("webhook-id");
    }

    private @Nullable HookDelivery claimed() {
        return send.claim().block(LIMIT);
    }

    private HookReply reply(HookCall call, String address) {
        var settings = new Hook.Settings("Inside", address, "de", new Hook.Choice(null, null));
        var hook = settings.hook("h1", vault.seal(HookCall.bound("h1"), "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz"));
        return call.of(HookDelivery.test("d1", hook, "{}", clock.instant()), hook, clock.instant())
                .block(LIMIT);
    }

    private static HookSettings settings() {
        return new HookSettings(Duration.ofSeconds(10));
    }

    private static int connections(ServerSocket socket) throws IOException {
        try (var connection = socket.accept()) {
            return 1;
        } catch (java.net.SocketTimeoutException e) {
            return 0;
        }
    }

    private void run() {
        noticePoller.runOnce().block(LIMIT);
        hookPoller.runOnce().block(LIMIT);
    }

    private void answer(String path, int status) {
        Stubs.server()
                .stubFor(post(urlPathMatching(path)).willReturn(aResponse().withStatus(status)));
    }

    private List<LoggedRequest> received(String path) {
        return Stubs.server().findAll(postRequestedFor(urlPathMatching(path)));
    }

    private void tell(Alert alert) {
        service.send(Callers.service(Service.CONTENT), "PUT", "/internal/alerts", Map.of("alerts", List.of(alert)))
                .expectStatus()
                .isNoContent();
    }

    private Alert alert(AlertKind kind) {
        return new Alert(
                Id.fresh(clock),
                kind,
                clock.instant(),
                bakery,
                Alert.Subject.of(Alert.Type.POST, "p1", "Brezeln"),
                Alert.People.NOBODY,
                Map.of("channel", "Mastodon"));
    }

    private Alert ofAccount() {
        return new Alert(
                Id.fresh(clock),
                AlertKind.NEW_DEVICE,
                clock.instant(),
                null,
                Alert.Subject.of(Alert.Type.STAFF, "s1", ""),
                Alert.People.NOBODY,
                Map.of());
    }

    private static Map<String, Object> form(String path) {
        return new HashMap<>(Map.of("name", "Slack", "address", Stubs.server().baseUrl() + path, "language", "de"));
    }

    private WebTestClient.ResponseSpec add(Map<String, Object> form) {
        return service.send(ADMIN, "POST", "/api/hooks", form);
    }

    private JsonNode added(Map<String, Object> form) {
        return service.body(add(form));
    }

    private static String secret(JsonNode added) {
        return added.path("secret").stringValue();
    }

    private static String path(JsonNode hook) {
        return "/api/hooks/" + ServiceClient.id(hook);
    }

    private JsonNode listed() {
        return service.body(service.send(ADMIN, "GET", "/api/hooks", null)).path("items");
    }

    private List<JsonNode> deliveries(JsonNode hook) {
        return service.body(service.send(ADMIN, "GET", path(hook) + "/deliveries", null))
                .path("items")
                .valueStream()
                .toList();
    }
}
