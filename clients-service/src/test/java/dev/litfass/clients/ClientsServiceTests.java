package dev.litfass.clients;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The client file, channels and their secrets, people, links and keys, over HTTP. */
class ClientsServiceTests extends ClientsTest {

    private static final Caller GATEWAY = Callers.service(Service.GATEWAY);
    private static final Caller CONTENT = Callers.service(Service.CONTENT);
    private static final Caller MONITORING = Callers.service(Service.MONITORING);

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String PASSWORD = ServiceClient.PASSWORD;
    private static final String SOURCE = "198.51.100.7";

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void keepsAClientFileAndRefusesToOverwriteAnothersChange() {
        var client = client("Bäckerei Sonnenschein");
        var path = "/api/clients/" + client.path("id").stringValue();
        assertThat(client.path("openingHours")
                        .path("MONDAY")
                        .get(0)
                        .path("from")
                        .stringValue())
                .startsWith("08:00");

        var changed = file("Bäckerei Sonnenschein GmbH");
        changed.put("version", client.path("version").asLong());
        service.body(service.send(ADMIN, "PUT", path, changed));

        expectProblem(service.send(ADMIN, "PUT", path, changed), CommonProblem.VERSION_CONFLICT);
    }

    @Test
    void refusesZonesStatesAndHoursThatDoNotExist() {
        var zone = file("Zone");
        zone.put("zone", "Europe/Atlantis");
        expectProblem(service.send(ADMIN, "POST", "/api/clients", zone), CommonProblem.INVALID_REQUEST);
        var state = file("State");
        state.put("state", "DE-XX");
        expectProblem(service.send(ADMIN, "POST", "/api/clients", state), ClientsProblem.UNKNOWN_STATE);
        var hours = file("Hours");
        hours.put("openingHours", Map.of("MONDAY", List.of(Map.of("from", "09:00", "to", "09:00"))));
        expectProblem(service.send(ADMIN, "POST", "/api/clients", hours), CommonProblem.INVALID_REQUEST);
        hours.put("openingHours", Map.of("MONDAY", List.of(Map.of("from", "18:00", "to", "25:00"))));
        expectProblem(service.send(ADMIN, "POST", "/api/clients", hours), CommonProblem.INVALID_REQUEST);
        var name = file(" ");
        expectProblem(service.send(ADMIN, "POST", "/api/clients", name), CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/name");
    }

    @Test
    void aForeignClientIsAnsweredAsIfItDidNotExist() {
        var client = client("Fremd").path("id").stringValue();
        var stranger = Callers.staff("stranger", Role.ACCOUNT_LEAD, new ClientId("another"));

        for (var path : List.of("", "/channels", "/viewers")) {
            expectProblem(
                    service.send(stranger, "GET", "/api/clients/" + client + path, null), CommonProblem.NOT_FOUND);
        }
        assertThat(service.body(service.send(stranger, "GET", "/api/clients", null))
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void sealsAChannelsSecretAndNeverShowsIt() {
        var client = client("Geheim").path("id").stringValue();
        var channel = service.body(
                service.send(ADMIN, "POST", "/api/clients/" + client + "/channels", channel("streng-geheim-123")));
        var id = channel.path("id").stringValue();

        assertThat(channel.toString()).doesNotContain("streng-geheim");
        assertThat(stored("credentials")).isNotEmpty().doesNotContain("streng-geheim");
        var opened = service.body(
                service.send(CONTENT, "GET", "/internal/clients/" + client + "/channels/" + id + "/credential", null));
        assertThat(opened.path("secret").stringValue()).isEqualTo("streng-geheim-123");
    }

    @Test
    void aSecretMovedToAnotherClientOpensNothing() {
        var from = client("Von").path("id").stringValue();
        var to = client("Nach").path("id").stringValue();
        var one = service.body(service.send(ADMIN, "POST", "/api/clients/" + from + "/channels", channel("eins")))
                .path("id")
                .stringValue();
        var two = service.body(service.send(ADMIN, "POST", "/api/clients/" + to + "/channels", channel("zwei")))
                .path("id")
                .stringValue();
        var credentials = mongo.getCollection("credentials").block(LIMIT);
        var sealed =
                Mono.from(credentials.find(new Document("_id", one)).first()).block(LIMIT);
        Mono.from(credentials.updateOne(
                        new Document("_id", two), new Document("$set", new Document("secret", sealed.get("secret")))))
                .block(LIMIT);

        expectProblem(
                service.send(CONTENT, "GET", "/internal/clients/" + to + "/channels/" + two + "/credential", null),
                CommonProblem.INTERNAL_ERROR);
    }

    @Test
    void refusesServersOfPrivateNetworks() {
        var client = client("Server").path("id").stringValue();
        for (var server :
                List.of("http://10.0.0.1", "https://192.168.0.1", "ftp://example.org", "https://a.b/c", "x y")) {
            var form = channel("s");
            form.put("server", server);
            expectProblem(
                    service.send(ADMIN, "POST", "/api/clients/" + client + "/channels", form),
                    ClientsProblem.SERVER_NOT_ACCEPTED);
        }
    }

    @Test
    void aSiteMayLieBelowAPathWhereANetworksServerMayNot() {
        var channels = "/api/clients/" + client("Seite").path("id").stringValue() + "/channels";
        var form = channel("abcd efgh ijkl mnop qrst uvwx");
        form.put("server", "Example.org/blog/");
        expectProblem(service.send(ADMIN, "POST", channels, form), ClientsProblem.SERVER_NOT_ACCEPTED);

        form.put("network", "WORDPRESS");
        var site = service.body(service.send(ADMIN, "POST", channels, form));

        assertThat(site.path("server").stringValue()).isEqualTo("https://example.org/blog");
        form.put("server", "https://example.org/blog?p=1");
        expectProblem(service.send(ADMIN, "POST", channels, form), ClientsProblem.SERVER_NOT_ACCEPTED);
    }

    @Test
    void aChannelThatPeopleServeHasAPageAndNeitherAccountNorSecret() {
        var client = client("Von Hand").path("id").stringValue();
        var channels = "/api/clients/" + client + "/channels";
        var page = "https://www.xing.com/pages/sonnenschein?tab=posts#new";
        var xing = service.body(
                service.send(ADMIN, "POST", channels, Map.of("network", "XING", "name", "XING-Seite", "server", page)));
        var print = service.body(service.send(ADMIN, "POST", channels, Map.of("network", "PRINT", "name", "Aushang")));

        assertThat(xing.path("server").stringValue()).isEqualTo(page);
        assertThat(xing.path("handle").stringValue()).isEmpty();
        assertThat(xing.path("status").stringValue()).isEqualTo("LIVE");
        assertThat(print.path("server").stringValue()).isEmpty();
        assertThat(service.body(service.send(ADMIN, "GET", channels, null))
                        .path("items")
                        .size())
                .isEqualTo(2);
        var credential = "/" + xing.path("id").stringValue() + "/credential";
        expectProblem(
                service.send(ADMIN, "PUT", channels + credential, Map.of("secret", "geheim")),
                CommonProblem.INVALID_REQUEST);
        expectProblem(
                service.send(CONTENT, "GET", "/internal/clients/" + client + "/channels" + credential, null),
                ClientsProblem.CHANNEL_NOT_FOUND);
    }

    @Test
    void saysWhichFieldsAChannelLacksOrHasNoUseFor() {
        var channels = "/api/clients/" + client("Felder").path("id").stringValue() + "/channels";

        expectProblem(
                        service.send(ADMIN, "POST", channels, Map.of("network", "WORDPRESS", "name", "Blog")),
                        CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/handle", "/server", "/secret"));
        expectProblem(
                        service.send(
                                ADMIN,
                                "POST",
                                channels,
                                Map.of("network", "NEWSLETTER", "name", "Brief", "handle", "x", "secret", "y")),
                        CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/handle", "/secret"));
        expectProblem(
                service.send(
                        ADMIN,
                        "POST",
                        channels,
                        Map.of("network", "XING", "name", "Seite", "server", "javascript:alert(1)")),
                ClientsProblem.SERVER_NOT_ACCEPTED);
    }

    @Test
    void aStaffSessionLivesUntilItIsEnded() {
        var email = person();
        var session = service.body(signIn(email, PASSWORD));
        var name = Map.of("secret", session.path("sessionId").stringValue());

        assertThat(service.body(service.send(GATEWAY, "POST", "/internal/staff-sessions/reading", name))
                        .at("/person/email")
                        .stringValue())
                .isEqualTo(email);
        service.send(GATEWAY, "POST", "/internal/staff-sessions/ending", name)
                .expectStatus()
                .isNoContent();
        expectProblem(
                service.send(GATEWAY, "POST", "/internal/staff-sessions/reading", name), ClientsProblem.SESSION_ENDED);
        assertThat(stored("staffSessions"))
                .doesNotContain(session.path("sessionId").stringValue());
    }

    @Test
    void guessingAPasswordIsSlowedDown() {
        var email = person();
        for (int i = 0; i < 5; i++) {
            expectProblem(signIn(email, "falsch"), ClientsProblem.INVALID_CREDENTIALS);
        }
        expectProblem(signIn(email, PASSWORD), ClientsProblem.TOO_MANY_ATTEMPTS);

        clock.advance(Duration.ofSeconds(31));

        signIn(email, PASSWORD).expectStatus().isOk();
    }

    @Test
    void aWrongCurrentPasswordChangesNothingAndEndsNothing() {
        var signedIn = service.body(signIn(person(), PASSWORD));
        var person = Callers.staff(signedIn.path("person").path("id").stringValue(), Role.EDITOR);

        expectProblem(
                service.send(
                        person, "PUT", "/api/me/password", Map.of("current", "geraten", "next", "Ein ganz neues Wort")),
                ClientsProblem.WRONG_PASSWORD);
        service.send(person, "PUT", "/api/me/password", Map.of("current", PASSWORD, "next", "Ein ganz neues Wort"))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void aChannelThatWasTakenAwayIsSeenByNobodyButKnownInside() {
        var client = client("Ohne Kanal").path("id").stringValue();
        var channels = "/api/clients/" + client + "/channels";
        var id = service.body(service.send(ADMIN, "POST", channels, channel("weg")))
                .path("id")
                .stringValue();

        service.send(ADMIN, "DELETE", channels + "/" + id, null).expectStatus().isNoContent();

        assertThat(service.body(service.send(ADMIN, "GET", channels, null))
                        .path("items")
                        .size())
                .isZero();
        // once more, for where its secret could not be taken away at once
        service.send(ADMIN, "DELETE", channels + "/" + id, null).expectStatus().isNoContent();
        expectProblem(
                service.send(ADMIN, "PUT", channels + "/" + id + "/credential", Map.of("secret", "anderes")),
                ClientsProblem.CHANNEL_NOT_FOUND);
        assertThat(service.body(service.send(ADMIN, "GET", "/api/audit?limit=200&action=channel-removed", null))
                        .path("items")
                        .findValuesAsString("subject"))
                .containsOnlyOnce(id);
        var inside = "/internal/clients/" + client + "/channels";
        assertThat(service.body(service.send(MONITORING, "GET", inside, null))
                        .get(0)
                        .path("status")
                        .stringValue())
                .isEqualTo("REMOVED");
        expectProblem(
                service.send(MONITORING, "GET", inside + "/" + id + "/credential", null),
                ClientsProblem.CHANNEL_NOT_FOUND);
    }

    @Test
    void aChannelIsUntestedUntilItsConnectionWorks() {
        var channels = "/api/clients/" + client("Ungeprüft").path("id").stringValue() + "/channels";
        var id = connected(channels);
        assertThat(health(channels, id)).isEqualTo("LIVE untested");

        tested(channels, id, null, false);
        assertThat(health(channels, id)).isEqualTo("LIVE");

        service.send(ADMIN, "PUT", channels + "/" + id + "/credential", Map.of("secret", "neu"))
                .expectStatus()
                .isNoContent();
        assertThat(health(channels, id)).isEqualTo("LIVE untested");
    }

    @Test
    void aChannelThatNeverWorkedIsNotUsedUntilItDoes() {
        var channels = "/api/clients/" + client("Nie erreicht").path("id").stringValue() + "/channels";
        var id = connected(channels);

        tested(channels, id, "network-not-reached", false);
        assertThat(health(channels, id)).isEqualTo("NEEDS_RECONNECT network-not-reached");

        tested(channels, id, null, false);
        assertThat(health(channels, id)).isEqualTo("LIVE");
        assertThat(service.body(service.send(ADMIN, "GET", "/api/audit?limit=200&action=channel-tested", null))
                        .path("items")
                        .findValuesAsString("subject"))
                .containsOnlyOnce(id);
    }

    @Test
    void aChannelThatWorkedOutlivesAnOutageButNoRefusal() {
        var channels = "/api/clients/" + client("Bewährt").path("id").stringValue() + "/channels";
        var id = connected(channels);
        tested(channels, id, null, false);

        tested(channels, id, "network-not-reached", false);
        assertThat(health(channels, id)).isEqualTo("LIVE");

        tested(channels, id, "credential", true);
        assertThat(health(channels, id)).isEqualTo("NEEDS_RECONNECT credential");
    }

    @Test
    void pausingAChannelTestsNothing() {
        var channels = "/api/clients/" + client("Pausiert").path("id").stringValue() + "/channels";
        var id = connected(channels);
        change(channels, id, "PAUSED");
        tested(channels, id, null, false);
        assertThat(health(channels, id)).isEqualTo("PAUSED untested");

        change(channels, id, "LIVE");
        assertThat(health(channels, id)).isEqualTo("LIVE untested");
    }

    private String connected(String channels) {
        return service.body(service.send(ADMIN, "POST", channels, channel("geheim")))
                .path("id")
                .stringValue();
    }

    private void change(String channels, String id, String status) {
        var version = one(channels, id).path("version").asLong();
        service.body(service.send(
                ADMIN, "PUT", channels + "/" + id, Map.of("name", "Kanal", "status", status, "version", version)));
    }

    private void tested(String channels, String id, @Nullable String failure, boolean credential) {
        var outcome = new HashMap<String, Object>(Map.of("credential", credential));
        outcome.put("failure", failure);
        service.send(CONTENT, "PUT", channels.replace("/api/", "/internal/") + "/" + id + "/tested", outcome)
                .expectStatus()
                .isNoContent();
    }

    private String health(String channels, String id) {
        var found = one(channels, id);
        return (found.path("status").stringValue() + " "
                        + found.path("statusReason").stringValue(""))
                .strip();
    }

    private JsonNode one(String channels, String id) {
        return service.body(service.send(ADMIN, "GET", channels, null))
                .path("items")
                .valueStream()
                .filter(found -> found.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPortalLinkWorksOnceAndForAQuarterOfAnHour() {
        var first = link();
        service.body(service.send(GATEWAY, "POST", "/internal/viewer-sessions", Map.of("secret", first)));
        expectProblem(
                service.send(GATEWAY, "POST", "/internal/viewer-sessions", Map.of("secret", first)),
                ClientsProblem.LINK_NOT_VALID);

        var second = link();
        clock.advance(Duration.ofMinutes(16));
        expectProblem(
                service.send(GATEWAY, "POST", "/internal/viewer-sessions", Map.of("secret", second)),
                ClientsProblem.LINK_NOT_VALID);
    }

    @Test
    void aPartnersKeyIsToldOnceAndCanBeTakenAway() {
        var client = client("Partnerkunde").path("id").stringValue();
        var partner = service.body(service.send(
                        ADMIN,
                        "POST",
                        "/api/partners",
                        Map.of("name", "Shop " + fresh(), "clientIds", List.of(client))))
                .path("id")
                .stringValue();
        var keys = "/api/partners/" + partner + "/keys";
        var key = service.body(service.send(ADMIN, "POST", keys, Map.of("scopes", List.of("posts:read"))));
        var shown = Map.of("secret", key.path("key").stringValue());

        assertThat(service.body(service.send(GATEWAY, "POST", "/internal/partner-keys/reading", shown))
                        .path("partnerId")
                        .stringValue())
                .isEqualTo(partner);
        assertThat(stored("partners")).doesNotContain(key.path("key").stringValue());
        for (int i = 0; i < 2; i++) {
            service.send(ADMIN, "DELETE", keys + "/" + key.path("id").stringValue(), null)
                    .expectStatus()
                    .isNoContent();
        }
        assertThat(service.body(service.send(ADMIN, "GET", "/api/audit?limit=200&action=partner-key-revoked", null))
                        .path("items")
                        .findValuesAsString("subject"))
                .containsOnlyOnce(key.path("id").stringValue());
        expectProblem(
                service.send(GATEWAY, "POST", "/internal/partner-keys/reading", shown), ClientsProblem.BAD_API_KEY);
    }

    @Test
    void onlyTheRightKindOfCallerGetsThroughEachDoor() {
        expectProblem(service.send(ADMIN, "GET", "/internal/clients", null), CommonProblem.NOT_FOUND);
        expectProblem(service.send(GATEWAY, "GET", "/api/clients", null), CommonProblem.NOT_FOUND);
        expectProblem(web.get().uri("/api/clients").exchange(), CommonProblem.NOT_SIGNED_IN);
    }

    private String link() {
        var client = client("Portal " + fresh()).path("id").stringValue();
        var viewers = "/api/clients/" + client + "/viewers";
        var email = fresh() + "@kunde.example";
        var viewer = service.body(
                        service.send(ADMIN, "POST", viewers, Map.of("name", "Vera", "email", email, "language", "de")))
                .path("id")
                .stringValue();
        service.send(ADMIN, "POST", viewers + "/" + viewer + "/link", Map.of())
                .expectStatus()
                .isAccepted();
        for (var mail :
                service.body(service.send(ADMIN, "GET", "/api/mails", null)).path("items")) {
            if (mail.path("to").stringValue().equals(email)) {
                var found = Pattern.compile("/portal#(\\S+)")
                        .matcher(mail.path("text").stringValue());
                assertThat(found.find()).isTrue();
                return found.group(1);
            }
        }
        throw new AssertionError("no mail to " + email);
    }

    private WebTestClient.ResponseSpec signIn(String email, String password) {
        return service.send(
                GATEWAY,
                "POST",
                "/internal/staff-sessions",
                Map.of("email", email, "password", password, "source", SOURCE));
    }

    private String person() {
        var email = fresh() + "@litfass.example";
        service.body(service.send(
                ADMIN,
                "POST",
                "/api/staff",
                Map.of(
                        "name",
                        "Mina",
                        "email",
                        email,
                        "role",
                        "EDITOR",
                        "allClients",
                        false,
                        "clientIds",
                        List.of(),
                        "password",
                        PASSWORD,
                        "language",
                        "de",
                        "zone",
                        "Europe/Berlin")));
        return email;
    }

    private JsonNode client(String name) {
        return service.body(service.send(ADMIN, "POST", "/api/clients", file(name)));
    }

    private static Map<String, Object> file(String name) {
        var file = new HashMap<String, Object>();
        file.put("name", name);
        file.put("colour", "#8A5A00");
        file.put("zone", "Europe/Berlin");
        file.put("state", "DE-BE");
        file.put("languages", List.of("de"));
        file.put("address", "SIE");
        file.put("openingHours", Map.of("MONDAY", List.of(Map.of("from", "08:00", "to", "12:30"))));
        return file;
    }

    /** The gateway lets 16 KB of headers pass, and puts a token beside them that names each client of the caller. */
    @Test
    void whatTheGatewayLetsPassComesIn() {
        var clients = Stream.generate(() -> ClientId.fresh(clock)).limit(1000).toArray(ClientId[]::new);

        web.get()
                .uri("/api/clients?q=" + "x".repeat(15_000))
                .headers(callers.as(Callers.staff("busy", Role.EDITOR, clients)))
                .header("X-More", "x".repeat(15_000))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", " @ ", "@ ", "@@", "@ @"})
    void aHandleIsMoreThanTheSignBeforeIt(String handle) {
        var channels = "/api/clients/" + client("Handle").path("id").stringValue() + "/channels";
        var channel = channel("geheim");
        channel.put("handle", handle);

        expectProblem(service.send(ADMIN, "POST", channels, channel), CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[*].pointer")
                .isEqualTo(List.of("/handle"));
    }

    private static Map<String, Object> channel(String secret) {
        var channel = new HashMap<String, Object>();
        channel.put("network", "MASTODON");
        channel.put("name", "Mastodon");
        channel.put("handle", "@sonnenschein");
        channel.put("server", "https://mastodon.example/");
        channel.put("secret", secret);
        return channel;
    }

    private String stored(String collection) {
        return String.join(
                "\n",
                mongo.findAll(Document.class, collection)
                        .map(Document::toString)
                        .collectList()
                        .block(LIMIT));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
