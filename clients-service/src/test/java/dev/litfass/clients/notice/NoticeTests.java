package dev.litfass.clients.notice;

import static dev.litfass.contracts.alert.AlertKind.APPROVAL_GIVEN;
import static dev.litfass.contracts.alert.AlertKind.APPROVAL_WANTED;
import static dev.litfass.contracts.alert.AlertKind.DELIVERY_REJECTED;
import static dev.litfass.contracts.alert.AlertKind.DELIVERY_SETTLED;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_RED;
import static dev.litfass.contracts.alert.AlertKind.NAMED;
import static dev.litfass.contracts.alert.AlertKind.NEW_DEVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.clients.ClientsTest;
import dev.litfass.clients.ServiceClient;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.lease.Poller;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Who is told of an alert, how, and who is told next. */
@TestPropertySource(properties = {"litfass.public-url=https://desk.agency.example"})
class NoticeTests extends ClientsTest {

    private static final Caller CONTENT = Callers.service(Service.CONTENT);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A Monday morning in Berlin. */
    private static final Instant MORNING = Instant.parse("2027-03-01T09:00:00Z");

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private Poller noticePoller;

    @Autowired
    private Poller digestPoller;

    @Autowired
    private ReceiveAlerts receive;

    private ClientId bakery;
    private ClientId florist;

    @BeforeEach
    void anAgencyOnAMondayMorning() {
        clock.advance(Duration.between(clock.instant(), MORNING));
        for (var collection : List.of(
                "staff", "alerts", "notices", "mails", "digests", "noticePreferences", "absences", "noticeSettings")) {
            mongo.remove(new Query(), collection).block(LIMIT);
        }
        bakery = new ClientId(ServiceClient.id(service.client(ADMIN)));
        florist = new ClientId(ServiceClient.id(service.client(ADMIN)));
    }

    @Test
    void aRejectedDeliveryIsToldToItsAuthorAndThePlannersOfTheClientOnceHoweverOftenItIsReported() {
        var author = person("TRAINEE", bakery);
        var planner = person("EDITOR", bakery);
        var stranger = person("EDITOR", florist);
        var analyst = person("ANALYST", bakery);
        var alert = alert(DELIVERY_REJECTED, "post-1", null, author);

        report(alert);
        report(alert);
        tick();
        report(alert);
        tick();

        assertThat(unread(author)).containsExactly(DELIVERY_REJECTED);
        assertThat(unread(planner)).containsExactly(DELIVERY_REJECTED);
        assertThat(unread(stranger)).isEmpty();
        assertThat(unread(analyst)).isEmpty();
        assertThat(mails())
                .extracting(mail -> mail.get("letter", Document.class).getString("subject"))
                .hasSize(2)
                .allMatch(subject -> subject.contains("„Brezeln im Angebot“"));
    }

    @Test
    void nobodyIsToldWhatTheyDidThemselvesNorAskedForWhatTheyMayNotApprove() {
        var author = person("EDITOR", bakery);
        var other = person("EDITOR", bakery);
        var alert = new Alert(
                Id.fresh(clock),
                APPROVAL_WANTED,
                clock.instant(),
                bakery,
                Alert.Subject.of(Alert.Type.POST, "post-1", "Brezeln"),
                new Alert.People(author, Set.of(), Set.of(author)),
                Map.of());

        report(alert);
        tick();

        assertThat(unread(author)).isEmpty();
        assertThat(unread(other)).containsExactly(APPROVAL_WANTED);
    }

    @Test
    void anAdminIsToldOnlyWhereNobodyElseIsThere() {
        var admin = person("ADMIN");
        report(alert(DELIVERY_REJECTED, "post-1", null));
        tick();
        assertThat(unread(admin)).containsExactly(DELIVERY_REJECTED);

        var planner = person("EDITOR", bakery);
        report(alert(DELIVERY_REJECTED, "post-2", null));
        tick();

        assertThat(unread(planner)).hasSize(1);
        assertThat(unread(admin)).hasSize(1);
    }

