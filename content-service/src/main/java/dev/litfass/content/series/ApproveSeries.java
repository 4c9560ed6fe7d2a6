package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.NOT_YOUR_LEVEL;
import static dev.litfass.content.ContentProblem.SERIES_NOT_FOUND;

import dev.litfass.content.post.Approval;
import dev.litfass.content.post.ContentHash;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says yes to a series: to what comes for as long as the yes holds, and to what of it waits for a review unchanged. */
@Component
public class ApproveSeries {

    private final SeriesRepository series;
    private final WaitingOccurrences waiting;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    ApproveSeries(
            SeriesRepository series,
            WaitingOccurrences waiting,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.series = series;
        this.waiting = waiting;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the hash of the content that the approver saw */
    public Mono<Series> by(ClientId client, SeriesId id, ContentHash seen, Caller by) {
        return series.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> SERIES_NOT_FOUND.because("no series %s", id)))
                .zipWith(directory.client(client))
                .flatMap(both -> audit.save(approved(both.getT1(), seen, by, both.getT2()), series::save)
                        .flatMap(approved ->
                                approveWaiting(approved, both.getT2()).thenReturn(approved)));
    }

    private Change<Series> approved(Series series, ContentHash seen, Caller by, ClientCard client) {
        var policy = series.draft().policyUnder(client.approvalPolicy());
        Approval.requireMayBeGiven(by, series.hash(), seen, series.begun().authors(), policy);
        requireEnough(by, policy);
        var now = clock.instant();
        return series.approvedBy(by, now).changedBy(by, "series-approved", seen.value(), now);
    }

    /** Where the client wants several yeses, or those of other roles, each post is asked for by itself. */
    private static void requireEnough(Caller by, ApprovalPolicy policy) {
        if (!policy.wantsOneYes() || !policy.steps().stream().allMatch(level -> level.takes(by.role()))) {
            throw NOT_YOUR_LEVEL.because("the posts of this client are approved one by one");
        }
    }

    private Mono<Void> approveWaiting(Series approved, ClientCard client) {
        return Flux.fromIterable(approved.onTheCalendar(clock.instant()))
                .concatMap(slot -> waiting.approve(approved, slot, client.approvalPolicy()))
                .then();
    }
}
