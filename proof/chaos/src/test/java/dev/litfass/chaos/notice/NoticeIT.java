package dev.litfass.chaos.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.chaos.notice.NoticeRun.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The short cut of the long run: two services are killed while people work, and the mail server amid mails. It takes a minute
 * and a half, and is played where it is asked for.
 */
@EnabledIfSystemProperty(named = "chaos.notices", matches = "true")
class NoticeIT {

    private static NoticeRun run;

    @BeforeAll
    static void playTheStory() {
        var scenario = Scenario.shortCut(Long.getLong("chaos.seed", System.nanoTime() % 1_000_000));
        System.out.println(scenario);
        run = NoticeRun.of(scenario, System.out::println);
        System.out.println(run);
    }

    @Test
    void everybodyIsToldOnceInTheApp() {
        assertThat(run.result().lost()).isEmpty();
        assertThat(run.result().doubled()).isEmpty();
    }

    @Test
    void everyMailComesAndIsRecognisedWhenItComesAgain() {
        assertThat(run.result().mailsLost()).isEmpty();
        assertThat(run.result().strayMails()).isEmpty();
    }

    @Test
    void theFaultsReallyHappened() {
        assertThat(run.kills()).isEqualTo(2);
        assertThat(run.result().events()).isGreaterThanOrEqualTo(50);
    }
}
