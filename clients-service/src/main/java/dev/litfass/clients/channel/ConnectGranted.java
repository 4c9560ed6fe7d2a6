package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.ACCOUNT_NOT_GRANTED;
import static dev.litfass.clients.ClientsProblem.ACCOUNT_TAKEN;
import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.OTHER_ACCOUNT;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.directory.GrantedAccounts.GrantedAccount;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.text.Excerpt;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Connects the account that was chosen among those its owner opened to us: to the channel it was asked for, to the one
 * that the client has of this account already, or to a new one.
 */
@Component
public class ConnectGranted {

    /** As long as staff may call a channel. */
    private static final int LONGEST_NAME = 100;

    private final Channels channels;
    private final CredentialVault vault;
    private final AuditLog audit;
    private final Clock clock;

    ConnectGranted(Channels channels, CredentialVault vault, AuditLog audit, Clock clock) {
        this.channels = channels;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param fresh the id of the channel, where there is none yet */
    public Mono<Channel> account(
            ClientId client, ChannelId fresh, GrantedAccounts granted, ChosenAccount chosen, Caller by) {
        var account = granted.accounts().stream()
                .filter(each -> each.id().equals(chosen.accountId()))
                .findFirst()
                .orElseThrow(() -> ACCOUNT_NOT_GRANTED.because("this account was not opened to us"));
        var place = new Channel.Account(granted.network(), account.handle(), granted.server(), account.id());
        return channels.findByAccountNetworkAndAccountAccountId(granted.network(), account.id())
                .filter(channel -> !channel.isRemoved())
                .collectList()
                .flatMap(all -> {
                    if (all.stream().anyMatch(channel -> !channel.clientId().equals(client))) {
                        throw ACCOUNT_TAKEN.because("this account is connected elsewhere already");
                    }
                    return known(client, chosen.channelId(), all.isEmpty() ? null : all.get(0));
                })
                .flatMap(channel -> again(channel, place, account, by))
                .switchIfEmpty(Mono.defer(() -> anew(client, fresh, place, account, by)))
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> ACCOUNT_TAKEN.because("this account was connected at the same moment"));
    }

    /** The channel to connect again; empty where there is none. */
    private Mono<Channel> known(ClientId client, @Nullable ChannelId wanted, @Nullable Channel same) {
        if (wanted == null) {
            return Mono.justOrEmpty(same);
        }
        if (same != null && !same.id().equals(wanted)) {
            throw OTHER_ACCOUNT.because("this account is another channel of the client");
        }
        return channels.findByClientIdAndId(client, wanted)
                .filter(channel -> !channel.isRemoved())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("no channel %s", wanted)));
    }

    /** The credential is put away by whoever won the channel's version. */
    private Mono<Channel> again(Channel channel, Channel.Account place, GrantedAccount account, Caller by) {
        return Mono.fromSupplier(() -> channel.reconnectedTo(place, clock.instant()))
                .flatMap(changed -> saved(changed, by, "channel-reconnected"))
                .delayUntil(saved -> vault.put(saved, account.grant()));
    }

    /**
     * The channel first, closed: of two who choose at once one makes it, and nobody's credential comes under another's
     * name. It opens once the credential is put away.
     */
    private Mono<Channel> anew(
            ClientId client, ChannelId fresh, Channel.Account place, GrantedAccount account, Caller by) {
        var channel = new Channel(
                fresh, client, name(account, place), place, Channel.Health.CLOSED, clock.instant(), null, null);
        return saved(channel, by, "channel-connected")
                .delayUntil(saved -> vault.put(saved, account.grant()))
                .flatMap(saved -> channels.save(saved.reconnected(clock.instant())));
    }

    /** Many clients are called the same everywhere: the network tells their channels apart. */
    private static String name(GrantedAccount account, Channel.Account place) {
        var network = place.network().displayName();
        var shown = Excerpt.line(account.name(), LONGEST_NAME - network.length() - 3);
        return shown.isBlank() ? network : shown + " (" + network + ")";
    }

    private Mono<Channel> saved(Channel channel, Caller by, String action) {
        return audit.save(channel.changedBy(by, action, clock.instant()), channels::save);
    }
}
