package dev.litfass.content.connection;

import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.SignIns;
import dev.litfass.contracts.directory.GrantRenewal;
import dev.litfass.contracts.directory.GrantRenewed;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Renews credentials before they end. Each is handed out to one worker at a time, so however many deliveries wait for
 * it, the network is asked once.
 */
@Component
class KeepGrants {

    private static final Logger log = LoggerFactory.getLogger(KeepGrants.class);

    /** Shorter than the claim. */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    /** What a network gave once it may not give again: it is told until it is heard, as long as the claim lasts. */
    private static final Retry AGAIN = Retry.backoff(6, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofSeconds(15))
            .filter(error -> !(error instanceof Problem problem) || problem.status() >= 500);

    private final SignIns signIns;
    private final ConnectionDirectory directory;

    KeepGrants(SignIns signIns, ConnectionDirectory directory) {
        this.signIns = signIns;
        this.directory = directory;
    }

    Flux<GrantRenewal> claim() {
        return directory.renewals().flatMapIterable(due -> due).onErrorComplete(Problem.class);
    }

    Mono<Void> renew(GrantRenewal due) {
        var network = due.channel().network();
        return directory
                .app(network)
                .flatMap(app -> signIns.of(network).renew(app, due.grant()))
                .timeout(LIMIT)
                .onErrorReturn(TimeoutException.class, new SignIn.Renewal.Later(Reason.NO_ANSWER))
                .onErrorReturn(Problem.class, new SignIn.Renewal.Later(Reason.NOT_REACHED))
                .doOnNext(renewal -> log.atInfo()
                        .addKeyValue("channelId", due.channel().id())
                        .addKeyValue("network", network)
                        .log("Credential: {}", renewal.getClass().getSimpleName()))
                .flatMap(renewal ->
                        directory.renewed(due.channel(), result(due, renewal)).retryWhen(AGAIN));
    }

    private static GrantRenewed result(GrantRenewal due, SignIn.Renewal renewal) {
        if (renewal instanceof SignIn.Renewal.Renewed renewed) {
            return new GrantRenewed(due.fence(), renewed.grant(), null);
        }
        return renewal instanceof SignIn.Renewal.Over over
                ? new GrantRenewed(due.fence(), null, over.reason().code())
                : new GrantRenewed(due.fence(), null, null);
    }
}
