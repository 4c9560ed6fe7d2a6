package dev.litfass.monitoring.reply;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.reply.ReplyOrder;
import dev.litfass.contracts.reply.ReplyState;
import dev.litfass.contracts.worktime.BusinessClock;
import dev.litfass.monitoring.content.ContentServiceClient;
import dev.litfass.monitoring.inquiry.Answer;
import dev.litfass.monitoring.inquiry.ClientClocks;
import dev.litfass.monitoring.inquiry.Inquiries;
import dev.litfass.monitoring.inquiry.Inquiry;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Carries an answer to content-service and follows it until it is public or has failed. Ordering and asking are the
 * same call, and repeating it changes nothing, so it does not matter where a process died.
 */
@Component
class FollowReply {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(5);
    private static final Duration UNTIL_DECIDED = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final LeasedQueue<Inquiry> queue;
    private final Inquiries inquiries;
    private final ContentServiceClient content;
    private final ClientClocks clocks;
    private final Clock clock;

    FollowReply(
            LeasedQueues queues, Inquiries inquiries, ContentServiceClient content, ClientClocks clocks, Clock clock) {
        this.queue = queues.of(Inquiry.class, LEASE);
        this.inquiries = inquiries;
        this.content = content;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The next answer on its way. */
    Mono<Inquiry> claim() {
        return queue.claim();
    }

    Mono<Void> follow(Inquiry inquiry) {
        var answer = inquiry.sending();
        if (answer == null) {
            return save(inquiry.followedAt(null));
        }
        return clocks.of(inquiry.clientId())
                .flatMap(business -> content.reply(order(inquiry, answer))
                        .map(state -> after(inquiry, answer, state, business))
                        .onErrorResume(
                                Problem.class, problem -> Mono.just(refused(inquiry, answer, problem, business))))
                .onErrorResume(Problem.class, noClock -> Mono.just(again(inquiry, answer)))
                .flatMap(this::save);
    }

    /** A note or an assignment in between wins the write; the answer is followed again at the end of the lease. */
    private Mono<Void> save(Inquiry inquiry) {
        return inquiries
                .save(inquiry)
                .onErrorComplete(OptimisticLockingFailureException.class)
                .then();
    }

    private Inquiry after(Inquiry inquiry, Answer answer, ReplyState state, BusinessClock business) {
        var now = clock.instant();
        return switch (state.stage()) {
            case SENT -> {
                var at = state.publishedAt() == null ? now : state.publishedAt();
                yield inquiry.answerSent(answer, state.url(), at, business, now);
            }
            case FAILED ->
                inquiry.answerFailed(answer, reason(state, new Answer.Reason("reply-failed")), business, now);
            case UNCLEAR ->
                inquiry.answerUnclear(
                        answer, reason(state, new Answer.Reason("reply-unclear")), now.plus(UNTIL_DECIDED), now);
            case SENDING -> inquiry.answerOnItsWay(answer, nextLook(answer, now), now);
        };
    }

    private static Answer.Reason reason(ReplyState state, Answer.Reason untold) {
        var reason = state.reason();
        return reason == null ? untold : new Answer.Reason(reason.code(), reason.params());
    }

    /** A refusal ends it; silence of content-service does not. */
    private Inquiry refused(Inquiry inquiry, Answer answer, Problem problem, BusinessClock business) {
        return problem.status() < 500
                ? inquiry.answerFailed(
                        answer,
                        new Answer.Reason(
                                "reply-not-accepted",
                                Map.of("problem", problem.type().type())),
                        business,
                        clock.instant())
                : again(inquiry, answer);
    }

    private Inquiry again(Inquiry inquiry, Answer answer) {
        return inquiry.followedAt(nextLook(answer, clock.instant()));
    }

    private static Instant nextLook(Answer answer, Instant now) {
        var young = Duration.between(answer.at(), now).compareTo(SOON) < 0;
        return now.plus(young ? PAUSE : LONG_PAUSE);
    }

    private static ReplyOrder order(Inquiry inquiry, Answer answer) {
        var subject = inquiry.subject();
        var to = Objects.requireNonNull(subject.answerTo());
        return new ReplyOrder(
                answer.id(),
                inquiry.clientId(),
                Objects.requireNonNull(subject.channelId()),
                answer.text(),
                new ReplyOrder.InReplyTo(to.id(), to.mark(), to.rootId(), to.rootMark(), to.audience()));
    }
}
