package dev.litfass.content.fingerprint;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Map;

/**
 * Another post that says nearly the same, of this client or of another one. It bears no word of it.
 *
 * @param percent how much the two of their texts that are most alike have in common
 * @param onChannels the same on each channel that both are on
 * @param ofSeries true where both are made by one series, to say the same
 */
public record Resemblance(
        PostId post,
        ClientId client,
        Instant at,
        boolean scheduled,
        boolean ofSeries,
        boolean isShort,
        int percent,
        Map<ChannelId, Integer> onChannels) {}
