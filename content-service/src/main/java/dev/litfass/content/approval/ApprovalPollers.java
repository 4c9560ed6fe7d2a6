package dev.litfass.content.approval;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks client companies, reminds them, lets go what may go out unanswered, and asks again where rules were changed. */
@Configuration(proxyBeanMethods = false)
class ApprovalPollers {

    @Bean
    Poller clientQuestionPoller(AskClient ask, PlatformSettings platform) {
        return Poller.chore("client-questions", Duration.ofSeconds(20), ask::forWaiting, platform.ticks());
    }

    @Bean
    Poller approvalLetterPoller(SendLetters letters, PlatformSettings platform) {
        return Poller.of("approval-letters", Duration.ofSeconds(2), 2, letters::claim, letters::send, platform.ticks());
    }

    @Bean
    Poller unansweredPoller(GoUnanswered unanswered, PlatformSettings platform) {
        return Poller.chore("unanswered", Duration.ofMinutes(1), unanswered::all, platform.ticks());
    }

    @Bean
    Poller ruleChangePoller(FollowRules rules, PlatformSettings platform) {
        return Poller.chore("rule-changes", Duration.ofMinutes(2), rules::all, platform.ticks());
    }

    @Bean
    Poller droppedQuestionPoller(DropQuestions drop, PlatformSettings platform) {
        return Poller.chore("dropped-questions", Duration.ofMinutes(1), drop::all, platform.ticks());
    }
}
