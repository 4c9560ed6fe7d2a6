package dev.litfass.clients.channel;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What opens a channel, sealed by {@link CredentialVault}. */
@Document("credentials")
record Credential(@Id ChannelId channelId, ClientId clientId, Sealed secret) {

    /** A ciphertext and the id of the key it was made with. */
    record Sealed(String keyId, byte[] nonce, byte[] ciphertext) {}
}
