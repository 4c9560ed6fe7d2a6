package dev.litfass.clients.channel;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.directory.GrantRenewal;
import dev.litfass.contracts.directory.GrantRenewed;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands out credentials that have to be renewed, each to one worker at a time, and puts away what came of it. Where a
 * worker dies between the network's answer and our write, the next one tries with what was stored before.
 */
@Component
public class RenewCredentials {

    private static final Logger log = LoggerFactory.getLogger(RenewCredentials.class);

    /** Longer than to wait for a place, to call a network, and to try again and again to tell what came of it. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

    /** After a network that did not answer. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private static final String DUE_AT = "lease.dueAt";

    private final Credentials credentials;
    private final Channels channels;
    private final CredentialVault vault;
    private final MarkChannel mark;
    private final LeasedQueue<Credential> queue;
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    RenewCredentials(
            Credentials credentials,
            Channels channels,
            CredentialVault vault,
            MarkChannel mark,
            LeasedQueues queues,
            ReactiveMongoTemplate mongo,
            Clock clock) {
        this.credentials = credentials;
        this.channels = channels;
        this.vault = vault;
        this.mark = mark;
        this.queue = queues.of(Credential.class, CLAIMED_FOR);
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Those that are due, at most so many. */
    @AcrossClients("a worker serves every client")
    public Flux<GrantRenewal> claim(int most) {
        return queue.claim(new Criteria(), most).flatMap(this::renewal);
    }

    /** One that does not open keeps none of the others waiting. */
    private Mono<GrantRenewal> renewal(Credential credential) {
        return channels.findByClientIdAndId(credential.clientId(), credential.channelId())
                .filter(channel -> !channel.isRemoved() && credential.isRenewable())
                .map(channel -> new GrantRenewal(channel.card(), vault.grant(credential), credential.fence()))
                .onErrorResume(IllegalStateException.class, e -> {
                    log.atError()
                            .setCause(e)
                            .addKeyValue("channelId", credential.channelId())
                            .log("A credential cannot be opened");
                    return Mono.empty();
                });
    }

    /**
     * What came of it; nothing where the claim was lost meanwhile. That a person is needed is noted before the credential
     * rests, so that it is not forgotten between the two.
     */
    public Mono<Void> settle(ClientId client, ChannelId channel, GrantRenewed renewed) {
        return credentials
                .findByClientIdAndChannelId(client, channel)
                .filter(credential -> credential.fence() == renewed.fence())
                .delayUntil(credential ->
                        renewed.over() == null ? Mono.empty() : mark.needsReconnect(client, channel, renewed.over()))
                .flatMap(credential -> queue.settle(channel, renewed.fence(), after(credential, renewed)))
                .then();
    }

    private Credential after(Credential credential, GrantRenewed renewed) {
        var grant = renewed.grant();
        if (grant != null) {
            return vault.sealed(credential.clientId(), credential.channelId(), grant, renewed.fence());
        }
        return renewed.over() == null ? credential.dueAgain(clock.instant().plus(PAUSE)) : credential.over();
    }

    /** Somebody needs it at once. However many ask, it is renewed once; one that is being renewed is left alone. */
    public Mono<Void> soon(ClientId client, ChannelId channel) {
        var now = clock.instant();
        var later = new Query(where("_id")
                .is(channel.value())
                .and("clientId")
                .is(client)
                .and(DUE_AT)
                .gt(now.plus(CLAIMED_FOR).plus(PAUSE)));
        return mongo.updateFirst(later, new Update().set(DUE_AT, now), Credential.class)
                .then();
    }
}
