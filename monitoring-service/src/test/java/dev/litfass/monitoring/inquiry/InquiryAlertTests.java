package dev.litfass.monitoring.inquiry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.contracts.alert.AlertKind.ANSWER_FAILED;
import static dev.litfass.contracts.alert.AlertKind.ANSWER_UNCLEAR;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_AMBER;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_ASSIGNED;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_BREACHED;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_REASSIGNED;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_RED;
import static dev.litfass.contracts.alert.AlertKind.INQUIRY_SETTLED;
import static dev.litfass.contracts.alert.AlertKind.NAMED;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.platform.migration.Migrations;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What clients-service hears of inquiries, and when. */
class InquiryAlertTests extends MonitoringTest {

    private static final String INBOX = "/api/clients/bakery/inquiries";
    private static final String ALERTS = "/clients-service/internal/alerts";
    private static final StaffId PAULS = new StaffId("paul");
    private static final StaffId JONAS_ID = new StaffId("jonas");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private ReactiveMongoTemplate database;

    @Autowired
    private Migrations migrations;

    @BeforeEach
    void clientsServiceHears() {
        hears(noContent());
    }

    /** These tests go days ahead: what they leave would stand before everything of the others. */
    @BeforeEach
    @AfterEach
    void nothingIsThere() {
        for (var collection : List.of("inquiries", "audit")) {
            database.remove(new Query(), collection).block(LIMIT);
        }
    }

    @Test
    void whoeverGetsAnInquiryIsToldAndWhoeverHadIt() {
        var inquiry = said("an Jonas");

        assign(inquiry, "jonas", PAUL);
        assign(inquiry, "anna", PAUL);

        var told = told(inquiry);
        assertThat(told)
                .extracting(Alert::kind)
                .containsExactlyInAnyOrder(INQUIRY_ASSIGNED, INQUIRY_ASSIGNED, INQUIRY_REASSIGNED);
        assertThat(told).allSatisfy(alert -> {
            assertThat(alert.people().by()).isEqualTo(PAULS);
            assertThat(alert.clientId()).isEqualTo(BAKERY);
            assertThat(alert.subject().type()).isEqualTo(Alert.Type.INQUIRY);
            assertThat(alert.subject().title()).isEqualTo("an Jonas " + mark);
        });
        assertThat(of(told, INQUIRY_REASSIGNED).people().theirs()).containsExactly(JONAS_ID);
    }

    @Test
    void whatSomebodyTakesAnswersAndClosesByThemselvesIsToldToNobody() {
        var inquiry = said("selbst genommen");

        assign(inquiry, "paul", PAUL);
        answer(inquiry, "SENT");
        assign(inquiry, null, PAUL);
        move(inquiry, "DONE");

        assertThat(told(inquiry)).isEmpty();
    }

    @Test
    void anInquiryThatSomebodyWasToldOfIsSettledByItsAnswer() {
        var inquiry = said("zugewiesen");
        assign(inquiry, "jonas", PAUL);
        told(inquiry);

        answer(inquiry, "SENT");

        assertThat(kinds(told(inquiry))).containsExactly(INQUIRY_SETTLED);
    }

    @Test
    void anAnswerThatIsUnclearOrFailsIsToldOnceToWhoWroteItAndToWhoHasTheInquiry() {
        var inquiry = said("antwort hängt");
        assign(inquiry, "jonas", JONAS);

        answer(inquiry, "UNCLEAR");
        clock.advance(Duration.ofSeconds(10));
        tick("replies");

        var told = told(inquiry);
        assertThat(kinds(told)).containsExactly(ANSWER_UNCLEAR);
        assertThat(told.get(0).people().theirs()).containsExactlyInAnyOrder(PAULS, JONAS_ID);

        becomes("FAILED");
        clock.advance(Duration.ofSeconds(10));
        tick("replies");
        move(inquiry, "DONE");
        assertThat(kinds(told(inquiry))).containsExactly(ANSWER_FAILED, INQUIRY_SETTLED);
    }

