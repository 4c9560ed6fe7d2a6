package dev.litfass.monitoring.inquiry;

import dev.litfass.monitoring.mention.Mention;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Notes in an inquiry what became of its mention, so that nobody answers what is no longer said. */
@Component
public class FollowMention {

    private static final int TRIES = 3;

    private final Inquiries inquiries;
    private final Clock clock;

    FollowMention(Inquiries inquiries, Clock clock) {
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** Its author changed what was said. */
    public Mono<Void> edited(Mention mention) {
        return change(mention, inquiry -> inquiry.mentionEdited(Subject.of(mention), clock.instant()));
    }

    /** It was taken back, or is no longer shown to us. */
    public Mono<Void> gone(Mention mention) {
        return change(mention, inquiry -> inquiry.mentionGone(clock.instant()));
    }

    private Mono<Void> change(Mention mention, UnaryOperator<Inquiry> change) {
        return Mono.defer(() -> inquiries.findByClientIdAndId(
                        mention.clientId(), new InquiryId(mention.id().value())))
                .map(change)
                .flatMap(inquiries::save)
                .retryWhen(Retry.max(TRIES).filter(OptimisticLockingFailureException.class::isInstance))
                .then();
    }
}
