package dev.litfass.clients.viewer;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person of a client company who may look into the portal. */
@Document("viewers")
@CompoundIndex(name = "client_email", def = "{clientId: 1, email: 1}", unique = true)
public record Viewer(
        @Id String id,
        ClientId clientId,
        String name,
        @Indexed(name = "email") String email,
        String language,
        @Nullable Instant lastSeenAt,
        @Version @Nullable Long version) {

    Viewer seen(Instant now) {
        return new Viewer(id, clientId, name, email, language, now, version);
    }
}
