package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.id.ChannelId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long what opens a channel lasts, and what it permits; never the secret itself.
 *
 * @param endsAt when it ends; null where it does not, or nobody said
 * @param renewable whether it is renewed by itself before
 * @param scopes what was granted, in the network's words; empty where it did not say
 * @param reason the code of why a person has to connect the channel again; null where none has to
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChannelAccess(
        ChannelId channelId,
        @Nullable Instant endsAt,
        boolean renewable,
        Set<String> scopes,
        @Nullable String reason) {

    public ChannelAccess {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    /** Of a channel that nothing is known of: it does not end, as far as we know. */
    public static ChannelAccess unknown(ChannelId channel) {
        return new ChannelAccess(channel, null, false, Set.of(), null);
    }
}
