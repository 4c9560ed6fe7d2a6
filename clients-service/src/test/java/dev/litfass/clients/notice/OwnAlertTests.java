package dev.litfass.clients.notice;

import static dev.litfass.contracts.alert.AlertKind.CHANNEL_RECONNECT;
import static dev.litfass.contracts.alert.AlertKind.NEW_DEVICE;
import static dev.litfass.contracts.alert.AlertKind.PASSWORD_CHANGED;
import static dev.litfass.contracts.alert.AlertKind.VIEWER_GONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.clients.ClientsTest;
import dev.litfass.clients.ServiceClient;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.lease.Poller;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What this service itself tells people: of their channels, and of their own accounts. */
@TestPropertySource(properties = {"litfass.public-url=https://desk.agency.example"})
class OwnAlertTests extends ClientsTest {

    private static final Caller CONTENT = Callers.service(Service.CONTENT);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private Poller alertPoller;

    @Autowired
    private Poller noticePoller;

    private ClientId bakery;
    private Map<String, Object> form;
    private StaffId lead;

    @BeforeEach
    void aClientAndItsLead() {
        for (var collection : List.of("staff", "alerts", "notices", "channels", "knownDevices", "absences")) {
            mongo.remove(new Query(), collection).block(LIMIT);
        }
        bakery = new ClientId(ServiceClient.id(service.client(ADMIN)));
        form = service.staff("ACCOUNT_LEAD", false, List.of(bakery.value()));
        lead = new StaffId(ServiceClient.id(service.body(service.send(ADMIN, "POST", "/api/staff", form))));
    }

    @Test
    void aChannelThatHasToBeReconnectedIsToldOnceUntilItWorksAgain() {
        var channel = connected();

        lost(channel);
        lost(channel);
        assertThat(toldNow()).containsExactly(CHANNEL_RECONNECT);
        var notice = notices().path(0);
        assertThat(notice.at("/subject/id").stringValue()).isEqualTo(channel);
        assertThat(notice.at("/subject/title").stringValue()).isEqualTo("Mastodon");

        service.send(ADMIN, "PUT", channels() + "/" + channel + "/credential", Map.of("secret", "neu"))
                .expectStatus()
                .isNoContent();
        assertThat(toldNow()).isEmpty();
        lost(channel);
        assertThat(toldNow()).containsExactly(CHANNEL_RECONNECT);
    }

    @Test
    void nobodyHasToReconnectWhatIsPausedOrTakenAway() {
        var paused = connected();
        var removed = connected();
        lost(paused);
        lost(removed);
        assertThat(toldNow()).containsExactly(CHANNEL_RECONNECT, CHANNEL_RECONNECT);

        service.body(service.send(
                ADMIN,
                "PUT",
                channels() + "/" + paused,
                Map.of("name", "Mastodon", "status", "PAUSED", "version", version(paused))));
        service.send(ADMIN, "DELETE", channels() + "/" + removed, null)
                .expectStatus()
                .isNoContent();

        assertThat(toldNow()).isEmpty();
    }

    @Test
    void whoPlansIsToldOnceThatSomebodyWhoIsToBeAskedIsGone() {
        var asked = viewer();
        var other = viewer();
        letClientSayYes(asked);

        remove(other);
        assertThat(toldNow()).isEmpty();
        remove(asked);
        assertThat(toldNow()).containsExactly(VIEWER_GONE);
        assertThat(notices().path(0).at("/subject/type").stringValue()).isEqualTo("VIEWER");

        letter(asked, "r1");
        letter(asked, "r2");
        assertThat(toldNow()).containsExactly(VIEWER_GONE);
        letter(other, "r3");
        assertThat(toldNow()).as("asked by hand").containsExactly(VIEWER_GONE, VIEWER_GONE);
    }

    private String viewer() {
        var form = Map.of("name", "Vera", "email", ServiceClient.fresh() + "@kunde.example", "language", "de");
        return ServiceClient.id(service.body(service.send(ADMIN, "POST", viewers(), form)));
    }

    private void remove(String viewer) {
        service.send(ADMIN, "DELETE", viewers() + "/" + viewer, null)
                .expectStatus()
                .isNoContent();
    }

    private String viewers() {
        return "/api/clients/" + bakery + "/viewers";
    }

    private void letClientSayYes(String viewer) {
        var yes = Map.of("viewers", List.of(viewer), "goesOutUnanswered", false);
        var change = new HashMap<String, Object>(Map.of("name", "Kunde", "colour", "#8A5A00", "version", 0));
        change.put("approvalPolicy", Map.of("required", true, "ownPosts", false, "client", yes));
        change.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de"), "address", "SIE"));
        service.body(service.send(ADMIN, "PUT", "/api/clients/" + bakery, change));
    }