    @Test
    void eachMomentOfThePublicsPatienceIsToldOnceAlsoWhileTheClientIsWaitedFor() {
        var inquiry = said("wie lange noch");
        assign(inquiry, "jonas", JONAS);
        move(inquiry, "WAITING_FOR_CLIENT");
        tick("warnings");
        assertThat(told(inquiry)).isEmpty();

        for (var kind : List.of(INQUIRY_AMBER, INQUIRY_RED, INQUIRY_BREACHED)) {
            clock.advance(Duration.ofHours(24));
            tick("warnings");
            tick("warnings");
            var told = told(inquiry);
            assertThat(kinds(told)).containsExactly(kind);
            assertThat(told.get(0).people()).isEqualTo(Alert.People.theirs(null, Set.of(JONAS_ID)));
        }
        clock.advance(Duration.ofDays(10));
        tick("warnings");
        assertThat(told(inquiry)).isEmpty();
    }

    @Test
    void ofSeveralMomentsThatPassedMeanwhileTheLastOneIsTold() {
        var inquiry = said("übers Wochenende");
        clock.advance(Duration.ofHours(50));

        tick("warnings");

        assertThat(kinds(told(inquiry))).containsExactly(INQUIRY_RED);
        clock.advance(Duration.ofHours(22));
        tick("warnings");
        assertThat(kinds(told(inquiry))).containsExactly(INQUIRY_BREACHED);
    }

    @Test
    void whatRanOutMoreThanADayAgoIsNotTold() {
        var inquiry = said("längst vorbei");
        clock.advance(Duration.ofHours(72 + 25));

        tick("warnings");
        tick("warnings");

        assertThat(told(inquiry)).isEmpty();
        assertThat(stored(inquiry).open().warnAt()).isNull();
    }

    @Test
    void nobodyIsWarnedOfWhatWasAnsweredOrDone() {
        var done = said("erledigt");
        move(done, "DONE");
        var answered = said("beantwortet");
        answer(answered, "SENT");
        clock.advance(Duration.ofHours(73));

        tick("warnings");

        assertThat(told(done)).isEmpty();
        assertThat(told(answered)).isEmpty();
    }

    @Test
    void whatWasStoredBeforeThereWereWarningsIsWarnedOfToo() {
        var inquiry = said("von früher");
        // As a version before this one stored it.
        database.updateFirst(byId(inquiry), new Update().unset(WarnInTime.FIELD).unset("open.warnedOf"), "inquiries")
                .block(LIMIT);
        database.remove(new Query(), "schema").block(LIMIT);
        migrations.plan().block(LIMIT);
        tick("migrations");
        clock.advance(Duration.ofHours(24));

        tick("warnings");

        assertThat(kinds(told(inquiry))).containsExactly(INQUIRY_AMBER);
    }

    @Test
    void whoIsNamedInANoteIsToldUnlessTheyWroteIt() {
        var inquiry = said("mit Notiz");

        note(inquiry, Map.of("text", "@Jonas bitte ansehen", "named", List.of("jonas", "paul")));
        note(inquiry, Map.of("text", "nur für mich", "named", List.of("paul")));
        note(inquiry, Map.of("text", "für niemanden"));

        var told = told(inquiry);
        assertThat(kinds(told)).containsExactly(NAMED);
        assertThat(told.get(0).people()).isEqualTo(Alert.People.theirs(PAULS, Set.of(JONAS_ID)));
        assertThat(told.get(0).details()).containsEntry("by", "Staff paul");
    }

    @Test
    void aNoteNamesSoManyAndNothingThatIsNoId() {
        var inquiry = said("zu viele");
        var many = IntStream.range(0, 21).mapToObj(number -> "s" + number).toList();

        for (var named : List.of(many, List.of("{}"), List.of(""))) {
            expectProblem(
                    send(PAUL, "POST", path(inquiry) + "/notes", Map.of("text", "Hallo", "named", named)),
                    CommonProblem.INVALID_REQUEST);
        }
    }

