package dev.litfass.content.sending;

import dev.litfass.content.delivery.PublishingSettings;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Previewed;
import dev.litfass.content.network.Previewer;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.network.Quota;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The calls that show a post beforehand: with the channel's own key, within what its network allows it. */
@Component
public class PreviewCalls {

    private final ChannelDirectory directory;
    private final ChannelAccess channels;
    private final Networks networks;
    private final OutgoingFiles files;
    private final RateLimits rates;
    private final Duration limit;

    PreviewCalls(
            ChannelDirectory directory,
            ChannelAccess channels,
            Networks networks,
            OutgoingFiles files,
            RateLimits rates,
            PublishingSettings settings) {
        this.directory = directory;
        this.channels = channels;
        this.networks = networks;
        this.files = files;
        this.rates = rates;
        this.limit = settings.sendLimit().multipliedBy(2);
    }

    public Mono<Previewed> show(ClientId client, ChannelId channel, Outgoing outgoing) {
        return directory
                .credential(client, channel)
                .flatMap(credential -> hindrance(credential)
                        .<Previewed>map(Previewed.Failed::of)
                        .switchIfEmpty(Mono.defer(() -> shown(credential, outgoing)))
                        .delayUntil(previewed -> heard(credential, previewed)));
    }

    /** Takes away what is shown under this key; false where that is not sure. */
    public Mono<Boolean> remove(ClientId client, ChannelId channel, String key) {
        return directory
                .credential(client, channel)
                .flatMap(credential -> previewer(credential).remove(credential, key))
                .timeout(limit)
                .onErrorReturn(TimeoutException.class, false);
    }

    private Mono<Outcome> hindrance(ChannelCredential credential) {
        var channel = credential.channel();
        if (!channel.isLive()) {
            return Mono.just(new Outcome.Refused(Reason.CHANNEL_PAUSED, false));
        }
        var wait = rates.closed(channel.id());
        return wait == null
                ? channels.endedWhileLive(credential)
                : Mono.just(new Outcome.Postponed(Reason.RATE_LIMIT, wait));
    }

    private Mono<Previewed> shown(ChannelCredential credential, Outgoing outgoing) {
        var channel = credential.channel();
        var listener = rates.listener(channel.id());
        return previewer(credential)
                .show(credential, outgoing, files.of(channel.clientId(), outgoing))
                .contextWrite(context -> context.put(Quota.Listener.class, listener))
                .onErrorResume(
                        DeliveryCalls::isStoreDown, e -> Mono.just(Previewed.Failed.of(DeliveryCalls.STORE_DOWN)))
                .onErrorResume(
                        DeliveryCalls::isUnreadable, e -> Mono.just(Previewed.Failed.of(DeliveryCalls.UNREADABLE)))
                .timeout(limit)
                .onErrorReturn(TimeoutException.class, new Previewed.Failed(Reason.NOT_REACHED, false));
    }

    private Mono<Void> heard(ChannelCredential credential, Previewed previewed) {
        return previewed instanceof Previewed.Failed failed && failed.credential()
                ? channels.refused(credential, failed.reason())
                : Mono.empty();
    }

    private Previewer previewer(ChannelCredential credential) {
        return Objects.requireNonNull(
                networks.connector(credential.channel().network()).previewer());
    }
}
