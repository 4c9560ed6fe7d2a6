package dev.litfass.clients.viewer;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person of a client company who may look into the portal.
 *
 * @param emailSince since when they have this address, null where it is their first: what was mailed to another opens nothing
 */
@Document("viewers")
@CompoundIndex(name = "client_email", def = "{clientId: 1, email: 1}", unique = true)
public record Viewer(
        @Id String id,
        ClientId clientId,
        String name,
        @Indexed(name = "email") String email,
        String language,
        @Nullable Instant lastSeenAt,
        @Nullable Instant emailSince,
        @Version @Nullable Long version) {

    Viewer seen(Instant now) {
        return new Viewer(id, clientId, name, email, language, now, emailSince, version);
    }

    /** The moment is as exact as the database keeps it, so that what is stored elsewhere can be compared with it. */
    Viewer changed(String nextName, String nextEmail, String nextLanguage, Instant now, long seen) {
        var since = nextEmail.equals(email) ? emailSince : now.truncatedTo(ChronoUnit.MILLIS);
        return new Viewer(id, clientId, nextName, nextEmail, nextLanguage, lastSeenAt, since, seen);
    }
}
