package dev.litfass.monitoring.inquiry;

import static dev.litfass.monitoring.MonitoringProblem.INQUIRY_NOT_FOUND;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.monitoring.mention.MentionView;
import dev.litfass.monitoring.mention.Mentions;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds inquiries for the controllers and shows them with clocks that tell the time of now. */
@Component
public class ReadInquiry {

    private final Inquiries inquiries;
    private final Mentions mentions;
    private final ClientClocks clocks;
    private final Clock clock;

    ReadInquiry(Inquiries inquiries, Mentions mentions, ClientClocks clocks, Clock clock) {
        this.inquiries = inquiries;
        this.mentions = mentions;
        this.clocks = clocks;
        this.clock = clock;
    }

    public Mono<Inquiry> find(ClientId client, InquiryId id) {
        return inquiries
                .findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> INQUIRY_NOT_FOUND.because("no inquiry %s", id)));
    }

    public Mono<InquiryView> row(Inquiry inquiry) {
        return clocks.of(inquiry.clientId()).map(business -> InquiryView.of(inquiry, business, clock.instant()));
    }

    public Mono<InquiryDetail> detail(Inquiry inquiry) {
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
                        both.getT2(),
                        activity.notes(),
                        activity.answers(),
                        activity.log()));
    }
}
