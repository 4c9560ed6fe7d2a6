package dev.litfass.content.sending;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.content.ContentProblem.MEDIA_STORE_DOWN;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.PublishingSettings;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.network.Quota;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** A delivery's calls to its network, each with a time limit, within what the network allows its channel. */
@Component
class DeliveryCalls {

    /** A request whose body did not come to its end was not carried out. */
    static final Outcome STORE_DOWN = new Outcome.Postponed(new Reason("media-store-down"), null);

    static final Outcome UNREADABLE = new Outcome.Refused(new Reason("picture-not-readable"), false);

    private final Networks networks;
    private final OutgoingFiles files;
    private final RateLimits rates;
    private final Duration limit;

    DeliveryCalls(Networks networks, OutgoingFiles files, RateLimits rates, PublishingSettings settings) {
        this.networks = networks;
        this.files = files;
        this.rates = rates;
        this.limit = settings.sendLimit();
    }

    /**
     * Takes one post out of what the channel may still send, or says how long there is none left. What lies ready at the
     * network was taken when it was begun, however often it is asked for since.
     */
    @Nullable
    Duration take(Delivery delivery) {
        var channel = delivery.target().channelId();
        return delivery.evidence().prepared().isEmpty()
                ? rates.take(channel, delivery.target().network())
                : rates.closed(channel);
    }

    Mono<Preparation> prepare(Delivery delivery, ChannelCredential key) {
        return connector(delivery)
                .prepare(key, delivery.outgoing(), delivery.evidence().prepared(), picturesOf(delivery))
                .contextWrite(hearing(delivery))
                .onErrorResume(DeliveryCalls::isStoreDown, e -> Mono.just(new Preparation.Failed(STORE_DOWN)))
                .onErrorResume(DeliveryCalls::isUnreadable, e -> Mono.just(new Preparation.Failed(UNREADABLE)))
                .timeout(limit.plus(delivery.outgoing().uploading()))
                .onErrorReturn(
                        TimeoutException.class,
                        new Preparation.Failed(new Outcome.Postponed(Reason.NOT_REACHED, null)));
    }

    Mono<Outcome> send(Delivery delivery, ChannelCredential key) {
        return connector(delivery)
                .publish(key, delivery.outgoing(), delivery.evidence().prepared(), picturesOf(delivery))
                .contextWrite(hearing(delivery))
                .onErrorResume(DeliveryCalls::isStoreDown, e -> Mono.just(STORE_DOWN))
                .onErrorResume(DeliveryCalls::isUnreadable, e -> Mono.just(UNREADABLE))
                .timeout(limit)
                .onErrorReturn(TimeoutException.class, new Outcome.Unknown(Reason.NO_ANSWER))
                .doOnNext(outcome -> rates.heard(delivery.target().channelId(), outcome));
    }

    Mono<LookupResult> look(Delivery delivery, ChannelCredential key) {
        return connector(delivery)
                .lookFor(key, delivery.outgoing(), delivery.evidence().prepared())
                .timeout(limit)
                .onErrorReturn(TimeoutException.class, new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    static boolean isUnreadable(Throwable error) {
        return error instanceof Problem problem && problem.is(MEDIA_NOT_ACCEPTED);
    }

    static boolean isStoreDown(Throwable error) {
        return error instanceof Problem problem && problem.is(MEDIA_STORE_DOWN);
    }

    private Connector connector(Delivery delivery) {
        return networks.connector(delivery.target().network());
    }

    private Connector.PictureBytes picturesOf(Delivery delivery) {
        return files.of(delivery.clientId(), delivery.outgoing());
    }

    private Function<Context, Context> hearing(Delivery delivery) {
        var listener = rates.listener(delivery.target().channelId());
        return context -> context.put(Quota.Listener.class, listener);
    }
}
