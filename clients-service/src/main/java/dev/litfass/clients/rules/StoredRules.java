package dev.litfass.clients.rules;

import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ClientId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The rules of one client. */
@Document("publishingRules")
record StoredRules(
        @Id ClientId clientId,
        PublishingRules rules,
        @Version @Nullable Long version) {

    static StoredRules none(ClientId client) {
        return new StoredRules(client, PublishingRules.NONE, null);
    }

    StoredRules changed(PublishingRules next) {
        return new StoredRules(clientId, next, version);
    }
}
