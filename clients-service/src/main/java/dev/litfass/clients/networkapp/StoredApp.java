package dev.litfass.clients.networkapp;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The agency's app at one network. */
@Document("networkApps")
record StoredApp(
        @Id Network network,
        String appId,
        SealedSecret secret,
        Instant changedAt,
        @Version @Nullable Long version) {}
