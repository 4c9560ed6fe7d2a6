package dev.litfass.content.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which states of a post are kept, and whose they are. */
class PostVersionTests {

    private static final ClientId BAKERY = new ClientId("bakery");
    private static final Caller MINA = Callers.staff("mina", Role.EDITOR, BAKERY);
    private static final Caller JONAS = Callers.staff("jonas", Role.ACCOUNT_LEAD, BAKERY);
    private static final Instant NOW = TestClock.START;

    @Test
    void whatItsWriterReplacesWithinTenMinutesIsPassing() {
        assertThat(replaced(draft("Brot"), MINA, minutes(10).minusMillis(1)).isPassing())
                .isTrue();
        assertThat(replaced(draft("Brot"), MINA, minutes(10)).isPassing()).isFalse();
    }

    @Test
    void whatSomebodyElseReplacesIsKeptAtOnce() {
        var kept = replaced(draft("Brot"), JONAS, Duration.ofSeconds(1));

        assertThat(kept.isPassing()).isFalse();
        assertThat(kept.written()).isEqualTo(new Written(Person.of(MINA), NOW, NOW.plusSeconds(1), Person.of(JONAS)));
    }

    @Test
    void whatWasSubmittedIsKeptWhetherItWaitsOrWasRejected() {
        var submitted = draft("Brot").submitted(NOW.plusSeconds(1));
        var rejected = submitted.rejectedBy(JONAS, "Kurz", NOW.plusSeconds(2));

        assertThat(replaced(submitted, MINA, Duration.ofSeconds(3)).isPassing()).isFalse();
        assertThat(replaced(rejected, MINA, Duration.ofSeconds(3)).isPassing()).isFalse();
        assertThat(replaced(rejected, MINA, Duration.ofSeconds(3)).submitted()).isTrue();
    }

    @Test
    void theNoToAnEarlierStateIsNoneToTheNext() {
        var rejected = draft("Brot").submitted(NOW).rejectedBy(JONAS, "Kurz", NOW.plusSeconds(1));
        var last = replaced(rejected, MINA, Duration.ofSeconds(2));
        var next = rejected.rewritten(text("Brötchen"), MINA, NOW.plusSeconds(2));

        var kept = PostVersion.of(next, last, Person.of(MINA), NOW.plusSeconds(3));

        assertThat(kept.submitted()).isFalse();
        assertThat(kept.isPassing()).isTrue();
    }

    @Test
    void keepsTheYesItHad() {
        var approved = draft("Brot").approvedBy(JONAS, NOW);

        var kept = replaced(approved, MINA, Duration.ofSeconds(1));

        assertThat(kept.isPassing()).isFalse();
        assertThat(kept.approval()).isEqualTo(approved.reviewState().approval());
    }

    @Test
    void aYesToAnEarlierStateIsNoneToTheNext() {
        var approved = draft("Brot").approvedBy(JONAS, NOW);
        var last = replaced(approved, MINA, Duration.ofSeconds(1));

        var kept = PostVersion.of(
                approved.rewritten(text("Brötchen"), MINA, NOW.plusSeconds(1)),
                last,
                Person.of(MINA),
                NOW.plus(minutes(30)));

        assertThat(kept.approval()).isNull();
        assertThat(kept.written().from()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void whoeverOnlyNamedItOtherwiseWroteThatState() {
        var begun = draft("Brot");
        var last = replaced(begun, JONAS, Duration.ofSeconds(1));
        var named = begun.rewritten(draft("Ein Name", "Brot"), JONAS, NOW.plusSeconds(1));

        var kept = PostVersion.of(named, last, Person.of(MINA), NOW.plusSeconds(2));

        assertThat(kept.written().by()).isEqualTo(Person.of(JONAS));
    }

    @Test
    void theCopyOfAStateThatWasNotReplacedIsTheSameStateLater() {
        var begun = draft("Brot");
        var copy = replaced(begun, JONAS, Duration.ofSeconds(1));
        var approved = begun.approvedBy(JONAS, NOW.plusSeconds(5));

        var kept = PostVersion.of(approved, copy, Person.of(JONAS), NOW.plusSeconds(9));

        assertThat(copy.isPresentOf(begun)).isTrue();
        assertThat(kept.id()).isEqualTo(copy.id());
        assertThat(kept.written()).isEqualTo(new Written(Person.of(MINA), NOW, NOW.plusSeconds(9), Person.of(JONAS)));
        assertThat(kept.approval()).isNotNull();
    }

    @Test
    void anApprovedStateThatWasPutBackIsAnEarlierOneUntilItIsApprovedAgain() {
        var approved = draft("Brot").approvedBy(JONAS, NOW);
        var kept = replaced(approved, MINA, Duration.ofSeconds(1));
        var back = approved.rewritten(text("Brötchen"), MINA, NOW).rewritten(text("Brot"), MINA, NOW);

        assertThat(kept.isPresentOf(back)).isFalse();
        assertThat(PostVersion.of(back, kept, Person.of(MINA), NOW).approval()).isEqualTo(kept.approval());
    }

    private static PostVersion replaced(Post post, Caller by, Duration later) {
        return PostVersion.of(post, null, Person.of(by), NOW.plus(later));
    }

    private static Post draft(String text) {
        return Post.draft(new PostId("p1"), BAKERY, text(text), MINA, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Draft text(String text) {
        return draft("", text);
    }

    private static Draft draft(String title, String text) {
        return new Draft(title, text, List.of(new ChannelId("bakery-mastodon")), null, null, null);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
