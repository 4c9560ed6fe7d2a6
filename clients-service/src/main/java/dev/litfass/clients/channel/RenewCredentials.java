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

    /** Longer than a call to a network may take. */
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(60);

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

    private Mono<GrantRenewal> renewal(Credential credential) {
        return channels.findByClientIdAndId(credential.clientId(), credential.channelId())
                .filter(channel -> !channel.isRemoved() && credential.isRenewable())
                .map(channel -> new GrantRenewal(
                        channel.card(),
                        vault.grant(credential),
                        credential.lease() == null ? 0 : credential.lease().fence()));
    }

    /** What came of it; nothing where the claim was lost meanwhile. */
    public Mono<Void> settle(ClientId client, ChannelId channel, GrantRenewed renewed) {
        return credentials
                .findByClientIdAndChannelId(client, channel)
                .map(credential -> after(credential, renewed))
                .flatMap(after -> queue.settle(channel, renewed.fence(), after))
                .filter(settled -> settled && renewed.over() != null)
                .flatMap(over -> mark.needsReconnect(client, channel, String.valueOf(renewed.over())));
    }

    private Credential after(Credential credential, GrantRenewed renewed) {
        var grant = renewed.grant();
        if (grant != null) {
            return vault.sealed(credential.clientId(), credential.channelId(), grant, renewed.fence());
        }
        return credential.dueAgain(renewed.over() == null ? clock.instant().plus(PAUSE) : null);
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
