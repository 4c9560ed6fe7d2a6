package dev.litfass.content.media;

import dev.litfass.kernel.id.ClientId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** A picture in a client's library: what it is. Its bytes lie in {@link MediaStore}. */
@Document("mediaAssets")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
public record MediaAsset(
        @Id AssetId id,
        ClientId clientId,
        String name,
        String type,
        long bytes,
        int width,
        int height,
        Instant addedAt) {}
