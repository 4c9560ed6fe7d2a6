package dev.litfass.clients.channel;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What opens a channel, sealed by {@link CredentialVault}. */
@Document("credentials")
record Credential(@Id ChannelId channelId, ClientId clientId, SealedSecret secret) {}