    @Test
    void whatWasSeenToWaitsNoLongerAndGoesToNobodyElse() {
        var planner = person("EDITOR", bakery);
        var lead = person("ACCOUNT_LEAD", bakery);
        report(alert(APPROVAL_WANTED, "post-1", null));
        tick();
        assertThat(unread(planner)).containsExactly(APPROVAL_WANTED);

        clock.advance(Duration.ofMinutes(1));
        report(alert(APPROVAL_GIVEN, "post-1", lead, planner));
        tick();

        assertThat(unread(planner)).containsExactly(APPROVAL_GIVEN);
        assertThat(all(planner)).hasSize(2);
        clock.advance(Duration.ofDays(5));
        tick();
        assertThat(all(lead)).hasSize(1);
    }

    @Test
    void whatIsSeenToBeforeAnybodyWasToldIsToldAsDone() {
        var planner = person("EDITOR", bakery);
        report(alert(DELIVERY_REJECTED, "post-1", null));
        clock.advance(Duration.ofSeconds(1));
        report(alert(DELIVERY_SETTLED, "post-1", null));
        tick();

        assertThat(unread(planner)).isEmpty();
        assertThat(all(planner))
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.path("state").path("closed").asBoolean())
                                .isTrue());
    }

    @Test
    void whatNobodySeesToGoesOnToDeputyLeadAndAdminInWorkingTime() {
        var editor = person("EDITOR", bakery);
        var deputy = person("COMMUNITY", bakery);
        var lead = person("ACCOUNT_LEAD", bakery);
        var admin = person("ADMIN");
        prefer(editor, preferences(Map.of(), deputy));
        prefer(lead, preferences(Map.of("APPROVAL_WANTED", choice("NEVER", false, "ONLY_MINE")), null));
        report(alert(APPROVAL_WANTED, "post-1", null));
        tick();
        assertThat(unread(editor)).hasSize(1);
        assertThat(unread(lead)).isEmpty();

        clock.advance(Duration.ofHours(4));
        tick();
        assertThat(unread(deputy)).hasSize(1);
        assertThat(unread(lead)).isEmpty();

        // eight working hours after ten o'clock end on Tuesday
        clock.advance(Duration.ofHours(4));
        tick();
        assertThat(unread(lead)).isEmpty();
        clock.advance(Duration.ofHours(16));
        tick();
        assertThat(unread(lead)).hasSize(1);
        assertThat(unread(admin)).isEmpty();

        clock.advance(Duration.ofDays(1));
        tick();
        assertThat(unread(admin)).hasSize(1);
        assertThat(all(admin).get(0).path("told").path("escalated").asBoolean()).isTrue();
    }

    @Test
    void whoIsAwayGetsNoMailAndTheDeputyIsTold() {
        var editor = person("EDITOR", bakery);
        var deputy = person("ACCOUNT_LEAD", bakery);
        away(editor, "2027-02-28", "2027-03-02", deputy).expectStatus().isCreated();
        report(alert(NAMED, "post-1", null, editor));
        tick();

        assertThat(all(editor)).hasSize(1);
        assertThat(all(deputy))
                .singleElement()
                .satisfies(
                        notice -> assertThat(notice.path("told").path("instead").stringValue())
                                .isEqualTo("Mina"));
        assertThat(recipients()).containsExactly(email(deputy));
    }

    @Test
    void deputiesOfEachOtherWhoAreBothAwayStopNothing() {
        var one = person("EDITOR", bakery);
        var other = person("EDITOR", bakery);
        away(one, "2027-02-28", "2027-03-02", other);
        away(other, "2027-02-28", "2027-03-02", one);
        report(alert(NAMED, "post-1", null, one));
        tick();

        assertThat(all(one)).hasSize(1);
        assertThat(all(other)).isEmpty();
    }

    @Test
    void inQuietHoursAMailWaitsForTheMorningUnlessItIsUrgent() {
        var editor = person("EDITOR", bakery);
        clock.advance(Duration.ofHours(12));
        report(alert(NAMED, "post-1", null, editor));
        report(alert(DELIVERY_REJECTED, "post-2", null, editor));
        tick();

        assertThat(mails())
                .extracting(mail ->
                        mail.get("lease", Document.class).getDate("dueAt").toInstant())
                .containsExactlyInAnyOrder(clock.instant(), Instant.parse("2027-03-02T06:00:00Z"));
    }

    @Test
    void aDigestTellsInOneMailWhatWaitedForIt() {
        var author = person("EDITOR", bakery);
        report(alert(APPROVAL_GIVEN, "post-1", null, author));
        report(alert(APPROVAL_GIVEN, "post-2", null, author));
        tick();
        digestPoller.runOnce().block(LIMIT);
        assertThat(mails()).isEmpty();

        clock.advance(Duration.ofDays(1));
        digestPoller.runOnce().block(LIMIT);
        digestPoller.runOnce().block(LIMIT);

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.get("letter", Document.class).getString("subject"))
                        .isEqualTo("Litfass: 2 Benachrichtigungen"));
        clock.advance(Duration.ofDays(1));
        digestPoller.runOnce().block(LIMIT);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aPersonChoosesByKindAndByClientButNotWhatProtectsTheirAccount() {
        var editor = person("EDITOR", bakery, florist);
        prefer(
                editor,
                preferences(
                        Map.of(
                                "DELIVERY_REJECTED",
                                choice("NEVER", false, "ALL_MY_CLIENTS"),
                                florist + "/DELIVERY_REJECTED",
                                choice("AT_ONCE", true, "ALL_MY_CLIENTS"),
                                "INQUIRY_RED",
                                choice("AT_ONCE", false, "ONLY_MINE"),
                                "NEW_DEVICE",
                                choice("NEVER", false, "ONLY_MINE")),
                        null));
        report(alert(DELIVERY_REJECTED, "post-1", null));
        report(alert(INQUIRY_RED, "inquiry-1", null));
        tick();
        assertThat(unread(editor)).containsExactly(DELIVERY_REJECTED);
        assertThat(mails()).isEmpty();

        report(of(alert(DELIVERY_REJECTED, "post-2", null), florist));
        report(new Alert(
                Id.fresh(clock),
                NEW_DEVICE,
                clock.instant(),
                null,
                Alert.Subject.of(Alert.Type.STAFF, editor.value(), ""),
                Alert.People.theirs(null, Set.of(editor)),
                Map.of()));
        tick();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void anUnknownKindAForeignClientAndOneselfAsDeputyAreRefused() {
        var editor = person("EDITOR", bakery);
        var caller = caller(editor);
        for (var choices : List.of(
                Map.of("NO_SUCH", choice("NEVER", false, "ONLY_MINE")),
                Map.of("DELIVERY_SETTLED", choice("NEVER", false, "ONLY_MINE")),
                Map.of("a b/NAMED", choice("NEVER", false, "ONLY_MINE")))) {
            service.send(caller, "PUT", "/api/me/notice-preferences", preferences(choices, null))
                    .expectStatus()
                    .isBadRequest();
        }
        service.send(
                        caller,
                        "PUT",
                        "/api/me/notice-preferences",
                        preferences(Map.of(florist + "/NAMED", choice("NEVER", false, "ONLY_MINE")), null))
                .expectStatus()
                .isNotFound();
        service.send(caller, "PUT", "/api/me/notice-preferences", preferences(Map.of(), editor))
                .expectStatus()
                .isBadRequest();
        away(editor, "2027-03-05", "2027-03-01", person("EDITOR", bakery))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aNoticeIsReadByItsPersonAlone() {
        var editor = person("EDITOR", bakery);
        var other = person("EDITOR", bakery);
        report(alert(NAMED, "post-1", null, editor));
        tick();
        var id = ServiceClient.id(all(editor).get(0));

        service.send(caller(other), "PUT", "/api/notices/" + id + "/read", Map.of("read", true))
                .expectStatus()
                .isNotFound();
        assertThat(unread(editor)).hasSize(1);
        service.send(caller(editor), "PUT", "/api/notices/" + id + "/read", Map.of("read", true))
                .expectStatus()
                .isNoContent();

        assertThat(unread(editor)).isEmpty();
        assertThat(service.body(service.send(caller(editor), "GET", "/api/notice-count", null))
                        .path("unread")
                        .asInt())
                .isZero();
        service.send(caller(editor), "GET", "/api/sent-notices", null)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void manyAtOnceAreEachToldOnce() {
        var editor = person("EDITOR", bakery);
        var many = new ArrayList<Alert>();
        for (var i = 0; i < 60; i++) {
            many.add(alert(DELIVERY_REJECTED, "post-" + i, null));
        }
        Flux.range(0, 4)
                .flatMap(n -> Flux.fromIterable(many).buffer(20).concatMap(receive::receive))
                .blockLast(LIMIT);
        Flux.merge(noticePoller.runOnce(), noticePoller.runOnce()).blockLast(LIMIT);
        tick();

        assertThat(all(editor)).hasSize(50);
        assertThat(mails()).hasSize(60);
    }

    private void tick() {
        noticePoller.runOnce().block(LIMIT);
    }

    private void report(Alert alert) {
        service.send(CONTENT, "PUT", "/internal/alerts", Map.of("alerts", List.of(alert)))
                .expectStatus()
                .isNoContent();
    }

    private Alert alert(AlertKind kind, String matter, StaffId by, StaffId... theirs) {
        return new Alert(
                Id.fresh(clock),
                kind,
                clock.instant(),
                bakery,
                Alert.Subject.of(Alert.Type.POST, matter, "Brezeln im Angebot"),
                Alert.People.theirs(by, Set.of(theirs)),
                Map.of("channel", "Mastodon"));
    }

    private static Alert of(Alert alert, ClientId client) {
        return new Alert(
                alert.id(), alert.kind(), alert.at(), client, alert.subject(), alert.people(), alert.details());
    }

    private StaffId person(String role, ClientId... clients) {
        var form = service.staff(role, clients.length == 0, Id.values(List.of(clients)));
        return new StaffId(ServiceClient.id(service.body(service.send(ADMIN, "POST", "/api/staff", form))));
    }

    private Caller caller(StaffId staff) {
        return Caller.staff(staff, "Mina", Role.EDITOR, false, Set.of(bakery));
    }

    private List<AlertKind> unread(StaffId staff) {
        return list(staff, "?unread=true").stream()
                .map(notice -> AlertKind.valueOf(notice.path("kind").stringValue()))
                .toList();
    }

    private List<JsonNode> all(StaffId staff) {
        return list(staff, "");
    }

    private List<JsonNode> list(StaffId staff, String query) {
        var page = service.body(service.send(caller(staff), "GET", "/api/notices" + query, null));
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private List<Document> mails() {
        return mongo.findAll(Document.class, "mails").collectList().block(LIMIT);
    }

    private Set<String> recipients() {
        return mails().stream()
                .map(mail -> mail.get("letter", Document.class).getString("to"))
                .collect(Collectors.toSet());
    }

    private String email(StaffId staff) {
        return mongo.findById(staff.value(), Document.class, "staff")
                .block(LIMIT)
                .getString("email");
    }

    private WebTestClient.ResponseSpec away(StaffId who, String from, String to, StaffId deputy) {
        return service.send(
                ADMIN, "POST", "/api/absences", Map.of("staffId", who, "from", from, "to", to, "deputyId", deputy));
    }

    private void prefer(StaffId staff, Map<String, ?> form) {
        service.body(service.send(
                Caller.staff(staff, "Mina", Role.EDITOR, false, Set.of(bakery, florist)),
                "PUT",
                "/api/me/notice-preferences",
                form));
    }

    private static Map<String, ?> preferences(Map<String, ?> choices, StaffId deputy) {
        var form = new HashMap<String, Object>(Map.of("digestAt", "08:00", "choices", choices));
        form.put("quiet", Map.of("from", "19:00", "to", "07:00", "weekends", true));
        form.put("deputyId", deputy);
        return form;
    }

    private static Map<String, ?> choice(String mail, boolean urgent, String scope) {
        return Map.of("mail", mail, "urgent", urgent, "scope", scope);
    }
}