    @Test
    void whatClientsServiceDoesNotHearIsToldLaterAndThenNeverAgain() {
        var inquiry = said("nicht gehört");
        assign(inquiry, "jonas", PAUL);
        hears(aResponse().withStatus(503));
        told(inquiry);

        hears(noContent());

        assertThat(kinds(told(inquiry))).containsExactly(INQUIRY_ASSIGNED);
        assertThat(told(inquiry)).isEmpty();
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheOthersFromBeingHeard() {
        var refused = said("abgelehnt");
        var heard = said("angenommen");
        assign(refused, "jonas", PAUL);
        assign(heard, "jonas", PAUL);
        Stubs.server()
                .stubFor(put(urlPathEqualTo(ALERTS))
                        .atPriority(1)
                        .withRequestBody(matchingJsonPath("$..[?(@.id == '" + id(refused) + "')]"))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\":\"/problems/invalid-request\",\"title\":\"x\",\"status\":400}")));

        assertThat(kinds(told(heard))).containsExactly(INQUIRY_ASSIGNED, INQUIRY_ASSIGNED);
        assertThat(told(heard)).isEmpty();
        assertThat(told(refused)).isEmpty();

        Stubs.server().resetMappings();
        hears(noContent());
        clock.advance(Duration.ofHours(1));
        assertThat(kinds(told(refused))).containsExactly(INQUIRY_ASSIGNED);
    }

    private static void hears(ResponseDefinitionBuilder answer) {
        Stubs.server().stubFor(put(urlPathEqualTo(ALERTS)).atPriority(2).willReturn(answer));
    }

    /** What is told now of one inquiry, in the order in which it is told. */
    private List<Alert> told(JsonNode inquiry) {
        Stubs.server().resetRequests();
        tick("alerts");
        return Stubs.server().findAll(putRequestedFor(urlPathEqualTo(ALERTS))).stream()
                .map(request -> json.readValue(request.getBodyAsString(), AlertBatch.class))
                .flatMap(batch -> batch.alerts().stream())
                .filter(alert -> alert.subject().id().equals(id(inquiry)))
                .toList();
    }

    private static List<AlertKind> kinds(List<Alert> alerts) {
        return alerts.stream().map(Alert::kind).toList();
    }

    private static Alert of(List<Alert> alerts, AlertKind kind) {
        return alerts.stream().filter(alert -> alert.kind() == kind).findFirst().orElseThrow();
    }

    private JsonNode said(String text) {
        hook(UUID.randomUUID().toString(), "COMMENT", text + " " + mark, "secret-of-bakery-simulator")
                .expectStatus()
                .isAccepted();
        return read(PAUL, INBOX + "?q=" + text + " " + mark).path("items").path(0);
    }

    private void assign(JsonNode inquiry, @Nullable String to, Caller by) {
        var form = new HashMap<String, Object>(Map.of("version", version(inquiry)));
        form.put("staffId", to);
        body(send(by, "PUT", path(inquiry) + "/assignee", form));
    }

    private void move(JsonNode inquiry, String status) {
        body(send(PAUL, "PUT", path(inquiry) + "/status", Map.of("status", status, "version", version(inquiry))));
    }

    private void note(JsonNode inquiry, Map<String, Object> note) {
        body(send(PAUL, "POST", path(inquiry) + "/notes", note));
        clock.advance(Duration.ofSeconds(1));
    }

    private void answer(JsonNode inquiry, String stage) {
        becomes(stage);
        body(send(PAUL, "POST", path(inquiry) + "/replies", Map.of("text", "Ja.", "version", version(inquiry))));
        tick("replies");
    }

    private static void becomes(String stage) {
        Stubs.server()
                .stubFor(put(urlPathMatching("/content-service/internal/clients/bakery/replies/.*"))
                        .willReturn(okJson("{\"replyId\":\"x\",\"stage\":\"" + stage + "\"}")));
    }

    private Inquiry stored(JsonNode inquiry) {
        return database.findOne(byId(inquiry), Inquiry.class)
                .blockOptional(LIMIT)
                .orElseThrow();
    }

    private static Query byId(JsonNode inquiry) {
        return new Query(Criteria.where("_id").is(id(inquiry)));
    }

    private long version(JsonNode inquiry) {
        return read(PAUL, path(inquiry)).path("version").asLong();
    }

    private static String path(JsonNode inquiry) {
        return INBOX + "/" + id(inquiry);
    }

    private static String id(JsonNode inquiry) {
        return inquiry.path("id").stringValue();
    }
}
