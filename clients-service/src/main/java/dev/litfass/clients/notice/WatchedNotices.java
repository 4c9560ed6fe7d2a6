package dev.litfass.clients.notice;

import dev.litfass.contracts.live.Change;
import dev.litfass.platform.live.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Open pages are told whose notices have changed, and nothing of what they say. */
@Configuration(proxyBeanMethods = false)
class WatchedNotices {

    @Bean
    Changes noticeChanges(Notices notices) {
        return (since, most) -> notices.changedSince(since, most)
                .map(notice -> new Change(
                        "notice",
                        notice.clientId(),
                        notice.staffId().value(),
                        notice.state().changedAt()));
    }
}
