package dev.litfass.content.media;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which picture an address opens, for a while, to whoever has it: a network that fetches pictures itself. The address is
 * not stored, only its digest.
 *
 * @param jpeg whether it shows a JPEG, whatever kind of picture it is
 */
@Document("pictureLinks")
record PictureLink(
        @Id String digest,
        ClientId clientId,
        AssetId assetId,
        boolean jpeg,
        @Indexed(name = "expired", expireAfter = "1m") Instant until) {}
