package dev.litfass.monitoring.inquiry;

import dev.litfass.monitoring.mention.MentionView;
import dev.litfass.monitoring.mention.Mentions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows inquiries with clocks that tell the time of now, and joined with their mentions. */
@Component
class ReadInquiry {

    private final Mentions mentions;
    private final ClientClocks clocks;
    private final Clock clock;

    ReadInquiry(Mentions mentions, ClientClocks clocks, Clock clock) {
        this.mentions = mentions;
        this.clocks = clocks;
        this.clock = clock;
    }

    Mono<InquiryView> row(Inquiry inquiry) {
        return clocks.of(inquiry.clientId()).map(business -> InquiryView.of(inquiry, business, clock.instant()));
    }

    Mono<InquiryDetail> detail(Inquiry inquiry) {
        var mention = mentions.findByClientIdAndId(
                        inquiry.clientId(), inquiry.subject().mentionId())
                .map(MentionView::of)
                .map(List::of)
                .defaultIfEmpty(List.of());
        var activity = inquiry.activity();
        return row(inquiry)
                .zipWith(mention)
                .map(both -> new InquiryDetail(
                        both.getT1(),
                        both.getT2().isEmpty() ? null : both.getT2().get(0),
                        inquiry.subject().addressee(),
                        both.getT2(),
                        activity.notes(),
                        activity.answers(),
                        activity.log()));
    }
}
