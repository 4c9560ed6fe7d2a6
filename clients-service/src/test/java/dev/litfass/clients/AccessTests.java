package dev.litfass.clients;

import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Who may give and keep access: archived clients, limited administrators, links in number, the last administrator. */
class AccessTests extends ClientsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private ReactiveMongoTemplate mongo;

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-62")
    @ValueSource(
            strings = {
                "info@bäckerei-meyer.example",
                "jörg@meyer.example",
                "sabine+portal@sonnenschein.example",
                " sabine2@sonnenschein.example ",
                "\u00a0sabine3@sonnenschein.example\u200b",
                "o'neill@books.example"
            })
    void addressesAreTakenAsPeopleWriteThem(String address) {
        var client = id(service.client(ADMIN));

        var viewer = service.body(service.send(
                ADMIN,
                "POST",
                "/api/clients/" + client + "/viewers",
                Map.of("name", " Sabine ", "email", address, "language", "de")));

        assertThat(viewer.path("email").stringValue()).isEqualTo(TypedLine.stripped(address));
        assertThat(viewer.path("name").stringValue()).isEqualTo("Sabine");
    }

    /** Whether the field is cleaned as it is read, or only looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u2800", "\u115F\u1160", "\uFFA0", "\u200B\u200D", " \u3164\u2800 "})
    void aNameThatNobodySeesIsNone(String name) {
        var client = service.client(ADMIN);
        var file = new HashMap<String, Object>(Map.of("name", name, "colour", "#8A5A00", "address", "SIE"));
        file.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de")));
        var viewer = Map.of("name", name, "email", "vera@kunde.example", "language", "de");

        expectProblem(service.send(ADMIN, "POST", "/api/clients", file), CommonProblem.INVALID_REQUEST);
        expectProblem(
                service.send(ADMIN, "POST", "/api/clients/" + id(client) + "/viewers", viewer),
                CommonProblem.INVALID_REQUEST);
    }

    @Test
    @Tag("cases")
    @Tag("case-56")
    void aPlaceWhoseHolidaysAreNotKnownIsRefused() {
        var file = new HashMap<String, Object>(Map.of("name", "Kunde", "colour", "#8A5A00", "address", "SIE"));
        file.putAll(
                Map.of("zone", "Europe/Berlin", "languages", List.of("de"), "state", "DE-BY", "municipality", "nu"));

        expectProblem(service.send(ADMIN, "POST", "/api/clients", file), ClientsProblem.UNKNOWN_MUNICIPALITY);
        file.put("municipality", "catholic");
        service.send(ADMIN, "POST", "/api/clients", file).expectStatus().isCreated();
    }

    @Test
    void anArchivedClientsPortalIsShut() {
        var client = service.client(ADMIN);
        var viewer = service.viewer(ADMIN, id(client));
        var first = link(client, viewer);
        var session = service.body(service.inside("viewer-sessions", first))
                .path("sessionId")
                .stringValue();
        var second = link(client, viewer);

        service.archive(ADMIN, client);

        expectProblem(service.inside("viewer-sessions/reading", session), ClientsProblem.SESSION_ENDED);
        expectProblem(service.inside("viewer-sessions", second), ClientsProblem.LINK_NOT_VALID);
        expectProblem(send(linkPath(client, viewer), Map.of()), ClientsProblem.CLIENT_ARCHIVED);
    }

    @Test
    void whoMayApproveForAClientIsToldToThoseWhoSeeIt() {
        var client = id(service.client(ADMIN));
        var editor = service.body(add(ADMIN, service.staff("EDITOR", false, List.of(client))));
        var lead = service.body(add(ADMIN, service.staff("ACCOUNT_LEAD", true, List.of())));
        var trainee = service.body(add(ADMIN, service.staff("TRAINEE", false, List.of(client))));
        var elsewhere = service.body(add(ADMIN, service.staff("EDITOR", false, List.of("another"))));
        var address = "/api/staff?approves=" + client;

        var found = service.body(
                        service.send(Callers.staff("reader", Role.TRAINEE, new ClientId(client)), "GET", address, null))
                .path("items");

        assertThat(found.findValuesAsString("id"))
                .contains(id(editor), id(lead))
                .doesNotContain(id(trainee), id(elsewhere));
        assertThat(found.findValues("role")).isEmpty();
        assertThat(service.body(service.send(ADMIN, "GET", address + "&role=EDITOR", null))
                        .path("items")
                        .findValuesAsString("id"))
                .contains(id(editor))
                .doesNotContain(id(lead));
        expectProblem(
                service.send(Callers.staff("stranger", Role.TRAINEE, new ClientId("another")), "GET", address, null),
                ClientsProblem.CLIENT_NOT_FOUND);
    }

    @Test
    void whichPartPeoplePlayIsToldOnlyWhereALevelOfApprovalAsksForIt() {
        var client = id(service.client(ADMIN));
        var lead = service.body(add(ADMIN, service.staff("ACCOUNT_LEAD", false, List.of(client))));
        var admin = service.body(add(ADMIN, service.staff("ADMIN", true, List.of())));
        var reader = Callers.staff("reader", Role.TRAINEE, new ClientId(client));
        var approves = "/api/staff?approves=" + client;
        letSayYes(client, "ACCOUNT_LEAD");

        for (var address :
                List.of("/api/staff?role=ADMIN", approves + "&role=ADMIN", approves + "&role=EDITOR,ADMIN")) {
            expectProblem(service.send(reader, "GET", address, null), CommonProblem.FORBIDDEN);
        }

        assertThat(ids(service.send(reader, "GET", approves + "&role=ACCOUNT_LEAD", null)))
                .contains(id(lead))
                .doesNotContain(id(admin));
        assertThat(ids(service.send(ADMIN, "GET", "/api/staff?role=ADMIN", null)))
                .contains(id(admin))
                .doesNotContain(id(lead));
    }

    private List<String> ids(WebTestClient.ResponseSpec listed) {
        return service.body(listed).path("items").findValuesAsString("id");
    }

    private void letSayYes(String client, String role) {
        var file = new HashMap<String, Object>(Map.of("name", "Kunde", "colour", "#8A5A00", "version", 0));
        file.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de"), "address", "SIE"));
        var levels = List.of(Map.of("roles", List.of(role), "people", 1));
        file.put("approvalPolicy", Map.of("required", true, "ownPosts", true, "levels", levels));
        service.body(service.send(ADMIN, "PUT", "/api/clients/" + client, file));
    }

    @Test
    void whoSeesAClientIsToldToThoseWhoSeeIt() {
        var client = id(service.client(ADMIN));
        var analyst = service.body(add(ADMIN, service.staff("ANALYST", false, List.of(client))));
        var lead = service.body(add(ADMIN, service.staff("ACCOUNT_LEAD", true, List.of())));
        var elsewhere = service.body(add(ADMIN, service.staff("EDITOR", false, List.of("another"))));
        var left = service.body(add(ADMIN, service.staff("EDITOR", false, List.of(client))));
        service.body(service.send(
                ADMIN,
                "PUT",
                "/api/staff/" + id(left),
                Map.of(
                        "name",
                        "Fort",
                        "role",
                        "EDITOR",
                        "allClients",
                        false,
                        "clientIds",
                        List.of(client),
                        "active",
                        false,
                        "version",
                        left.path("version").asLong())));
        var address = "/api/staff?sees=" + client;
        var reader = Callers.staff("reader", Role.TRAINEE, new ClientId(client));

        var found = service.body(service.send(reader, "GET", address, null)).path("items");

        assertThat(found.findValuesAsString("id"))
                .contains(id(analyst), id(lead))
                .doesNotContain(id(elsewhere), id(left));
        expectProblem(
                service.send(Callers.staff("stranger", Role.TRAINEE, new ClientId("another")), "GET", address, null),
                ClientsProblem.CLIENT_NOT_FOUND);
    }

    @Test
    void anArchivedClientIsNoPartnersAnyMore() {
        var open = service.client(ADMIN);
        var shut = service.client(ADMIN);
        var both = key(List.of(id(open), id(shut)));
        var one = key(List.of(id(shut)));

        service.archive(ADMIN, shut);

        var card = service.body(service.inside("partner-keys/reading", both));
        assertThat(card.path("clientIds").valueStream().map(JsonNode::stringValue))
                .containsExactly(id(open));
        expectProblem(service.inside("partner-keys/reading", one), ClientsProblem.BAD_API_KEY);
    }

    @Test
    void aLimitedAdministratorGivesNobodyMoreThanTheyHave() {
        var own = id(service.client(ADMIN));
        var foreign = id(service.client(ADMIN));
        var limited = Callers.staff("limited", Role.ADMIN, new ClientId(own));

        expectProblem(add(limited, service.staff("EDITOR", true, List.of())), CommonProblem.FORBIDDEN);
        expectProblem(add(limited, service.staff("EDITOR", false, List.of(own, foreign))), CommonProblem.FORBIDDEN);
        var member = service.body(add(limited, service.staff("EDITOR", false, List.of(own))));
        for (var change : List.of(
                service.change(member, "EDITOR", true, List.of(), true),
                service.change(member, "EDITOR", false, List.of(own, foreign), true))) {
            expectProblem(change(limited, member, change), CommonProblem.FORBIDDEN);
        }
        service.body(change(limited, member, service.change(member, "COMMUNITY", false, List.of(own), true)));
    }

    /** Else whoever reads the list next breaks on it. */
    @Test
    void nobodyIsGivenAClientThatIsNone() {
        var none = Collections.<String>singletonList(null);

        expectProblem(add(ADMIN, service.staff("EDITOR", false, none)), CommonProblem.INVALID_REQUEST);
        expectProblem(
                service.send(ADMIN, "POST", "/api/partners", Map.of("name", "Partner", "clientIds", none)),
                CommonProblem.INVALID_REQUEST);
    }

    @Test
    void aLimitedAdministratorDoesNotTakeWhoHasNoClients() {
        var own = id(service.client(ADMIN));
        var limited = Callers.staff("limited", Role.ADMIN, new ClientId(own));
        var nobodys = service.body(add(ADMIN, service.staff("EDITOR", false, List.of())));

        expectProblem(
                change(limited, nobodys, service.change(nobodys, "ADMIN", false, List.of(own), true)),
                CommonProblem.FORBIDDEN);
    }

    @Test
    void aKeyIsRevokedWhereItBelongs() {
        var own = id(service.client(ADMIN));
        var keys = "/api/partners/" + partner(List.of(own)) + "/keys/";

        expectProblem(service.send(ADMIN, "DELETE", keys + "another", null), ClientsProblem.PARTNER_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "Firma \u202E gnp.exe", "Fir\u0007ma"})
    void aNameIsOneLineThatCanBeSeen(String name) {
        var own = List.of(id(service.client(ADMIN)));

        expectProblem(
                service.send(ADMIN, "POST", "/api/partners", Map.of("name", name, "clientIds", own)),
                CommonProblem.INVALID_REQUEST);
    }

    @Test
    void aKeyEndsAtATimeThatACalendarHas() {
        var partner = partner(List.of(id(service.client(ADMIN))));
        var far = Map.of("scopes", List.of("posts:read"), "expiresAt", "+999999999-12-31T23:59:59Z");

        expectProblem(
                service.send(ADMIN, "POST", "/api/partners/" + partner + "/keys", far), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void aLimitedAdministratorCannotWidenThemselves() {
        var own = id(service.client(ADMIN));
        var me = service.body(add(ADMIN, service.staff("ADMIN", false, List.of(own))));
        var caller = Callers.staff(id(me), Role.ADMIN, new ClientId(own));

        expectProblem(change(caller, me, service.change(me, "ADMIN", true, List.of(), true)), CommonProblem.FORBIDDEN);
    }

    @Test
    void aLimitedAdministratorDoesNotTouchWhoSeesMore() {
        var own = id(service.client(ADMIN));
        var limited = Callers.staff("limited", Role.ADMIN, new ClientId(own));
        var wide = service.body(add(ADMIN, service.staff("ADMIN", true, List.of())));
        var other = service.body(add(ADMIN, service.staff("EDITOR", false, List.of("another"))));

        for (var member : List.of(wide, other)) {
            expectProblem(
                    change(limited, member, service.change(member, "EDITOR", false, List.of(own), false)),
                    CommonProblem.FORBIDDEN);
            expectProblem(
                    service.send(limited, "POST", "/api/staff/" + id(member) + "/unlock", null),
                    CommonProblem.FORBIDDEN);
        }
    }

    @Test
    void aLimitedAdministratorSeesOnlyTheNamesOfWhoSeesMore() {
        var own = id(service.client(ADMIN));
        var limited = Callers.staff("limited", Role.ADMIN, new ClientId(own));
        var within = service.body(add(ADMIN, service.staff("EDITOR", false, List.of(own))));
        var beyond = service.body(add(ADMIN, service.staff("EDITOR", false, List.of(own, "another"))));

        var seen =
                service.body(service.send(limited, "GET", "/api/staff", null)).path("items");

        assertThat(one(seen, within).path("email").isMissingNode()).isFalse();
        assertThat(one(seen, beyond).path("name")).isEqualTo(beyond.path("name"));
        assertThat(one(seen, beyond).has("email") || one(seen, beyond).has("clientIds"))
                .isFalse();
    }

    private static JsonNode one(JsonNode items, JsonNode wanted) {
        return items.valueStream()
                .filter(item -> id(item).equals(id(wanted)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLimitedAdministratorHasNothingToDoWithPartnersOfForeignClients() {
        var own = id(service.client(ADMIN));
        var foreign = id(service.client(ADMIN));
        var limited = Callers.staff("limited", Role.ADMIN, new ClientId(own));
        var partner = partner(List.of(own, foreign));
        var keys = "/api/partners/" + partner + "/keys";
        var key = service.body(service.send(ADMIN, "POST", keys, Map.of("scopes", List.of("posts:read"))));

        expectProblem(
                service.send(limited, "POST", keys, Map.of("scopes", List.of("posts:read"))), CommonProblem.FORBIDDEN);
        expectProblem(service.send(limited, "DELETE", keys + "/" + id(key), null), CommonProblem.FORBIDDEN);
        assertThat(service.body(service.send(limited, "GET", "/api/partners", null))
                        .toString())
                .doesNotContain(foreign);
    }

    @Test
    void aViewerGetsAFewLinksAndNotSixty() {
        var client = service.client(ADMIN);
        var viewer = service.viewer(ADMIN, id(client));

        var answers = Flux.range(0, 60)
                .flatMap(
                        number -> reactor.core.publisher.Mono.fromCallable(() ->
                                        send(linkPath(client, viewer), Map.of()).returnResult(Void.class))
                                .subscribeOn(Schedulers.boundedElastic()),
                        60)
                .collectList()
                .block(LIMIT);

        assertThat(answers)
                .filteredOn(answer -> answer.getStatus().value() == 202)
                .hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus().value() != 202)
                .allMatch(answer -> answer.getStatus().value() == 429
                        && answer.getResponseHeaders().containsHeader("Retry-After"));
        expectProblem(send(linkPath(client, viewer), Map.of()), ClientsProblem.TOO_MANY_LINKS);
        clock.advance(Duration.ofMinutes(15));
        send(linkPath(client, viewer), Map.of()).expectStatus().isAccepted();
    }

    @Test
    void aViewerMadeAnewGetsNoMoreLinks() {
        var client = service.client(ADMIN);
        var viewer = service.viewer(ADMIN, id(client));
        for (int sent = 0; sent < 3; sent++) {
            send(linkPath(client, viewer), Map.of()).expectStatus().isAccepted();
        }
        var viewers = "/api/clients/" + id(client) + "/viewers";
        service.send(ADMIN, "DELETE", viewers + "/" + id(viewer), null)
                .expectStatus()
                .isNoContent();
        var email = viewer.path("email").stringValue();
        var anew = service.body(
                service.send(ADMIN, "POST", viewers, Map.of("name", "Vera", "email", email, "language", "de")));

        expectProblem(send(linkPath(client, anew), Map.of()), ClientsProblem.TOO_MANY_LINKS);
    }

    @Test
    void aViewerGetsNoMoreThanTenLinksADay() {
        var client = service.client(ADMIN);
        var viewer = service.viewer(ADMIN, id(client));
        for (int sent = 0; sent < 10; sent++) {
            send(linkPath(client, viewer), Map.of()).expectStatus().isAccepted();
            clock.advance(Duration.ofMinutes(20));
        }

        expectProblem(send(linkPath(client, viewer), Map.of()), ClientsProblem.TOO_MANY_LINKS);
        clock.advance(Duration.ofDays(1));
        send(linkPath(client, viewer), Map.of()).expectStatus().isAccepted();
    }

    @Test
    void administratorsWhoTakeTheRightFromEachOtherLeaveOne() {
        for (int round = 0; round < 8; round++) {
            mongo.updateMulti(new Query(), new Update().set("access.active", false), "staff")
                    .block(LIMIT);
            var one = service.body(add(ADMIN, service.staff("ADMIN", true, List.of())));
            var two = service.body(add(ADMIN, service.staff("ADMIN", true, List.of())));

            var answers = Flux.just(one, two, one, two)
                    .flatMap(member -> reactor.core.publisher.Mono.fromCallable(() -> change(
                                            ADMIN, member, service.change(member, "EDITOR", true, List.of(), false))
                                    .returnResult(Void.class)
                                    .getStatus()
                                    .value())
                            .subscribeOn(Schedulers.boundedElastic()))
                    .collectList()
                    .block(LIMIT);

            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).allMatch(status -> status == 200 || status == 409);
            assertThat(mongo.count(
                                    Query.query(
                                            org.springframework.data.mongodb.core.query.Criteria.where("access.role")
                                                    .is("ADMIN")
                                                    .and("access.active")
                                                    .is(true)),
                                    "staff")
                            .block(LIMIT))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatADeadInstanceBeganKeepsNobodyFromChangingTheTeam() {
        var one = service.body(add(ADMIN, service.staff("ADMIN", true, List.of())));
        var two = service.body(add(ADMIN, service.staff("ADMIN", true, List.of())));
        add(ADMIN, service.staff("ADMIN", true, List.of())).expectStatus().isCreated();
        var left = new Document("staffId", id(two))
                .append("version", two.path("version").asLong())
                .append("at", java.util.Date.from(clock.instant()));
        mongo.upsert(
                        Query.query(org.springframework.data.mongodb.core.query.Criteria.where("_id")
                                .is("admins")),
                        new Update().set("pending", left),
                        "adminGuard")
                .block(LIMIT);
        clock.advance(Duration.ofMinutes(1));

        service.body(change(ADMIN, one, service.change(one, "EDITOR", true, List.of(), true)));

        expectProblem(
                change(ADMIN, two, service.change(two, "EDITOR", true, List.of(), true)),
                CommonProblem.VERSION_CONFLICT);
    }

    @Test
    void aPasswordThatIsGuessedEarlyIsRefusedWhereverItIsChosen() {
        var form = service.staff("EDITOR", true, List.of());
        form.put("password", "Passwort1234!");
        expectProblem(add(ADMIN, form), ClientsProblem.PASSWORD_TOO_COMMON);
        form.put("password", form.get("email") + "1");
        expectProblem(add(ADMIN, form), ClientsProblem.PASSWORD_TOO_COMMON);

        var member = service.body(add(ADMIN, service.staff("EDITOR", true, List.of())));
        var me = Callers.staff(id(member), Role.EDITOR);
        var next = Map.of("current", ServiceClient.PASSWORD, "next", "mina-mina-2026");
        expectProblem(service.send(me, "PUT", "/api/me/password", next), ClientsProblem.PASSWORD_TOO_COMMON);
    }

    private WebTestClient.ResponseSpec add(Caller by, Map<String, Object> form) {
        return service.send(by, "POST", "/api/staff", form);
    }

    private WebTestClient.ResponseSpec change(Caller by, JsonNode member, Map<String, Object> change) {
        return service.send(by, "PUT", "/api/staff/" + id(member), change);
    }

    private String partner(List<String> clients) {
        return id(service.body(
                send("/api/partners", Map.of("name", "Shop " + ServiceClient.fresh(), "clientIds", clients))));
    }

    private String key(List<String> clients) {
        var keys = "/api/partners/" + partner(clients) + "/keys";
        return service.body(send(keys, Map.of("scopes", List.of("posts:read"))))
                .path("key")
                .stringValue();
    }

    private String link(JsonNode client, JsonNode viewer) {
        send(linkPath(client, viewer), Map.of()).expectStatus().isAccepted();
        var mails = service.body(service.send(ADMIN, "GET", "/api/mails", null)).path("items");
        for (var mail : mails) {
            if (mail.path("to").stringValue().equals(viewer.path("email").stringValue())) {
                var found = Pattern.compile("/portal#(\\S+)")
                        .matcher(mail.path("text").stringValue());
                assertThat(found.find()).isTrue();
                return found.group(1);
            }
        }
        throw new AssertionError("no mail to " + viewer);
    }

    private static String linkPath(JsonNode client, JsonNode viewer) {
        return "/api/clients/" + id(client) + "/viewers/" + id(viewer) + "/link";
    }

    private WebTestClient.ResponseSpec send(String path, Object body) {
        return service.send(ADMIN, "POST", path, body);
    }
}
