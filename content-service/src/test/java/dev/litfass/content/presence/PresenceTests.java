package dev.litfass.content.presence;

import static dev.litfass.content.presence.Presence.Wish.READ;
import static dev.litfass.content.presence.Presence.Wish.TAKE_OVER;
import static dev.litfass.content.presence.Presence.Wish.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTests {

    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");
    private static final PageId MINE = new PageId("mine");
    private static final PageId OTHER = new PageId("other");

    private final Person mina = new Person("mina", "Mina");
    private final Person jonas = new Person("jonas", "Jonas");
    private final Presence mine =
            Presence.none(new PostId("p1"), new ClientId("bakery")).beat(MINE, mina, WRITE, NOW);

    @Test
    void theFirstWritesAndTheSecondReads() {
        var both = mine.beat(OTHER, jonas, WRITE, NOW);

        assertThat(both.writer()).isEqualTo(MINE);
        assertThat(both.seats()).extracting(Seat::person).containsExactly(mina, jonas);
    }

    @Test
    void whoTakesOverWritesAndTheOtherReadsFromThenOn() {
        var taken = mine.beat(OTHER, jonas, TAKE_OVER, NOW).beat(MINE, mina, WRITE, NOW.plusSeconds(20));

        assertThat(taken.writer()).isEqualTo(OTHER);
    }

    @Test
    void anotherWritesWhenTheWriterLeavesOrSaysNothingMore() {
        var both = mine.beat(OTHER, jonas, WRITE, NOW.plusSeconds(30));

        assertThat(both.left(MINE, mina, NOW.plusSeconds(31))
                        .beat(OTHER, jonas, WRITE, NOW.plusSeconds(32))
                        .writer())
                .isEqualTo(OTHER);
        assertThat(both.beat(OTHER, jonas, WRITE, NOW.plusSeconds(44)).writer()).isEqualTo(MINE);
        assertThat(both.beat(OTHER, jonas, WRITE, NOW.plusSeconds(45)).writer()).isEqualTo(OTHER);
    }

    @Test
    void onlyWhatOthersSeeIsAChange() {
        var later = NOW.plusSeconds(20);

        assertThat(mine.beat(MINE, mina, WRITE, later).changedAt()).isEqualTo(NOW);
        assertThat(mine.beat(OTHER, jonas, WRITE, later).changedAt()).isEqualTo(later);
        assertThat(mine.beat(MINE, mina, TAKE_OVER, later).changedAt()).isEqualTo(NOW);
        assertThat(mine.left(MINE, mina, later).changedAt()).isEqualTo(later);
        assertThat(mine.left(OTHER, jonas, later).changedAt()).isEqualTo(NOW);
    }

    @Test
    void whoOnlyReadsDoesNotWrite() {
        assertThat(mine.beat(OTHER, jonas, READ, NOW).writer()).isEqualTo(MINE);
        assertThat(mine.beat(MINE, mina, READ, NOW).writer()).isNull();
        assertThat(mine.beat(MINE, mina, READ, NOW)
                        .beat(OTHER, jonas, WRITE, NOW)
                        .writer())
                .isEqualTo(OTHER);
    }

    @Test
    void twoPagesOfOnePersonAreTwo() {
        var both = mine.beat(OTHER, mina, WRITE, NOW);

        assertThat(both.seats()).hasSize(2);
        assertThat(both.writer()).isEqualTo(MINE);
    }

    @Test
    void nobodySpeaksForThePageOfAnother() {
        var later = NOW.plusSeconds(20);

        assertThat(mine.left(MINE, jonas, later).seats()).hasSize(1);
        assertThat(mine.beat(MINE, jonas, WRITE, later).seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.person()).isEqualTo(mina));
        assertThat(mine.beat(OTHER, jonas, WRITE, later)
                        .beat(MINE, jonas, TAKE_OVER, later)
                        .writer())
                .isEqualTo(MINE);
    }

    @Test
    void noMoreThanTwentyAreListed() {
        var full = mine;
        for (var i = 0; i < 30; i++) {
            full = full.beat(new PageId("page-" + i), jonas, WRITE, NOW);
        }

        assertThat(full.seats()).hasSize(Presence.MOST);
        assertThat(full.writer()).isEqualTo(MINE);
    }

    @Test
    void whoTakesOverIsListedWhereTwentyAreThere() {
        var full = mine;
        for (var i = 0; i < 30; i++) {
            full = full.beat(new PageId("page-" + i), jonas, WRITE, NOW);
        }

        var taken = full.beat(new PageId("late"), jonas, TAKE_OVER, NOW);

        assertThat(taken.writer()).isEqualTo(new PageId("late"));
        assertThat(taken.seats()).hasSize(Presence.MOST);
    }
}
