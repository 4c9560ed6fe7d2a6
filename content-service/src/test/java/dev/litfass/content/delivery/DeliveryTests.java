package dev.litfass.content.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Callers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTests {

    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Instant PLANNED = SLOT.minusSeconds(60);
    private static final Instant SENT = SLOT.plusSeconds(1);
    private static final Instant TOO_LATE = SLOT.plus(Duration.ofMinutes(15)).plusMillis(1);

    private static final Outcome SILENCE = new Outcome.Unknown(Reason.NO_ANSWER);
    private static final LookupResult ABSENT = new LookupResult.Absent();
    private static final LookupResult UNREADABLE = new LookupResult.Unreadable(Reason.NOT_REACHED);
    private static final LookupResult FOUND =
            new LookupResult.Found("77", "https://mastodon.example/@s/77", "same text");

    @Test
    void isDueShortlyBeforeItsSlotSoThatAllIsReadyThen() {
        var planned = planned();

        assertThat(planned.status()).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(planned.lease().dueAt()).isEqualTo(SLOT.minusSeconds(20));
        assertThat(planned.slotAt()).isEqualTo(SLOT);
    }

    @ParameterizedTest
    @CsvSource({"0, 120", "100000000, 220", "4000000000, 1200"})
    void isDueAsMuchEarlierAsItsVideoNeeds(long bytes, long ahead) {
        var clip = new Outgoing.Clip(bytes, 10_000);
        var film = new Outgoing.OutgoingPicture("film", "video/mp4", "", 16, 9, clip);

        var planned = planned(0, new Outgoing("key", "Guten Morgen", List.of(film), null, SLOT));

        assertThat(planned.lease().dueAt()).isEqualTo(SLOT.minusSeconds(ahead));
    }

    @Test
    void isDueAsMuchEarlierAsItsDocumentNeeds() {
        var prices = new Outgoing.OutgoingPicture(
                "prices", "application/pdf", "", 0, 0, null, null, new Outgoing.Document(100_000_000, "Preise 2027"));

        assertThat(planned(0, outgoing(List.of(prices))).lease().dueAt()).isEqualTo(SLOT.minusSeconds(220));
    }

    @Test
    void isDueSoMuchEarlierAsAVideoNeeds() {
        var roll = new Outgoing.OutgoingPicture("roll", "image/png", "Ein Brötchen", 4, 3);
        var oven = new Outgoing.OutgoingPicture(
                "oven", "video/mp4", "Der Ofen", 9, 16, new Outgoing.Clip(90_000_000, 60_000));

        assertThat(planned(0, outgoing(List.of(roll))).lease().dueAt()).isEqualTo(SLOT.minusSeconds(40));
        assertThat(planned(0, outgoing(List.of(roll, oven))).lease().dueAt()).isEqualTo(SLOT.minusSeconds(120 + 90));
        assertThat(planned(1, outgoing(List.of(oven))).lease().dueAt()).isEqualTo(SLOT);
    }

    @Test
    void goesToWorkUpToFifteenMinutesLate() {
        var claimed = planned().claimed(TOO_LATE.minusMillis(1), false);

        assertThat(claimed.status()).isEqualTo(DeliveryStatus.LEASED);
        assertThat(claimed.evidence().attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "RETRY_WAIT", "LEASED", "PREPARED"})
    void expiresInsteadOfGoingOutLaterThanThat(DeliveryStatus status) {
        var claimed = in(status).claimed(TOO_LATE, false);

        assertThat(claimed.status()).isEqualTo(DeliveryStatus.EXPIRED);
        assertThat(claimed.evidence().reason()).isEqualTo(Reason.TOO_LATE);
        assertThat(claimed.lease().dueAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"LEASED", "PREPARED"})
    void startsAfreshWhereAWorkerWasLostBeforeSending(DeliveryStatus status) {
        var before = in(status);

        var claimed = before.claimed(SENT, true);

        assertThat(claimed.status()).isEqualTo(DeliveryStatus.LEASED);
        assertThat(claimed.evidence().attempts()).isEqualTo(before.evidence().attempts() + 1);
    }

    @Test
    void isUnclearWhereAWorkerWasLostAfterArming() {
        var claimed = armed().claimed(SENT.plusSeconds(60), true);

        assertThat(claimed.status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(claimed.evidence().reason()).isEqualTo(Reason.NO_ANSWER);
        assertThat(claimed.lease().dueAt()).as("the first look is over already").isEqualTo(SENT.plusSeconds(60));
    }

    @Test
    void staysUnclearHoweverLateItIsClaimed() {
        var unclear = armed().settled(SILENCE, SENT);

        assertThat(unclear.claimed(TOO_LATE, false)).isEqualTo(unclear);
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "PUBLISHED", "REJECTED", "EXPIRED", "CANCELLED", "NEEDS_PERSON"})
    void isNeverDueAgainOnceItIsOver(DeliveryStatus status) {
        var claimed = in(status).claimed(SENT, false);

        assertThat(claimed.status()).isEqualTo(status);
        assertThat(claimed.lease().dueAt()).isNull();
    }

    @Test
    void remembersWhatLiesReadyAndWhenItWasFirstAndLastSent() {
        var ready = new Prepared.Untyped(Map.of("croissant", "m1"));
        var once = claimed().prepared(ready, SENT).armed(SENT);

        var twice = once.settled(postponed(null), SENT)
                .claimed(SENT.plusSeconds(6), false)
                .armed(SENT.plusSeconds(7));

        assertThat(once.status()).isEqualTo(DeliveryStatus.ARMED);
        assertThat(twice.evidence().prepared()).isEqualTo(ready);
        assertThat(twice.evidence().sending().armedAt()).isEqualTo(SENT);
        assertThat(twice.evidence().lastSendAt()).isEqualTo(SENT.plusSeconds(7));
    }

    @Test
    void isPublishedUnderTheNameTheNetworkGaveIt() {
        var settled = armed().settled(new Outcome.Published("77", "https://mastodon.example/@s/77"), SENT);

        assertThat(settled.status()).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(settled.evidence().remote()).isEqualTo(new Remote("77", "https://mastodon.example/@s/77", SENT));
        assertThat(settled.evidence().reason()).isNull();
        assertThat(settled.lease().dueAt()).isNull();
    }

    @Test
    void waitsAsLongAsTheNetworkSays() {
        var settled = armed().settled(postponed(Duration.ofSeconds(90)), SENT);

        assertThat(settled.status()).isEqualTo(DeliveryStatus.RETRY_WAIT);
        assertThat(settled.evidence().reason()).isEqualTo(Reason.RATE_LIMIT);
        assertThat(settled.lease().dueAt()).isBetween(SENT.plusSeconds(90), SENT.plusSeconds(108));
    }

    @Test
    void waitsLongerWithEachTryWhereTheNetworkSaysNow() {
        var delivery = planned();
        for (var seconds : List.of(1, 2, 4, 8, 16, 32, 32)) {
            delivery = delivery.claimed(SLOT, false).armed(SENT).settled(postponed(Duration.ZERO), SENT);

            assertThat(delivery.lease().dueAt()).isBetween(SENT.plusSeconds(seconds), SENT.plusSeconds(seconds + 7));
        }
    }

    @Test
    void deliveriesThatWereRefusedTogetherPart() {
        var due = IntStream.range(0, 10)
                .mapToObj(part -> planned(part)
                        .claimed(SLOT, false)
                        .armed(SENT)
                        .settled(postponed(Duration.ofSeconds(1)), SENT)
                        .lease()
                        .dueAt())
                .toList();

        assertThat(due).doesNotHaveDuplicates();
    }

    @Test
    void waitsTwiceAsLongWithEachTryWhereTheNetworkSaysNothing() {
        var delivery = planned();
        for (var seconds : List.of(5, 10, 20, 40, 80, 160, 160)) {
            delivery = delivery.claimed(SENT, false).armed(SENT).settled(postponed(null), SENT);

            assertThat(delivery.lease().dueAt()).isBetween(SENT.plusSeconds(seconds), SENT.plusMillis(seconds * 1200L));
        }
    }

    /** The event tells it, not the note: the web app has words for the event, and a person may note what he likes. */
    @Test
    void keepsHowItBecamePublicAndWhatAPersonNoted() {
        var unread = armed().settled(SILENCE, SENT).lookedUp(UNREADABLE, SENT.plusSeconds(10));
        var confirmed = unread.foundByPerson(null, "found: on page 3", SENT.plusSeconds(20));

        assertThat(confirmed.log())
                .extracting(Delivery.LogLine::event, Delivery.LogLine::text)
                .endsWith(tuple("looked-in-vain", ""), tuple("published-by-hand", "found: on page 3"));
    }

    @Test
    void isRejectedInTheNetworksOwnWords() {
        var why = Reason.refused("Mastodon", 422, "too long");

        var settled = armed().settled(new Outcome.Refused(why, false), SENT);

        assertThat(settled.status()).isEqualTo(DeliveryStatus.REJECTED);
        assertThat(settled.evidence().reason()).isEqualTo(why);
        assertThat(settled.lease().dueAt()).isNull();
    }

    @Test
    void isLookedForHalfAMinuteAfterSilence() {
        var settled = armed().settled(SILENCE, SENT.plusSeconds(20));

        assertThat(settled.status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(settled.lease().dueAt()).isEqualTo(SENT.plusSeconds(30));
    }

    @Test
    void isPublishedWhereItIsFound() {
        var sighted = unclear().lookedUp(FOUND, SENT.plusSeconds(30));

        assertThat(sighted.status()).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(sighted.evidence().remote())
                .isEqualTo(new Remote("77", "https://mastodon.example/@s/77", SENT.plusSeconds(30)));
        assertThat(sighted.lease().dueAt()).isNull();
    }

    @Test
    void isLookedForASecondTimeWhereItIsNotThereYet() {
        var sighted = unclear().lookedUp(ABSENT, SENT.plusSeconds(30));

        assertThat(sighted.status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(sighted.lease().dueAt()).isEqualTo(SENT.plus(Duration.ofMinutes(2)));
    }

    @Test
    void isSentAgainWhereItWasAbsentTwice() {
        var second = SENT.plus(Duration.ofMinutes(2));

        var sighted = unclear().lookedUp(ABSENT, SENT.plusSeconds(30)).lookedUp(ABSENT, second);

        assertThat(sighted.status()).isEqualTo(DeliveryStatus.RETRY_WAIT);
        assertThat(sighted.lease().dueAt()).isEqualTo(second);
    }

    @Test
    void expiresWhereItsAbsenceIsCertainTooLate() {
        var sighted = unclear().lookedUp(ABSENT, SENT.plusSeconds(30)).lookedUp(ABSENT, TOO_LATE);

        assertThat(sighted.status()).isEqualTo(DeliveryStatus.EXPIRED);
        assertThat(sighted.lease().dueAt()).isNull();
    }

    @Test
    void needsAPersonWhereTheNetworkCouldNotBeReadThreeTimes() {
        var second = unclear().lookedUp(UNREADABLE, SENT.plusSeconds(30)).lookedUp(UNREADABLE, SENT.plusSeconds(120));

        var third = second.lookedUp(UNREADABLE, SENT.plusSeconds(600));

        assertThat(second.status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(second.lease().dueAt()).isEqualTo(SENT.plus(Duration.ofMinutes(10)));
        assertThat(third.status()).isEqualTo(DeliveryStatus.NEEDS_PERSON);
        assertThat(third.evidence().reason()).isEqualTo(Reason.NOT_FOUND_OUT);
        assertThat(third.lease().dueAt()).isNull();
    }

    @Test
    void needsAPersonWhereOnlyOneOfThreeLooksSawItsAbsence() {
        var sighted = unclear()
                .lookedUp(UNREADABLE, SENT.plusSeconds(30))
                .lookedUp(ABSENT, SENT.plusSeconds(120))
                .lookedUp(UNREADABLE, SENT.plusSeconds(600));

        assertThat(sighted.status()).isEqualTo(DeliveryStatus.NEEDS_PERSON);
    }

    @Test
    void countsTheLooksAfreshWithEachSending() {
        var again = unclear()
                .lookedUp(ABSENT, SENT.plusSeconds(30))
                .lookedUp(ABSENT, SENT.plusSeconds(120))
                .claimed(SENT.plusSeconds(120), false)
                .armed(SENT.plusSeconds(121))
                .settled(SILENCE, SENT.plusSeconds(141));

        assertThat(again.evidence().looks()).isZero();
        assertThat(again.evidence().absences()).isZero();
        assertThat(again.lease().dueAt()).isEqualTo(SENT.plusSeconds(151));
    }

    @Test
    void needsAPersonWhereTheNetworkNamesAnotherDeliverysPost() {
        var contested = unclear().lookedUp(FOUND, SENT.plusSeconds(30)).contested(SENT.plusSeconds(31));

        assertThat(contested.status()).isEqualTo(DeliveryStatus.NEEDS_PERSON);
        assertThat(contested.evidence().remote()).isNull();
        assertThat(contested.lease().dueAt()).isNull();
    }

    @Test
    void isKeptBackWithTheReason() {
        var held = claimed().held(Reason.GATE_CLOSED, SENT);

        assertThat(held.status()).isEqualTo(DeliveryStatus.HELD);
        assertThat(held.evidence().reason()).isEqualTo(Reason.GATE_CLOSED);
        assertThat(held.lease().dueAt()).isNull();
        assertThat(held.status().waitsForPerson()).isTrue();
    }

    @Test
    void isVoidWithTheReason() {
        var cancelled = planned().cancelled(Reason.NO_LONGER_APPROVED, SENT);

        assertThat(cancelled.status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(cancelled.evidence().reason()).isEqualTo(Reason.NO_LONGER_APPROVED);
        assertThat(cancelled.lease().dueAt()).isNull();
    }

    @Test
    void canBeTakenBackOnlyUntilItIsArmed() {
        assertThat(DeliveryStatus.values())
                .filteredOn(DeliveryStatus::canBeCancelled)
                .doesNotContain(
                        DeliveryStatus.ARMED,
                        DeliveryStatus.UNKNOWN,
                        DeliveryStatus.PUBLISHED,
                        DeliveryStatus.CANCELLED,
                        DeliveryStatus.NEEDS_PERSON)
                .contains(DeliveryStatus.SCHEDULED, DeliveryStatus.LEASED, DeliveryStatus.PREPARED);
    }

    @Test
    void isPublishedWhereAPersonFoundIt() {
        var found = in(DeliveryStatus.NEEDS_PERSON).foundByPerson("https://mastodon.example/@s/77", "", TOO_LATE);

        assertThat(found.status()).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(found.evidence().remote())
                .isEqualTo(new Remote("https://mastodon.example/@s/77", "https://mastodon.example/@s/77", TOO_LATE));
    }

    @Test
    void goesOutAtOnceWhereAPersonSaysSoEvenIfItWasTooLate() {
        var again = in(DeliveryStatus.EXPIRED).sentAgain(TOO_LATE);

        assertThat(again.status()).isEqualTo(DeliveryStatus.SCHEDULED);
        assertThat(again.lease().dueAt()).isEqualTo(TOO_LATE);
        assertThat(again.evidence().reason()).isNull();
        assertThat(again.claimed(TOO_LATE.plusSeconds(60), false).status()).isEqualTo(DeliveryStatus.LEASED);
        assertThat(again.claimed(TOO_LATE.plusSeconds(901), false).status()).isEqualTo(DeliveryStatus.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void keepsItsKeyAndItsContentInEveryState(DeliveryStatus status) {
        var delivery = in(status);

        assertThat(delivery.outgoing()).isEqualTo(outgoing());
        assertThat(delivery.sentAgain(TOO_LATE).outgoing()).isEqualTo(outgoing());
        assertThat(delivery.id()).isEqualTo(planned().id());
    }

    @Test
    void keepsByWhatTheNetworkKnowsItEvenIfItIsNotClearWhatBecameOfIt() {
        var name = new Prepared.Untyped(Map.of("croissant", "m1"));
        var sent = new DeliveryProcess(armed(), DeliveryProcess.Step.SEND, null);

        var told =
                sent.answered(new Outcome.Unknown(Reason.NO_ANSWER, name), SENT).delivery();
        var again = new DeliveryProcess(told, DeliveryProcess.Step.SEND, null)
                .answered(new Outcome.Unknown(Reason.NO_ANSWER, new Prepared.Untyped(Map.of("croissant", "m2"))), SENT)
                .delivery();

        assertThat(told.status()).isEqualTo(DeliveryStatus.UNKNOWN);
        assertThat(told.evidence().prepared()).isEqualTo(name);
        assertThat(again.evidence().prepared()).as("the first may have arrived").isEqualTo(name);
    }

    @Test
    void keepsNoMoreThanTheLastSixtyLinesOfItsLog() {
        var delivery = planned();
        for (int minute = 0; minute < 40; minute++) {
            var now = SLOT.plus(Duration.ofMinutes(minute));
            delivery = delivery.sentAgain(now)
                    .claimed(now, false)
                    .armed(now)
                    .settled(SILENCE, now)
                    .lookedUp(ABSENT, now);

            assertThat(delivery.log()).hasSizeLessThanOrEqualTo(60);
        }

        assertThat(delivery.log()).hasSize(60);
        assertThat(delivery.log().get(59).at()).isEqualTo(SLOT.plus(Duration.ofMinutes(39)));
        assertThat(delivery.log()).extracting(Delivery.LogLine::at).isSorted().doesNotContain(PLANNED);
    }

    @Test
    void hasOneIdForOneRoundOfAPostOnAChannel() {
        var post = new PostId("breakfast");
        var channel = new ChannelId("bakery-mastodon");

        assertThat(DeliveryId.of(post, channel, 1, 0)).isEqualTo(planned().id());
        assertThat(DeliveryId.of(post, channel, 2, 0)).isNotEqualTo(planned().id());
        assertThat(DeliveryId.of(post, channel, 1, 1)).isNotEqualTo(planned().id());
        assertThat(DeliveryId.of(post, new ChannelId("bakery-bluesky"), 1, 0))
                .isNotEqualTo(planned().id());
    }

    /** Nobody's yes to a slot is one to any later time at which somebody sends it after all. */
    @Test
    void goesOutAgainOnlyWithAnApprovalThatHoldsThen() {
        var post = post();
        var until = Objects.requireNonNull(post.reviewState().approval()).until();
        var held = in(DeliveryStatus.HELD);

        assertThat(Permit.of(post, in(DeliveryStatus.LEASED))).isInstanceOf(Permit.Go.class);
        assertThat(Permit.of(post, held.sentAgain(until))).isInstanceOf(Permit.Go.class);
        assertThat(Permit.of(post, held.sentAgain(until.plusMillis(1)))).isInstanceOf(Permit.Void.class);
    }

    private static Post post() {
        var draft = new Draft(null, "Guten Morgen, Köln!", List.of(), List.of(), List.of(), null);
        var by = Callers.staff("lead", Role.ACCOUNT_LEAD, new ClientId("bakery"));
        return Post.draft(
                        new PostId("breakfast"),
                        new ClientId("bakery"),
                        draft,
                        by,
                        Clock.fixed(PLANNED, ZoneOffset.UTC))
                .submitted(PLANNED)
                .approvedBy(by, PLANNED)
                .scheduledFor(Slot.at(SLOT, ZoneId.of("Europe/Berlin")), PLANNED);
    }

    private static Delivery planned() {
        return planned(0);
    }

    private static Outgoing outgoing(List<Outgoing.OutgoingPicture> media) {
        return new Outgoing("key", "Guten Morgen", media, null, SLOT);
    }

    private static Delivery planned(int part) {
        return planned(part, outgoing());
    }

    private static Delivery planned(int part, Outgoing outgoing) {
        var channel = new ChannelId("bakery-mastodon");
        var post = new PostId("breakfast");
        var target = new Target(Network.MASTODON, channel, "Sonnenschein auf Mastodon", post, 1, part, null);
        return Delivery.planned(
                DeliveryId.of(post, channel, 1, part), new ClientId("bakery"), target, outgoing, PLANNED);
    }

    private static Outgoing outgoing() {
        return new Outgoing("key-of-this-delivery", "Guten Morgen, Köln!", List.of(), null, SLOT);
    }

    private static Delivery claimed() {
        return planned().claimed(SLOT, false);
    }

    private static Delivery armed() {
        return claimed().prepared(Prepared.NOTHING, SENT).armed(SENT);
    }

    private static Delivery unclear() {
        return armed().settled(SILENCE, SENT);
    }

    private static Outcome postponed(@Nullable Duration wait) {
        return new Outcome.Postponed(Reason.RATE_LIMIT, wait);
    }

    /** A delivery that came into this state the way it does in the house. */
    private static Delivery in(DeliveryStatus status) {
        var delivery = switch (status) {
            case SCHEDULED -> planned();
            case RETRY_WAIT -> armed().settled(postponed(null), SENT);
            case LEASED -> claimed();
            case PREPARED -> claimed().prepared(new Prepared.Untyped(Map.of("croissant", "m1")), SENT);
            case ARMED -> armed();
            case UNKNOWN -> unclear();
            case TO_DO -> claimed().handedOver(SENT);
            case HELD -> claimed().held(Reason.GATE_CLOSED, SENT);
            case PUBLISHED -> armed().settled(new Outcome.Published("77", "https://mastodon.example/77"), SENT);
            case REJECTED -> armed().settled(new Outcome.Refused(Reason.CREDENTIAL, true), SENT);
            case EXPIRED -> planned().claimed(TOO_LATE, false);
            case CANCELLED -> planned().cancelled(Reason.NO_LONGER_APPROVED, SENT);
            case NEEDS_PERSON ->
                unclear()
                        .lookedUp(UNREADABLE, SENT.plusSeconds(30))
                        .lookedUp(UNREADABLE, SENT.plusSeconds(120))
                        .lookedUp(UNREADABLE, SENT.plusSeconds(600));
        };
        assertThat(delivery.status()).isEqualTo(status);
        return delivery;
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://anna@evil.example/", ""})
    void anAddressThatCannotBeALinkIsNotKept(String url) {
        assertThat(new Remote("1", url, Instant.EPOCH).url()).isNull();
        assertThat(new Account("Anna", "@anna", url).url()).isEmpty();
    }
}
