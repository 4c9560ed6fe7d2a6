package dev.litfass.monitoring.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.published.PublishedDelivery;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostReactionsTests {

    private static final Instant PUBLISHED = Instant.parse("2026-11-01T07:00:00Z");
    private static final ReactionAnswer COUNTED = ReactionAnswer.counted("42", new Reactions(12, 3, 2));
    private static final ReactionAnswer GONE = ReactionAnswer.gone("42");

    @Test
    void isDueAtOnce() {
        assertThat(due(heard(PUBLISHED))).isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT1H",
        "PT23H59M, PT1H",
        "PT24H, P1D",
        "P6DT23H, P1D",
        "P7D, P3D",
        "P26D, P3D",
        "P27D, P3D",
        "P27DT1S,",
        "P30D,"
    })
    void isAskedForLessOftenAsItGrowsOld(Duration age, @Nullable Duration pause) {
        var now = PUBLISHED.plus(age);

        var read = heard(PUBLISHED).after(COUNTED, now);

        assertThat(read.reading()).isEqualTo(new PostReactions.Reading(new Reactions(12, 3, 2), now, 0, null));
        assertThat(due(read)).isEqualTo(pause == null ? null : now.plus(pause));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5M", "2, PT10M", "3, PT20M", "9, PT21H20M", "10, P1D", "60, P1D"})
    void waitsTwiceAsLongAfterEachFailure(int failures, Duration pause) {
        var reactions = heard(PUBLISHED);
        for (var i = 0; i < failures; i++) {
            reactions = reactions.after(ReactionAnswer.NOTHING, PUBLISHED);
        }

        assertThat(due(reactions)).isEqualTo(PUBLISHED.plus(pause));
    }

    @Test
    void aFailureKeepsTheNumbersAndAReadingForgetsTheFailures() {
        var later = PUBLISHED.plus(Duration.ofHours(2));

        var failed = heard(PUBLISHED).after(COUNTED, PUBLISHED).after(ReactionAnswer.NOTHING, later);

        assertThat(failed.reading()).isEqualTo(new PostReactions.Reading(new Reactions(12, 3, 2), PUBLISHED, 1, null));
        assertThat(failed.after(COUNTED, later).reading().failures()).isZero();
    }

    @Test
    void whatIsGoneKeepsItsLastNumbersAndIsAskedForNoMore() {
        var later = PUBLISHED.plus(Duration.ofMinutes(30));

        var gone = heard(PUBLISHED).after(COUNTED, PUBLISHED).after(GONE, later);

        assertThat(gone.reading()).isEqualTo(new PostReactions.Reading(new Reactions(12, 3, 2), PUBLISHED, 0, later));
        assertThat(due(gone)).isNull();
    }

    @Test
    void whatIsMissingAMomentAfterItWasPublishedIsLookedForAgain() {
        var young = heard(PUBLISHED).after(GONE, PUBLISHED.plus(Duration.ofHours(1)));

        assertThat(young.reading().goneAt()).isNull();
        assertThat(due(young)).isNotNull();
        assertThat(young.after(GONE, PUBLISHED.plusSeconds(3601)).reading().goneAt())
                .isNotNull();
    }

    @Test
    void anotherPostsNumbersAreNotItsOwn() {
        var other = ReactionAnswer.counted("43", new Reactions(1, 1, 1));

        assertThat(heard(PUBLISHED).after(other, PUBLISHED).reading().counts()).isNull();
    }

    private static PostReactions heard(Instant now) {
        return PostReactions.heard(
                new PublishedDelivery(
                        "d1",
                        new ClientId("bakery"),
                        "p1",
                        new ChannelId("bakery-mastodon"),
                        Network.MASTODON,
                        "42",
                        PUBLISHED),
                now);
    }

    private static @Nullable Instant due(PostReactions reactions) {
        return reactions.lease().dueAt();
    }
}
