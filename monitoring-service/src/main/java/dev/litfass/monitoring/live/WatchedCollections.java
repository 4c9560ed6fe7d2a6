package dev.litfass.monitoring.live;

import dev.litfass.contracts.live.Change;
import dev.litfass.monitoring.inquiry.Inquiries;
import dev.litfass.monitoring.mention.Mentions;
import dev.litfass.platform.live.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections whose changes open pages are told. */
@Configuration(proxyBeanMethods = false)
class WatchedCollections {

    @Bean
    Changes mentionChanges(Mentions mentions) {
        return (since, most) -> mentions.findByReceivedAtGreaterThanEqualOrderByReceivedAtAsc(since, most)
                .map(mention ->
                        new Change("mention", mention.clientId(), mention.id().value(), mention.receivedAt()));
    }

    @Bean
    Changes inquiryChanges(Inquiries inquiries) {
        return (since, most) -> inquiries
                .findByStateChangedAtGreaterThanEqualOrderByStateChangedAtAsc(since, most)
                .map(inquiry -> new Change(
                        "inquiry",
                        inquiry.clientId(),
                        inquiry.id().value(),
                        inquiry.state().changedAt()));
    }
}
