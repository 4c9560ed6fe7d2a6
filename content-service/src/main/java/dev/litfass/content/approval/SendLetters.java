package dev.litfass.content.approval;

import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.text.Excerpt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has the mails of a request written: the first, and reminders as long as something waits. */
@Component
class SendLetters {

    private static final Logger log = LoggerFactory.getLogger(SendLetters.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Nobody is reminded sooner. */
    private static final Duration BETWEEN = Duration.ofHours(24);

    /** And nobody later, while something waits that has a slot. */
    private static final Duration BEFORE_SLOT = Duration.ofHours(24);

    private static final Duration WITHOUT_SLOT = Duration.ofDays(3);

    private final LeasedQueue<ApprovalRequest> queue;
    private final Posts posts;
    private final ChannelDirectory directory;
    private final Clock clock;

    SendLetters(LeasedQueues queues, Posts posts, ChannelDirectory directory, Clock clock) {
        this.queue = queues.of(ApprovalRequest.class, LEASE);
        this.posts = posts;
        this.directory = directory;
        this.clock = clock;
    }

    Mono<ApprovalRequest> claim() {
        return queue.claim();
    }

    Mono<Void> send(ApprovalRequest request) {
        return Mono.zip(stillWaiting(request), directory.client(request.clientId()))
                .filter(both -> !both.getT1().isEmpty() && !both.getT2().archived() && request.isOpen(clock.instant()))
                .flatMap(both ->
                        written(request, both.getT1(), both.getT2().workTime().zone()))
                .switchIfEmpty(Mono.defer(
                        () -> queue.finish(request.id(), request.lease()).thenReturn(true)))
                .then();
    }

    private Mono<List<Post>> stillWaiting(ApprovalRequest request) {
        return posts.of(request.clientId(), request.postIds())
                .filter(Post::waitsForClient)
                .sort(ShowRequest.BY_SLOT)
                .collectList();
    }

    private Mono<Boolean> written(ApprovalRequest request, List<Post> waiting, ZoneId zone) {
        return directory
                .approvalLetter(request.clientId(), letter(request, waiting, zone))
                .then(Mono.defer(() -> queue.settle(
                        request.id(),
                        request.lease().fence(),
                        request.written(clock.instant(), next(waiting, clock.instant(), request.until())))))
                .onErrorResume(SendLetters::nobodyIsThere, gone -> givenUp(request));
    }

    private static boolean nobodyIsThere(Throwable error) {
        return error instanceof Problem problem && problem.status() == NOT_FOUND.status();
    }

    private Mono<Boolean> givenUp(ApprovalRequest request) {
        log.atWarn().addKeyValue("request", request.id()).log("Nobody is there any more to be asked");
        return queue.finish(request.id(), request.lease()).thenReturn(true);
    }

    private static ApprovalLetter letter(ApprovalRequest request, List<Post> waiting, ZoneId zone) {
        return new ApprovalLetter(
                request.id().value(),
                request.asking().viewerId(),
                request.letters().count() + 1,
                waiting.size(),
                waiting.stream()
                        .limit(ApprovalLetter.MOST_LINES)
                        .map(post -> line(post, zone))
                        .toList(),
                request.asking().message(),
                request.until());
    }

    /** The name of a post is the agency's own; the client sees the words that go out. */
    private static ApprovalLetter.Line line(Post post, ZoneId zone) {
        var slot = post.slot();
        return new ApprovalLetter.Line(
                Excerpt.cut(post.draft().text(), 100), slot == null ? null : LocalDateTime.ofInstant(slot.at(), zone));
    }

    /** A day before the next slot, but not at once; null where a reminder would come too late. */
    static @Nullable Instant next(List<Post> waiting, Instant now, Instant until) {
        var slots = waiting.stream()
                .flatMap(post -> Stream.ofNullable(post.slot()))
                .map(slot -> slot.at())
                .filter(at -> at.isAfter(now))
                .sorted()
                .toList();
        var later = slots.stream().filter(at -> at.isAfter(now.plus(BETWEEN))).findFirst();
        if (later.isEmpty()) {
            var next = now.plus(WITHOUT_SLOT);
            return slots.isEmpty() && next.isBefore(until) ? next : null;
        }
        var wanted = later.get().minus(BEFORE_SLOT);
        var next = wanted.isBefore(now.plus(BETWEEN)) ? now.plus(BETWEEN) : wanted;
        return next.isBefore(later.get()) && next.isBefore(until) ? next : null;
    }
}