    private void letter(String viewer, String request) {
        var line = new ApprovalLetter.Line("Brezeln", null);
        var until = clock.instant().plus(Duration.ofDays(30));
        var letter = new ApprovalLetter(request, viewer, 1, 1, List.of(line), null, until);
        service.send(CONTENT, "PUT", "/internal/clients/" + bakery + "/approval-letters", letter)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aSignInWithAnotherBrowserIsToldButNotTheFirstOneNorThatOfAKnownBrowser() {
        var first = signIn(null);
        var renamed = signIn(first);
        assertThat(toldNow()).isEmpty();

        signIn(null);
        assertThat(toldNow()).containsExactly(NEW_DEVICE);
        assertThat(notices().path(0).path("subject").path("type").stringValue()).isEqualTo("STAFF");

        signIn(renamed);
        assertThat(notices().size()).isEqualTo(1);
    }

    @Test
    void aNewPasswordIsToldAndTheSignInWithItIsNot() {
        signIn(null);
        var passwords = Map.of("current", ServiceClient.PASSWORD, "next", "Roggenbrot und Butter");
        service.send(leading(), "PUT", "/api/me/password", passwords)
                .expectStatus()
                .isNoContent();
        form.put("password", "Roggenbrot und Butter");
        signIn(null);

        assertThat(toldNow()).containsExactly(PASSWORD_CHANGED);
    }

    @Test
    void aNewPasswordIsMailedAtOnceInQuietHoursAndToWhoIsAwayAndToNoDeputy() {
        var deputy = new StaffId(ServiceClient.id(
                service.body(service.send(ADMIN, "POST", "/api/staff", service.staff("EDITOR", true, List.of())))));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var away = new HashMap<String, Object>(Map.of("staffId", lead, "from", today, "to", today.plusDays(7)));
        away.put("deputyId", deputy);
        service.body(service.send(ADMIN, "POST", "/api/absences", away));
        clock.setBerlin(today + "T23:00:00");
        mongo.remove(new Query(), "mails").block(LIMIT);
        var passwords = Map.of("current", ServiceClient.PASSWORD, "next", "Roggenbrot und Butter");
        service.send(leading(), "PUT", "/api/me/password", passwords)
                .expectStatus()
                .isNoContent();
        assertThat(toldNow()).containsExactly(PASSWORD_CHANGED);

        assertThat(mongo.findAll(Document.class, "mails").collectList().block(LIMIT))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getEmbedded(List.of("letter", "to"), String.class))
                            .isEqualTo(form.get("email"));
                    assertThat(mail.getEmbedded(List.of("lease", "dueAt"), Date.class))
                            .isEqualTo(Date.from(clock.instant()));
                });
    }

    @Test
    void whatWasToldBeforeIsNotToldAgainThoughItStandsThereOnceMore() {
        var channel = connected();
        lost(channel);
        var before = mongo.findById(channel, Document.class, "channels").block(LIMIT);
        assertThat(toldNow()).containsExactly(CHANNEL_RECONNECT);

        var same = new Query(Criteria.where("_id").is(channel));
        mongo.updateFirst(same, new Update().set("outbox", before.get("outbox")), "channels")
                .block(LIMIT);

        assertThat(toldNow()).containsExactly(CHANNEL_RECONNECT);
    }

    /** The open notices of the lead, after what waits was told. */
    private List<AlertKind> toldNow() {
        alertPoller.runOnce().block(LIMIT);
        clock.advance(Duration.ofSeconds(1));
        noticePoller.runOnce().block(LIMIT);
        return notices()
                .valueStream()
                .filter(notice -> !notice.at("/state/closed").asBoolean())
                .map(notice -> AlertKind.valueOf(notice.path("kind").stringValue()))
                .toList();
    }

    private JsonNode notices() {
        return service.body(service.send(leading(), "GET", "/api/notices", null))
                .path("items");
    }

    private Caller leading() {
        return Caller.staff(lead, "Mina", Role.ACCOUNT_LEAD, false, Set.of(bakery));
    }

    private String connected() {
        var channel = new HashMap<String, Object>(Map.of("network", "MASTODON", "name", "Mastodon"));
        channel.putAll(Map.of("handle", "@sonnenschein", "server", "https://mastodon.example/", "secret", "geheim"));
        return ServiceClient.id(service.body(service.send(ADMIN, "POST", channels(), channel)));
    }

    private void lost(String channel) {
        var path = channels().replace("/api/", "/internal/") + "/" + channel + "/reconnect";
        service.send(CONTENT, "PUT", path, Map.of("reason", "credential-refused"))
                .expectStatus()
                .isNoContent();
    }

    private long version(String channel) {
        return service.body(service.send(ADMIN, "GET", channels(), null))
                .path("items")
                .valueStream()
                .filter(found -> ServiceClient.id(found).equals(channel))
                .findFirst()
                .orElseThrow()
                .path("version")
                .asLong();
    }

    private String channels() {
        return "/api/clients/" + bakery + "/channels";
    }

    /** Signs the lead in, and answers how the browser is called from now on. */
    private String signIn(@Nullable String device) {
        var body = new HashMap<String, Object>(Map.of("email", form.get("email"), "source", "203.0.113.7"));
        body.put("password", form.get("password"));
        if (device != null) {
            body.put("device", device);
        }
        return service.body(service.send(Callers.service(Service.GATEWAY), "POST", "/internal/staff-sessions", body))
                .at("/device/name")
                .stringValue();
    }
}
