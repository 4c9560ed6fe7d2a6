package dev.litfass.content.remark;

import dev.litfass.contracts.live.Change;
import dev.litfass.platform.live.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has open pages told of remarks, by the post they are at. */
@Configuration(proxyBeanMethods = false)
class WatchedRemarks {

    @Bean
    Changes remarkChanges(RemarkThreads threads) {
        return (since, most) -> threads.findByTalkChangedAtGreaterThanEqualOrderByTalkChangedAt(since, most)
                .map(thread -> new Change(
                        "remark",
                        thread.clientId(),
                        thread.at().postId().value(),
                        thread.talk().changedAt()));
    }
}
