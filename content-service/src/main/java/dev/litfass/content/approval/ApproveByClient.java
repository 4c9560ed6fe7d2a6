package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.CONTENT_CHANGED;

import dev.litfass.content.approval.DecideRequest.Decision;
import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out the yes of somebody of the client company. */
@Component
class ApproveByClient {

    private final Checks checks;
    private final ChannelDirectory directory;
    private final CancelScheduling scheduling;
    private final AuditLog audit;
    private final Clock clock;

    ApproveByClient(
            Checks checks, ChannelDirectory directory, CancelScheduling scheduling, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.directory = directory;
        this.scheduling = scheduling;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Post> of(Post post, Decision decision, Caller by) {
        var person = Person.of(by);
        if (post.isApprovedBy(person, decision.seen())) {
            return Mono.just(post);
        }
        return Mono.fromSupplier(() -> requireSlot(post, decision))
                .flatMap(checks::requireCleanForYes)
                .zipWith(directory.client(post.clientId()))
                .map(both -> both.getT1()
                        .approvedByClient(person, decision.seen(), both.getT2().approvalPolicy(), clock.instant()))
                .map(after ->
                        after.changedBy(by, "client-approved", decision.seen().value(), clock.instant()))
                .flatMap(change -> audit.save(change, after -> scheduling.andSave(post, after)));
    }

    private static Post requireSlot(Post post, Decision decision) {
        var slot = post.slot();
        if (!Objects.equals(decision.at(), slot == null ? null : slot.at())) {
            throw CONTENT_CHANGED.because("the post was moved; look at it again before approving it");
        }
        return post;
    }
}
