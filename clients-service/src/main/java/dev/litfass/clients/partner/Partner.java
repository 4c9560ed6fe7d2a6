package dev.litfass.clients.partner;

import static dev.litfass.clients.ClientsProblem.PARTNER_NOT_FOUND;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A company that uses the public API for some of the clients. */
@Document("partners")
@CompoundIndex(name = "key_digest", def = "{'keys.digest': 1}")
record Partner(
        @Id String id,
        String name,
        Set<ClientId> clientIds,
        List<Key> keys,
        @Version @Nullable Long version) {

    /** Only who sees all clients of a partner has anything to do with it. */
    boolean isWithin(Caller caller) {
        return clientIds.stream().allMatch(caller::mayAccess);
    }

    Partner with(Key key) {
        return new Partner(
                id,
                name,
                clientIds,
                Stream.concat(keys.stream(), Stream.of(key)).toList(),
                version);
    }

    boolean isRevoked(String keyId) {
        return keys.stream().anyMatch(key -> key.id().equals(keyId) && key.revokedAt() != null);
    }

    /** The same without a key, which must be one of its own. */
    Partner revoked(String keyId, Instant now) {
        if (keys.stream().noneMatch(key -> key.id().equals(keyId))) {
            throw PARTNER_NOT_FOUND.because("the partner has no such key");
        }
        var changed = keys.stream()
                .map(key -> key.id().equals(keyId) ? key.revoked(now) : key)
                .toList();
        return new Partner(id, name, clientIds, changed, version);
    }

    /**
     * A key of a partner. The key itself is told once and stored nowhere.
     *
     * @param prefix its first characters, to recognise it by
     */
    record Key(
            String id,
            String prefix,
            String digest,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {

        boolean isGood(Instant now) {
            return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
        }

        Key revoked(Instant now) {
            return new Key(id, prefix, digest, scopes, createdAt, expiresAt, revokedAt == null ? now : revokedAt);
        }
    }
}
