package dev.litfass.content.health;

import dev.litfass.content.health.ChannelHealth.CallsLeft;
import dev.litfass.content.health.ChannelHealth.Test;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.network.Quota;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tries the connection of a channel while nobody waits for it. A credential that can be renewed without a person is
 * renewed before a person is asked.
 */
@Component
class TryConnection {

    /** Shorter than the claim. */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final Networks networks;
    private final ChannelDirectory directory;
    private final Clock clock;

    TryConnection(Networks networks, ChannelDirectory directory, Clock clock) {
        this.networks = networks;
        this.directory = directory;
        this.clock = clock;
    }

    /** What came of it; empty where it could not be tried, or nobody could be told. */
    Mono<Test> of(ChannelHealth health) {
        return directory
                .credential(health.clientId(), health.id())
                .flatMap(this::greeted)
                .onErrorComplete(Problem.class);
    }

    private Mono<Test> greeted(ChannelCredential credential) {
        return Mono.defer(() -> {
            var heard = new AtomicReference<@Nullable Quota>();
            Quota.Listener listener = heard::set;
            return networks.connector(credential.channel().network())
                    .greet(credential)
                    .contextWrite(context -> context.put(Quota.Listener.class, listener))
                    .timeout(LIMIT)
                    .onErrorReturn(TimeoutException.class, new Greeting.Turned(Reason.NO_ANSWER, false))
                    .delayUntil(greeting -> told(credential, greeting))
                    .map(greeting -> new Test(clock.instant(), failure(greeting), left(heard.get())));
        });
    }

    private Mono<Void> told(ChannelCredential credential, Greeting greeting) {
        var channel = credential.channel();
        if (!(greeting instanceof Greeting.Turned turned)) {
            return directory.tested(channel.clientId(), channel.id(), new ChannelTested(null, false));
        }
        return turned.credential() && credential.renewable() && Reason.CREDENTIAL.is(turned.reason())
                ? directory.renewalWanted(channel.clientId(), channel.id())
                : directory.tested(
                        channel.clientId(),
                        channel.id(),
                        new ChannelTested(turned.reason().code(), turned.credential()));
    }

    private static @Nullable Reason failure(Greeting greeting) {
        return greeting instanceof Greeting.Turned turned ? turned.reason() : null;
    }

    private @Nullable CallsLeft left(@Nullable Quota quota) {
        return quota == null
                ? null
                : new CallsLeft(quota.remaining(), clock.instant().plus(quota.reset()));
    }
}
