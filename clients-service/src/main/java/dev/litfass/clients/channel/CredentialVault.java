package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;

import dev.litfass.clients.secret.Vault;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps credentials sealed. Client and channel are bound into the seal. */
@Component
public class CredentialVault {

    private final Credentials credentials;
    private final Vault vault;

    CredentialVault(Credentials credentials, Vault vault) {
        this.credentials = credentials;
        this.vault = vault;
    }

    Mono<Void> put(Channel channel, String secret) {
        return Mono.fromSupplier(() -> new Credential(
                        channel.id(), channel.clientId(), vault.seal(bound(channel.clientId(), channel.id()), secret)))
                .flatMap(credentials::save)
                .then();
    }

    Mono<Void> forget(ClientId client, ChannelId channel) {
        return credentials.deleteByClientIdAndChannelId(client, channel).then();
    }

    /** The channel with its secret in the clear, for one call. */
    public Mono<ChannelCredential> open(Channel channel) {
        return credentials
                .findByClientIdAndChannelId(channel.clientId(), channel.id())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("the channel was never connected")))
                .map(credential -> new ChannelCredential(channel.card(), open(credential)));
    }

    private String open(Credential credential) {
        return vault.open(bound(credential.clientId(), credential.channelId()), credential.secret());
    }

    private static String bound(ClientId client, ChannelId channel) {
        return client + "|" + channel + "|secret";
    }
}
