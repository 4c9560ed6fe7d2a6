package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.APPROVAL_ENDS_BEFORE_SLOT;
import static dev.litfass.content.ContentProblem.NOT_APPROVED;
import static dev.litfass.content.ContentProblem.WRONG_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostTests {

    private static final ClientId BAKERY = new ClientId("bakery");
    private static final ChannelId MASTODON = new ChannelId("bakery-mastodon");
    private static final ChannelId BLUESKY = new ChannelId("bakery-bluesky");
    private static final Caller EDITOR = Callers.staff("editor", Role.EDITOR, BAKERY);
    private static final Caller LEAD = Callers.staff("lead", Role.ACCOUNT_LEAD, BAKERY);
    private static final Instant NOW = TestClock.START;
    private static final Slot NOON = Slot.at(NOW.plus(Duration.ofHours(3)), ZoneId.of("Europe/Berlin"));

    private static final Picture CROISSANT = new Picture(new AssetId("croissant"), "Ein Croissant");
    private static final Picture BREAD = new Picture(new AssetId("bread"), "Ein Brot");
    private static final Draft DRAFT = new Draft(
            "Frühstück",
            "Guten Morgen, Köln!",
            List.of(MASTODON, BLUESKY),
            List.of(new Variant(BLUESKY, "Moin!")),
            List.of(CROISSANT, BREAD),
            null);

    @Test
    void isApprovedForTheContentThatWasApproved() {
        var approved = draft().approvedBy(LEAD, NOW);

        assertThat(draft().isApproved(NOW)).isFalse();
        assertThat(approved.isApproved(NOW)).isTrue();
        assertThat(approved.status()).isEqualTo(PostStatus.APPROVED);
    }

    static Stream<Draft> changes() {
        return Stream.of(
                new Draft(
                        DRAFT.title(), "Guten Abend, Köln!", DRAFT.channelIds(), DRAFT.variants(), DRAFT.media(), null),
                new Draft(DRAFT.title(), DRAFT.text(), List.of(MASTODON), DRAFT.variants(), DRAFT.media(), null),
                new Draft(
                        DRAFT.title(),
                        DRAFT.text(),
                        List.of(MASTODON, BLUESKY, new ChannelId("bakery-more")),
                        DRAFT.variants(),
                        DRAFT.media(),
                        null),
                new Draft(
                        DRAFT.title(),
                        DRAFT.text(),
                        DRAFT.channelIds(),
                        List.of(new Variant(BLUESKY, "Moin")),
                        DRAFT.media(),
                        null),
                new Draft(DRAFT.title(), DRAFT.text(), DRAFT.channelIds(), List.of(), DRAFT.media(), null),
                new Draft(
                        DRAFT.title(),
                        DRAFT.text(),
                        DRAFT.channelIds(),
                        DRAFT.variants(),
                        List.of(BREAD, CROISSANT),
                        null),
                new Draft(DRAFT.title(), DRAFT.text(), DRAFT.channelIds(), DRAFT.variants(), List.of(CROISSANT), null),
                new Draft(
                        DRAFT.title(),
                        DRAFT.text(),
                        DRAFT.channelIds(),
                        DRAFT.variants(),
                        List.of(CROISSANT, new Picture(BREAD.assetId(), "Ein anderes Brot")),
                        null),
                shown(new Options("Weizen", false, null, null)),
                shown(new Options(null, true, null, null)),
                shown(new Options(null, false, Options.Visibility.UNLISTED, null)),
                shown(new Options(null, false, Options.Visibility.FOLLOWERS, null)),
                told(MASTODON, Map.of("poll", "Roggen\nDinkel")),
                told(BLUESKY, Map.of("poll", "Roggen\nDinkel")));
    }

    private static Draft told(ChannelId channel, Map<String, String> values) {
        return new Draft(
                DRAFT.title(),
                DRAFT.text(),
                DRAFT.channelIds(),
                DRAFT.variants(),
                DRAFT.media(),
                null,
                null,
                null,
                List.of(new ChannelOptions(channel, values)));
    }

    @Test
    void whatANetworkIsToldIsContentOfItsOwn() {
        assertThat(Stream.of(
                                DRAFT,
                                told(MASTODON, Map.of("slug", "brot")),
                                told(BLUESKY, Map.of("slug", "brot")),
                                told(MASTODON, Map.of("slug", "bro", "t", "x")),
                                told(MASTODON, Map.of("title", "brot")),
                                told(MASTODON, Map.of("slug", "brot", "title", "brot")))
                        .map(ContentHash::of))
                .doesNotHaveDuplicates();
        assertThat(ContentHash.of(told(MASTODON, Map.of("slug", "brot", "title", "b"))))
                .isEqualTo(ContentHash.of(told(MASTODON, Map.of("title", "b", "slug", "brot"))));
    }

    @Test
    void whatIsLeftBlankOrSaidOfAChannelThatIsNotChosenIsNotSaid() {
        assertThat(told(MASTODON, Map.of("slug", " "))).isEqualTo(DRAFT);
        assertThat(told(new ChannelId("bakery-more"), Map.of("slug", "brot"))).isEqualTo(DRAFT);
        assertThat(told(MASTODON, Map.of("slug", "brot")).optionsOn(MASTODON)).isEqualTo(Map.of("slug", "brot"));
        assertThat(told(MASTODON, Map.of("slug", "brot")).optionsOn(BLUESKY)).isEmpty();
    }

    private static Draft shown(@Nullable Options options) {
        return new Draft(
                DRAFT.title(), DRAFT.text(), DRAFT.channelIds(), DRAFT.variants(), DRAFT.media(), null, options, null);
    }

    @Test
    void choosingWhatIsUsualChangesNothing() {
        var usual = shown(new Options(" ", false, Options.Visibility.PUBLIC, new Disclosure(null, null)));

        assertThat(usual).isEqualTo(DRAFT);
        assertThat(ContentHash.of(usual)).isEqualTo(ContentHash.of(DRAFT));
    }

    @Test
    void everyChoiceIsAnotherContent() {
        assertThat(Stream.of(
                                shown(null),
                                shown(new Options("Weizen", false, null, null)),
                                shown(new Options("Roggen", false, null, null)),
                                shown(new Options("Weizen", true, null, null)),
                                shown(new Options(null, false, Options.Visibility.UNLISTED, null)),
                                shown(new Options(null, false, Options.Visibility.FOLLOWERS, null)),
                                shown(new Options(null, false, null, new Disclosure(Disclosure.Relation.GIFT, null))),
                                shown(new Options(null, false, null, new Disclosure(null, Disclosure.AiUse.REALISTIC))))
                        .map(ContentHash::of))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void losesItsApprovalWithAnyChangeThePublicWouldSee(Draft changed) {
        var rewritten = draft().approvedBy(LEAD, NOW).scheduledFor(NOON, NOW).rewritten(changed, EDITOR, NOW);

        assertThat(rewritten.isApproved(NOW)).isFalse();
        assertThat(rewritten.status()).isEqualTo(PostStatus.DRAFT);
        assertThat(rewritten.lease().dueAt()).isNull();
    }

    /** The client is shown the text itself, and whoever adds a channel without a variant publishes it. */
    @Test
    void losesItsApprovalWithOtherWordsBesideVariantsForEveryChannel() {
        var variants = List.of(new Variant(BLUESKY, "Moin!"), new Variant(MASTODON, "Guten Morgen!"));
        var shown = new Draft("", "Guten Morgen, Köln!", DRAFT.channelIds(), variants, List.of(), null);
        var other = new Draft("", "Das hat niemand freigegeben", DRAFT.channelIds(), variants, List.of(), null);
        var approved = Post.draft(new PostId("p"), BAKERY, shown, EDITOR, new TestClock())
                .submitted(NOW)
                .approvedBy(LEAD, NOW);

        var rewritten = approved.rewritten(other, LEAD, NOW);

        assertThat(rewritten.isApproved(NOW)).isFalse();
        assertThat(rewritten.metadata().authors()).hasSize(2);
    }

    @Test
    void keepsItsApprovalWhereOnlyTheTitleChanges() {
        var renamed = new Draft("Brot", DRAFT.text(), DRAFT.channelIds(), DRAFT.variants(), DRAFT.media(), null);
        var scheduled = draft().approvedBy(LEAD, NOW).scheduledFor(NOON, NOW);

        var rewritten = scheduled.rewritten(renamed, EDITOR, NOW.plusSeconds(5));

        assertThat(rewritten.isApproved(NOW)).isTrue();
        assertThat(rewritten.status()).isEqualTo(PostStatus.SCHEDULED);
        assertThat(rewritten.lease()).isEqualTo(scheduled.lease());
        assertThat(rewritten.draft().name()).isEqualTo("Brot");
    }

    @Test
    void doesNotCareInWhichOrderTheChannelsWereChosen() {
        var turned = new Draft(
                DRAFT.title(), DRAFT.text(), List.of(BLUESKY, MASTODON), DRAFT.variants(), DRAFT.media(), null);

        assertThat(draft().approvedBy(LEAD, NOW).rewritten(turned, EDITOR, NOW).isApproved(NOW))
                .isTrue();
    }

    @Test
    void isNoLongerApprovedAfterThirtyDays() {
        var approved = draft().approvedBy(LEAD, NOW);
        var end = NOW.plus(Duration.ofDays(30));

        assertThat(approved.isApproved(end)).isTrue();
        assertThat(approved.isApproved(end.plusMillis(1))).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> approved.scheduledFor(NOON, end.plusMillis(1)))
                .matches(problem -> problem.is(NOT_APPROVED));
    }

    @Test
    void isApprovedForASlotThatWasAgreedOnWithIt() {
        var inTwoMonths = Slot.at(NOW.plus(Duration.ofDays(60)), ZoneId.of("Europe/Berlin"));

        var approved = draft().wishedFor(inTwoMonths, NOW).submitted(NOW).approvedBy(LEAD, NOW);

        assertThat(approved.status()).isEqualTo(PostStatus.SCHEDULED);
        assertThat(approved.isApprovedForItsSlot()).isTrue();
        assertThat(approved.isApproved(inTwoMonths.at().plus(Duration.ofDays(30))))
                .isTrue();
        assertThat(approved.isApproved(
                        inTwoMonths.at().plus(Duration.ofDays(30)).plusMillis(1)))
                .isFalse();
    }

    /** Else it would stand on the calendar, and stay there. */
    @Test
    void isNotPlannedForATimeThatItsApprovalDoesNotReach() {
        var approved = draft().submitted(NOW).approvedBy(LEAD, NOW);
        var end = Slot.at(NOW.plus(Duration.ofDays(30)), ZoneId.of("Europe/Berlin"));
        var later = Slot.at(end.at().plusSeconds(1), end.zone());

        assertThat(approved.scheduledFor(end, NOW).isApprovedForItsSlot()).isTrue();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> approved.scheduledFor(later, NOW))
                .matches(problem -> problem.is(APPROVAL_ENDS_BEFORE_SLOT));
    }

    @Test
    void isReviewedAgainWhereItsApprovalHasEnded() {
        var end = NOW.plus(Duration.ofDays(31));

        var again = draft().submitted(NOW).approvedBy(LEAD, NOW).submitted(end).approvedBy(LEAD, end);

        assertThat(again.isApproved(end)).isTrue();
    }

    @Test
    void waitsForAYesOfItsOwnOnceItIsSubmittedAgain() {
        var again = draft().submitted(NOW).approvedBy(LEAD, NOW).submitted(NOW);

        assertThat(again.isApproved(NOW)).isFalse();
    }

    @Test
    void isPlannedAsFarAsItGoesWhereNobodysYesIsWanted() {
        var inTwoYears = Slot.at(NOW.plus(Slot.HORIZON), ZoneId.of("Europe/Berlin"));
        var waiting = draft().submitted(NOW);

        assertThat(waiting.submittedWithoutReview(EDITOR, NOW)
                        .scheduledFor(inTwoYears, NOW)
                        .isApprovedForItsSlot())
                .isTrue();
        assertThat(waiting.approvedBy(LEAD, NOW)
                        .submittedWithoutReview(EDITOR, NOW)
                        .scheduledFor(inTwoYears, NOW)
                        .status())
                .isEqualTo(PostStatus.SCHEDULED);
        assertThat(draft().submittedWithoutReview(EDITOR, NOW).status()).isEqualTo(PostStatus.APPROVED);
    }

    @Test
    void hasAnEmptyTitleWhereItHasNone() {
        var untitled = new Draft(null, "Brot", List.of(MASTODON), List.of(), List.of(), null);

        assertThat(untitled.title()).isEmpty();
        assertThat(untitled.name()).isEqualTo("Brot");
    }

    @Test
    void goesOnTheCalendarOnlyWithAnApproval() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> draft().submitted(NOW).scheduledFor(NOON, NOW))
                .matches(problem -> problem.is(NOT_APPROVED));
    }

    @Test
    void isLookedAtBeforeItsSlotInARoundOfItsOwn() {
        var first = draft().approvedBy(LEAD, NOW).scheduledFor(NOON, NOW);
        var second = first.scheduledFor(Slot.at(NOON.at().plusSeconds(600), NOON.zone()), NOW);

        assertThat(first.status()).isEqualTo(PostStatus.SCHEDULED);
        assertThat(first.lease().dueAt()).isEqualTo(NOON.at().minus(Post.LOOKED_AT_AHEAD));
        assertThat(second.lease().dueAt()).isEqualTo(NOON.at().plusSeconds(600).minus(Post.LOOKED_AT_AHEAD));
        assertThat(second.metadata().round()).isEqualTo(first.metadata().round() + 1);
    }

    /** A round that was begun and undone may have left deliveries behind, and they are void for good. */
    @Test
    void neverGetsARoundThatWasBegunBefore() {
        var first = draft().approvedBy(LEAD, NOW).scheduledFor(NOON, NOW);
        var second = first.scheduledFor(NOON, NOW);
        var third = second.restoredTo(first, NOW).scheduledFor(NOON, NOW);
        var fourth = third.unscheduled(NOW)
                .restoredTo(third, NOW)
                .restoredTo(third, NOW)
                .scheduledFor(NOON, NOW);

        assertThat(second.restoredTo(first, NOW).metadata().round())
                .isEqualTo(first.metadata().round());
        assertThat(third.metadata().round()).isGreaterThan(second.metadata().round());
        assertThat(fourth.metadata().round()).isGreaterThan(third.metadata().round() + 1);
    }

    @Test
    void takesAWishedSlotWithTheApprovalUnlessItIsOver() {
        var wished = draft().wishedFor(NOON, NOW).submitted(NOW);

        assertThat(wished.approvedBy(LEAD, NOW).status()).isEqualTo(PostStatus.SCHEDULED);
        assertThat(wished.approvedBy(LEAD, NOON.at()).status()).isEqualTo(PostStatus.APPROVED);
    }

    @Test
    void isADraftWithoutAnApprovalOnceItWasRejected() {
        var rejected = draft().submitted(NOW).rejectedBy(LEAD, "Köln fehlt", NOW);

        assertThat(rejected.status()).isEqualTo(PostStatus.DRAFT);
        assertThat(rejected.isApproved(NOW)).isFalse();
        assertThat(rejected.reviewState().rejection()).isEqualTo(Remark.of(Person.of(LEAD), NOW, "Köln fehlt"));
    }

    @Test
    void isRejectedOnlyWhileItWaitsForAYes() {
        var scheduled = draft().approvedBy(LEAD, NOW).scheduledFor(NOON, NOW);

        assertThatThrownBy(() -> scheduled.rejectedBy(LEAD, "Köln fehlt", NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> draft().rejectedBy(LEAD, "Köln fehlt", NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void comesOffTheCalendarAndStaysApproved() {
        var scheduled = draft().approvedBy(LEAD, NOW).scheduledFor(NOON, NOW);

        var off = scheduled.unscheduled(NOW);

        assertThat(off.status()).isEqualTo(PostStatus.APPROVED);
        assertThat(off.slot()).isNull();
        assertThat(off.lease().dueAt()).isNull();
        assertThat(off.metadata().round()).isGreaterThan(scheduled.metadata().round());
    }

    @Test
    void keepsItsApprovalWhileItIsHeld() {
        var held = draft().approvedBy(LEAD, NOW).heldBy(EDITOR, "Rückruf", NOW);

        assertThat(held.isHeld()).isTrue();
        assertThat(held.releasedBy(EDITOR, NOW).isHeld()).isFalse();
        assertThat(held.releasedBy(EDITOR, NOW).isApproved(NOW)).isTrue();
    }

    @Test
    void stopsForGoodWhenDiscarded() {
        var discarded = draft().discarded(NOW);

        for (var move : List.<Runnable>of(
                () -> discarded.rewritten(DRAFT, EDITOR, NOW),
                () -> discarded.submitted(NOW),
                () -> discarded.approvedBy(LEAD, NOW),
                () -> discarded.wishedFor(NOON, NOW),
                () -> discarded.heldBy(LEAD, "zu spät", NOW))) {
            assertThatExceptionOfType(Problem.class).isThrownBy(move::run).matches(problem -> problem.is(WRONG_STATUS));
        }
    }

    @Test
    void refusesToGoOnFromAnOlderVersionThanSeen() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> draft().requireVersion(3))
                .matches(problem -> problem.is(CommonProblem.VERSION_CONFLICT));
    }

    private static Post draft() {
        return Post.draft(new PostId("breakfast"), BAKERY, DRAFT, EDITOR, new TestClock());
    }
}
