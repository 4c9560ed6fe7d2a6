package dev.litfass.clients.link;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkQuotaTests {

    private static final Instant NOW = TestClock.START;
    private static final LinkSettings SETTINGS = new LinkSettings(2, 3, 4, 3, 1, 2, Duration.ofMinutes(5));
    private static final List<LinkSettings.Bound> ASKED = SETTINGS.of(LinkCounter.Kind.ASKED);

    @Test
    void saysWhenTheNextLinkMayGo() {
        var quota = LinkQuota.unused("d", NOW).with(NOW, ASKED).with(NOW.plusSeconds(60), ASKED);

        assertThatThrownBy(() -> quota.with(NOW.plusSeconds(120), ASKED))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.is(TOO_MANY_LINKS)).isTrue();
                    assertThat(problem.extensions()).containsEntry("retryAfter", 780L);
                });
    }

    @Test
    void forgetsWhatIsOlderThanADay() {
        var later = NOW.plus(Duration.ofDays(1)).plusSeconds(1);

        var quota = LinkQuota.unused("d", NOW).with(NOW, ASKED).with(later, ASKED);

        assertThat(quota.sent()).containsExactly(later);
    }

    @Test
    void aCounterOfOneKindIsNoneOfAnother() {
        assertThat(LinkCounter.staff("a@b.example").name())
                .isNotEqualTo(LinkCounter.asked("a@b.example").name());
    }
}
