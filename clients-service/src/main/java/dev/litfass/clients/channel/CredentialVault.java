package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.clients.secret.VaultSettings;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.keys.KeyRing;
import dev.litfass.platform.keys.SeededRandom;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Seals credentials with AES-256-GCM. Client and channel are bound into the seal, so that a ciphertext moved to
 * another client opens nothing.
 */
@Component
public class CredentialVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = SeededRandom.generator();
    private final Credentials credentials;
    private final KeyRing keys;

    CredentialVault(Credentials credentials, VaultSettings settings) {
        this.credentials = credentials;
        this.keys = KeyRing.parse(settings.keys());
    }

    Mono<Void> put(Channel channel, String secret) {
        return Mono.fromSupplier(() -> new Credential(
                        channel.id(), channel.clientId(), seal(channel.clientId(), channel.id(), secret)))
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

    Credential.Sealed seal(ClientId client, ChannelId channel, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, keys.firstKey(), nonce, client, channel, secret.getBytes(UTF_8));
        return new Credential.Sealed(keys.first(), nonce, sealed);
    }

    private String open(Credential credential) {
        var sealed = credential.secret();
        var key = keys.keys().get(sealed.keyId());
        if (key == null) {
            throw new IllegalStateException("the key " + sealed.keyId() + " is not on the ring any more");
        }
        var plain = crypt(
                Cipher.DECRYPT_MODE,
                key,
                sealed.nonce(),
                credential.clientId(),
                credential.channelId(),
                sealed.ciphertext());
        return new String(plain, UTF_8);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, ClientId client, ChannelId channel, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var aes = new SecretKeySpec(Arrays.copyOf(key, 32), "AES");
            cipher.init(mode, aes, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((client + "|" + channel + "|secret").getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a credential of channel " + channel + " does not open", e);
        }
    }
}
