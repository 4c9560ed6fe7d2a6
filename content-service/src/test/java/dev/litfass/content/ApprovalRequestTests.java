package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.ContentProblem.NOT_ASKED;
import static dev.litfass.content.ContentProblem.REQUEST_NOT_FOUND;
import static dev.litfass.content.ContentProblem.WAITS_FOR_CLIENT;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ClientYes;
import dev.litfass.contracts.directory.ClientCard.ContentRule;
import dev.litfass.contracts.directory.ClientCard.Level;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The client company is asked, and answers by its link. */
class ApprovalRequestTests extends ApprovalTest {

    private static final String CLIENT = "/api/clients/bakery";

    @BeforeEach
    void aClientThatIsAsked() {
        stubBakeryWanting(policy(Set.of("marta"), false));
    }

    @Test
    void whatTheAgencyAgreedOnWaitsForTheClientAndGoesOutWithItsYes() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("WITH_CLIENT");
        expectProblem(approve(LEAD, path), WAITS_FOR_CLIENT);
        var request = asked();
        var post = posts(request).get(0);
        assertThat(post.path("state").stringValue()).isEqualTo("WAITING");
        assertThat(post.path("channels").path(0).path("text").stringValue()).isEqualTo("Brezeln um acht");

        assertThat(decided(request, post, "YES", null)).isEqualTo("");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
        assertThat(posts(request).get(0).path("state").stringValue()).isEqualTo("APPROVED");
        assertThat(decided(request, post, "YES", null)).as("said again").isEqualTo("");
    }

    @Test
    void aMailGoesToWhomThePolicyNamesForAllThatCameInTheMeantime() {
        approvedByAgency("Eins", "2026-12-04T08:00");
        approvedByAgency("Zwei", null);
        asked();

        var letter = letters().get(0);
        assertThat(letter.viewerId()).isEqualTo("marta");
        assertThat(letter.posts()).isEqualTo(2);
        assertThat(letter.first()).extracting(ApprovalLetter.Line::text).containsExactly("Eins", "Zwei");
        tick("client-questions");
        tick("approval-letters");
        assertThat(letters()).as("nobody is asked twice").hasSize(1);
    }

    @Test
    void whatIsAgreedOnSecondsApartComesInOneMail() {
        approvedByAgency("Eins", "2026-12-04T08:00");
        clock.advance(Duration.ofSeconds(50));
        approvedByAgency("Zwei", null);
        clock.advance(Duration.ofSeconds(50));
        tick("client-questions");
        tick("approval-letters");
        assertThat(letters()).as("a third may follow").isEmpty();

        clock.advance(Duration.ofSeconds(10));
        tick("client-questions");
        tick("approval-letters");

        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.posts()).isEqualTo(2));
    }

    @Test
    void noPostWaitsLongerThanTenMinutesForOthers() {
        approvedByAgency("Eins", "2026-12-04T08:00");
        clock.advance(Duration.ofSeconds(599));
        approvedByAgency("Zwei", null);
        tick("client-questions");
        clock.advance(Duration.ofSeconds(1));
        tick("client-questions");
        tick("approval-letters");

        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.posts()).isEqualTo(2));
    }

    @Test
    void theFirstWordsOfALongPostEndWithAnEllipsis() {
        approvedByAgency("Brezeln ".repeat(30).strip(), "2026-12-04T08:00");
        asked();

        assertThat(letters().get(0).first())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.text()).hasSizeLessThanOrEqualTo(100).endsWith("…"));
    }

    @Test
    void aChangeThatIsWantedComesBackAsANewQuestionForThatPostAlone() {
        var first = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var second = approvedByAgency("Kuchen um drei", "2026-12-05T15:00");
        var request = asked();

        assertThat(decided(request, posts(request).get(1), "CHANGE", "Bitte um vier"))
                .isEqualTo("");
        var changed = read(second);
        assertThat(changed.path("stage").stringValue()).isEqualTo("SENT_BACK");
        assertThat(changed.path("rejection").path("reason").stringValue()).isEqualTo("Bitte um vier");
        assertThat(changed.path("rejection").path("wish").stringValue()).isEqualTo("CHANGE");

        clock.advance(Duration.ofMinutes(1));
        rewrite(second, "Kuchen um vier");
        assertThat(posts(request).get(1).path("state").stringValue()).isEqualTo("IN_WORK");
        assertThat(posts(request).get(1).path("channels"))
                .as("what is being written is nobody's to see")
                .isEmpty();
        agree(second);
        var again = posts(asked()).get(0);

        assertThat(again.at("/before/0/text").stringValue()).isEqualTo("Kuchen um drei");
        assertThat(again.at("/channels/0/text").stringValue()).isEqualTo("Kuchen um vier");
        assertThat(letters()).hasSize(2);
        assertThat(letters().get(1).first())
                .extracting(ApprovalLetter.Line::text)
                .containsExactly("Kuchen um vier");
        assertThat(read(first).path("stage").stringValue()).isEqualTo("WITH_CLIENT");
    }

    @Test
    void whatWasWithdrawnBeforeAnybodyLookedIsNotShownAsWhatStoodThere() {
        var path = approvedByAgency("Brezeln für 5 Cent", "2026-12-04T08:00");
        asked();
        clock.advance(Duration.ofMinutes(1));
        rewrite(path, "Brezeln für 50 Cent");
        agree(path);
        var second = asked();
        assertThat(posts(second).get(0).path("before")).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        rewrite(path, "Brezeln für 60 Cent");
        agree(path);

        assertThat(posts(asked()).get(0).at("/before/0/text").stringValue()).isEqualTo("Brezeln für 50 Cent");
    }

    @Test
    void whatWaitsForTheClientIsSeenAtTheDeskAndInThePortal() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");

        assertThat(items("/api/attention", "kind")).containsExactly("WITH_CLIENT");
        assertThat(items("/api/posts?stage=WITH_CLIENT", "id")).containsExactly(id(path));
        assertThat(items("/api/posts?stage=IN_REVIEW", "id")).isEmpty();
        assertThat(items(REQUESTS + "?postId=" + id(path), "viewerId")).isEmpty();
        asked();
        assertThat(items(REQUESTS + "?postId=" + id(path), "viewerId")).containsExactly("marta");
        var portal = Caller.viewer("marta", "Marta Berger", BAKERY);
        assertThat(body(send(portal, "GET", "/portal/posts?from=2026-12-01&to=2026-12-10", null))
                        .path("planned"))
                .extracting(post -> post.path("stage").stringValue())
                .containsExactly("WITH_CLIENT");
    }

    private List<String> items(String path, String field) {
        return body(send(LEAD, "GET", path, null))
                .path("items")
                .valueStream()
                .map(item -> item.path(field).stringValue())
                .toList();
    }

    @Test
    void askingLeavesAPostAloneThatSomebodyHasOpen() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var before = version(path);

        asked();

        assertThat(version(path)).isEqualTo(before);
    }

    @Test
    void aPersonMayThinkAgainUntilItGoesOut() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var request = asked();
        var post = posts(request).get(0);

        decided(request, post, "NO", null);
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SENT_BACK");
        assertThat(body(send(EDITOR, "GET", "/api/attention", null)).path("items"))
                .extracting(item -> item.path("kind").stringValue())
                .contains("SENT_BACK_BY_CLIENT");
        assertThat(posts(request).get(0).path("state").stringValue()).isEqualTo("REJECTED");
        assertThat(decided(request, post, "YES", null)).isEqualTo("");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
        assertThat(decided(request, post, "NO", "Doch nicht")).isEqualTo("");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SENT_BACK");
        decided(request, post, "YES", null);

        clock.set(Instant.parse("2026-12-04T07:00:01Z"));
        tick();
        assertThat(decided(request, post, "NO", "Zu spät")).isEqualTo("/problems/already-sending");
        assertThat(read(path).path("stage").stringValue()).isNotEqualTo("SENT_BACK");
    }

    /** The person answers through the link of the first mail, whatever was rewritten since. */
    @Test
    void aNoToRewrittenWordsStandsUntilTheAgencyChangesThem() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var request = asked();
        rewrite(path, "Brezeln um neun");
        agree(path);
        decided(request, posts(request).get(0), "CHANGE", "Um zehn");

        var post = posts(request).get(0);
        assertThat(post.path("state").stringValue()).isEqualTo("REJECTED");
        assertThat(post.path("answer").stringValue()).isEqualTo("Um zehn");
        assertThat(decided(request, post, "CHANGE", "Um elf"))
                .as("said otherwise")
                .isEqualTo("");
        body(send(marta(request), "GET", "/approval/posts/" + id(path) + "/remarks", null));

        rewrite(path, "Brezeln um elf");
        assertThat(posts(request).get(0).path("state").stringValue()).isEqualTo("IN_WORK");
        assertThat(posts(request).get(0).path("channels").size()).isZero();
    }

    /** Whoever said yes already is the one who can remind the client. */
    @Test
    void whoeverAgreedHearsThatTheClientLetsASlotPass() {
        somebodyWhoListens();
        approvedByAgency("Brezeln um acht", "2026-12-03T08:00");

        tick("warnings");
        assertThat(told(AlertKind.SLOT_AT_RISK)).singleElement().satisfies(warning -> {
            assertThat(warning.people().theirs()).containsExactly(new StaffId(EDITOR.id()));
            assertThat(warning.people().barred()).isEmpty();
        });
    }

    @Test
    void aYesToOtherWordsThanWereSeenIsRefused() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var request = asked();
        var post = posts(request).get(0);
        rewrite(path, "Brezeln um neun");
        agree(path);

        assertThat(decided(request, post, "YES", null)).isEqualTo("/problems/content-changed");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("WITH_CLIENT");
    }

    @Test
    void aYesToAnotherTimeThanWasSeenIsRefused() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var request = asked();
        var post = posts(request).get(0);
        moveTo(path, "2026-12-04T23:00");

        assertThat(decided(request, post, "YES", null)).isEqualTo("/problems/content-changed");
        assertThat(decided(request, posts(request).get(0), "YES", null)).isEqualTo("");
    }

    @Test
    void theLinkOpensItsOwnPostsAndNothingElse() {
        approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var request = asked();
        var post = posts(request).get(0);
        var other = approvedByAgency("Kuchen", null);
        var otherPost = Map.of(
                "id", other.substring(other.lastIndexOf('/') + 1),
                "contentHash", read(other).path("contentHash").stringValue());

        assertThat(decided(request, json.valueToTree(otherPost), "YES", null)).isEqualTo("/problems/post-not-found");
        for (var path : List.of("/api/clients/bakery/posts", "/portal/posts?from=2026-12-01&to=2026-12-02", REQUESTS)) {
            expectProblem(send(marta(request), "GET", path, null), NOT_FOUND);
        }
        expectProblem(send(LEAD, "GET", "/approval/request", null), NOT_FOUND);
        expectProblem(
                send(
                        Caller.approver("marta", "Marta Berger", new ClientId("florist"), request),
                        "GET",
                        "/approval/posts",
                        null),
                REQUEST_NOT_FOUND);
        expectProblem(
                send(STRANGER, "DELETE", "/api/clients/florist/approval-requests/" + request, null), REQUEST_NOT_FOUND);
        assertThat(read(POSTS + "/" + post.path("id").stringValue())
                        .path("stage")
                        .stringValue())
                .isEqualTo("WITH_CLIENT");
    }

    @Test
    void aLinkThatEndedOrWasWithdrawnOpensNothing() {
        approvedByAgency("Brezeln um acht", "2027-01-15T08:00");
        var request = asked();

        clock.advance(Duration.ofDays(31));
        expectProblem(send(marta(request), "GET", "/approval/posts", null), REQUEST_NOT_FOUND);
        clock.reset();
        body(send(marta(request), "GET", "/approval/request", null));
        send(LEAD, "DELETE", REQUESTS + "/" + request, null).expectStatus().isNoContent();
        expectProblem(send(marta(request), "GET", "/approval/request", null), REQUEST_NOT_FOUND);
    }

    @Test
    void somebodyIsAskedByHandForPostsThatWait() {
        stubBakeryWanting(policy(Set.of(), false));
        var waiting = approvedByAgency("Brezeln um acht", null);
        var draft = created(EDITOR, "Noch nicht fertig");

        expectProblem(ask("marta", draft.path("id").stringValue()), NOT_ASKED);
        expectProblem(ask("nobody", id(waiting)), INVALID_REQUEST);
        expectProblem(
                send(
                        LEAD,
                        "POST",
                        REQUESTS,
                        Map.of("viewerId", "marta", "postIds", Collections.nCopies(500, id(waiting)))),
                INVALID_REQUEST);
        var request = body(ask("marta", id(waiting)));
        tick("approval-letters");

        assertThat(request.path("waiting").asInt()).isEqualTo(1);
        assertThat(letters().get(0).message()).isEqualTo("Bitte bis Freitag");
        assertThat(body(send(LEAD, "GET", REQUESTS, null))
                        .path("items")
                        .path(0)
                        .path("letters")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotAnsweredIsRemindedOfADayBeforeItsSlot() {
        approvedByAgency("Brezeln um acht", "2026-12-09T08:00");
        asked();

        clock.advance(Duration.ofDays(2));
        tick("approval-letters");
        assertThat(letters()).hasSize(1);
        clock.advance(Duration.ofDays(4));
        tick("approval-letters");
        assertThat(letters()).extracting(ApprovalLetter::number).contains(2);
    }

    @Test
    void goesOutUnansweredOnlyWhereThePolicySaysSo() {
        var waits = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        asked();
        clock.advance(Duration.ofMinutes(minutesUntil("2026-12-04T06:50:00Z")));
        tick("unanswered");
        assertThat(read(waits).path("stage").stringValue()).isEqualTo("WITH_CLIENT");

        stubBakeryWanting(policy(Set.of("marta"), true));
        tick("unanswered");

        assertThat(read(waits).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void aSlotFarFromTheOneThatWasSeenIsAskedForAgain() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-06T08:00");
        var request = asked();
        decided(request, posts(request).get(0), "YES", null);

        moveTo(path, "2026-12-07T07:00");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
        moveTo(path, "2026-12-09T08:00");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("WITH_CLIENT");

        var again = asked();
        assertThat(again).isNotEqualTo(request);
        decided(again, posts(again).get(0), "YES", null);
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
        assertThat(read(path).path("slot").path("local").stringValue()).startsWith("2026-12-09T08:00");
    }

    @Test
    void aNoIsNotUndoneBySilence() {
        stubBakeryWanting(policy(Set.of("marta"), true));
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        var request = asked();
        decided(request, posts(request).get(0), "NO", "Auf keinen Fall");

        clock.set(Instant.parse("2026-12-03T20:30:00Z"));
        agree(path);
        assertThat(asked()).as("the same words are asked for anew").isNotEqualTo(request);
        clock.set(Instant.parse("2026-12-04T06:50:00Z"));
        tick("unanswered");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("WITH_CLIENT");
    }

    @Test
    void anEarlierSlotIsAskedForAnew() {
        stubBakeryWanting(policy(Set.of("marta"), true));
        var path = approvedByAgency("Brezeln um acht", "2026-12-24T08:00");
        asked();
        clock.advance(Duration.ofHours(13));

        moveTo(path, "2026-12-02T23:25");
        tick("unanswered");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("WITH_CLIENT");
    }

    @Test
    void theClientIsAskedWhenAChangedPolicyWantsNoMoreOfTheAgency() {
        stubBakeryWanting(new ApprovalPolicy(
                true, false, List.of(new Level(Set.of(), 2)), new ClientYes(Set.of("marta"), false)));
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        assertThat(read(path).path("clientSince").isString()).isFalse();

        stubBakeryWanting(policy(Set.of("marta"), false));
        body(approve(LEAD, path));

        assertThat(read(path).path("clientSince").isString()).isTrue();
    }

    @Test
    void nobodyWaitsForAClientWhoIsNotToBeAskedAnyMore() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");

        stubBakeryWanting(ApprovalPolicy.secondPerson());
        tick("dropped-questions");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void whatStaysDueHidesNothingBehindIt() {
        stubBakeryWanting(policy(Set.of("marta"), true));
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        asked();
        clock.set(Instant.parse("2026-12-04T06:50:00Z"));
        manyBefore(path, "florist", "slot.at");

        tick("unanswered");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void whatCannotBeDroppedHidesNothingBehindIt() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        manyBefore(path, "florist", "verdict.client.since");

        stubBakeryWanting(ApprovalPolicy.secondPerson());
        tick("dropped-questions");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void aClientWhoCannotBeAskedHidesNobodyBehindIt() {
        var path = approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        manyBefore(path, "nobody", "verdict.client.since");

        asked();

        assertThat(letters()).hasSize(1);
    }

    @Test
    void twoWhoAskAtOnceAskOnce() {
        approvedByAgency("Brezeln um acht", "2026-12-04T08:00");
        clock.advance(Duration.ofMinutes(3));
        var poller = pollerOf("client-questions");

        Mono.when(poller.runOnce(), poller.runOnce()).block(Duration.ofSeconds(20));

        assertThat(body(send(LEAD, "GET", REQUESTS, null)).path("items")).hasSize(1);
    }

    @Test
    void whereNobodyOfTheAgencyIsAskedTheClientIsAtOnce() {
        stubBakeryWanting(new ApprovalPolicy(false, false, List.of(), new ClientYes(Set.of("marta"), false)));
        var path = POSTS + "/" + created(EDITOR, "Brezeln").path("id").stringValue();
        submit(path);
        var request = asked();

        decided(request, posts(request).get(0), "YES", null);

        assertThat(read(path).path("stage").stringValue()).isEqualTo("APPROVED");
    }

    /** The same post many times over at another client, each due a little sooner, and many of them at the same moment. */
    private void manyBefore(String path, String client, String moment) {
        var post = Objects.requireNonNull(
                mongo.findById(id(path), Document.class, "posts").block(Duration.ofSeconds(10)));
        var sooner = post.getEmbedded(List.of(moment.split("\\.")), Date.class).toInstant();
        var others = IntStream.range(0, 700)
                .mapToObj(i -> {
                    var other = Document.parse(post.toJson());
                    other.put("_id", id(path).substring(0, 20) + "%06d".formatted(i));
                    other.put("clientId", client);
                    set(other, moment, Date.from(sooner.minusSeconds(1 + i / 300)));
                    return other;
                })
                .toList();
        mongo.getCollection("posts")
                .flatMap(posts -> Mono.from(posts.insertMany(others)))
                .block(Duration.ofSeconds(10));
    }

    private static void set(Document in, String path, Object value) {
        var fields = path.split("\\.");
        var inner = in;
        for (var i = 0; i < fields.length - 1; i++) {
            inner = inner.get(fields[i], Document.class);
        }
        inner.put(fields[fields.length - 1], value);
    }

    private long minutesUntil(String moment) {
        return Duration.between(clock.instant(), Instant.parse(moment)).toMinutes();
    }

    @Test
    void onlyThePostsOfARuleAreAskedFor() {
        var martas = new ClientYes(Set.of("marta"), false);
        var onBluesky = new ContentRule(Set.of(BLUESKY), Set.of(), true, false, List.of(), martas);
        stubBakeryWanting(new ApprovalPolicy(true, false, List.of(), null, List.of(onBluesky)));

        var usual = approvedByAgency(draft("Nur auf Mastodon", MASTODON));
        var ruled = approvedByAgency(draft("Auf beiden", MASTODON, BLUESKY));

        assertThat(read(usual).path("status").stringValue()).isEqualTo("APPROVED");
        assertThat(posts(asked()))
                .extracting(post -> post.path("id").stringValue())
                .containsExactly(id(ruled));
    }

    private String approvedByAgency(Map<String, Object> draft) {
        var path = POSTS + "/"
                + body(send(EDITOR, "POST", POSTS, draft)).path("id").stringValue();
        agree(path);
        return path;
    }

    private static ApprovalPolicy policy(Set<String> viewers, boolean unanswered) {
        return new ApprovalPolicy(true, false, List.of(), new ClientYes(viewers, unanswered));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A post to which the agency said yes. */
    private String approvedByAgency(String text, String local) {
        var path = POSTS + "/" + created(EDITOR, text).path("id").stringValue();
        if (local != null) {
            moveTo(path, local);
        }
        agree(path);
        return path;
    }

    private void moveTo(String path, String local) {
        body(send(
                EDITOR,
                "PUT",
                path + "/slot",
                Map.of("local", local, "zone", "Europe/Berlin", "version", version(path))));
    }

    private void agree(String path) {
        submit(path);
        body(approve(LEAD, path));
    }

    private void submit(String path) {
        body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(path))));
    }

    private WebTestClient.ResponseSpec approve(Caller by, String path) {
        var post = read(path);
        return send(
                by,
                "POST",
                path + "/approval",
                Map.of(
                        "version", post.path("version").asLong(),
                        "contentHash", post.path("contentHash").stringValue()));
    }

    private void rewrite(String path, String text) {
        body(send(EDITOR, "PUT", path, Map.of("draft", draft(text, MASTODON, BLUESKY), "version", version(path))));
    }

    private long version(String path) {
        return read(path).path("version").asLong();
    }

    private WebTestClient.ResponseSpec ask(String viewer, String post) {
        return send(
                LEAD,
                "POST",
                REQUESTS,
                Map.of("viewerId", viewer, "postIds", List.of(post), "message", "Bitte bis Freitag"));
    }

    /** Lets some calm pass; answers with the newest request. */
    private String decided(String request, JsonNode post, String answer, String text) {
        return decided(request, post, text == null ? Map.of("answer", answer) : Map.of("answer", answer, "text", text));
    }

    private List<ApprovalLetter> letters() {
        return Stubs.server().findAll(putRequestedFor(urlPathEqualTo(LETTERS))).stream()
                .map(sent -> json.readValue(sent.getBodyAsString(), ApprovalLetter.class))
                .toList();
    }
}
