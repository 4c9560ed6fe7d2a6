package dev.litfass.clients.viewer;

import dev.litfass.clients.client.Client;
import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link or a session of a viewer, under the digest of its name. A link is good once and for {@link #LINK}.
 *
 * @param expiresAt when it ends whatever happens
 * @param device where a session is used; null for a link
 * @param emailSince since when its viewer had the address that it was mailed to; null where that was their first
 */
@Document("portalPasses")
@CompoundIndex(name = "viewer", def = "{clientId: 1, viewerId: 1}")
record PortalPass(
        @Id String digest,
        Kind kind,
        ClientId clientId,
        String viewerId,
        @Indexed(name = "expired", expireAfter = "1d") Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable PortalDevice device,
        @Nullable Instant emailSince) {

    static final Duration LINK = Duration.ofMinutes(15);

    /** What the pass is. */
    enum Kind {
        LINK,
        SESSION
    }

    /** A viewer with another address comes in by what was mailed there, and by nothing that was mailed before. */
    boolean isFor(Viewer viewer) {
        return Objects.equals(emailSince, viewer.emailSince());
    }

    /** When a session ends at this client: whoever shortens the stay in the portal shortens those that have begun. */
    Instant endsAt(Client client) {
        var stay = Duration.ofHours(client.portalRules().sessionHours());
        var agreed = device == null ? expiresAt : device.firstSeenAt().plus(stay);
        return agreed.isBefore(expiresAt) ? agreed : expiresAt;
    }
}
