package dev.litfass.content.media;

import dev.litfass.contracts.id.ChannelId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed with a picture or video, as somebody noted it (N8).
 *
 * @param licence by what right it is used: a contract, a licence, own work
 * @param credit who has to be named; empty where nobody
 * @param until after this moment it may not be used any more; null where there is no end
 * @param channels where it may be used; empty where everywhere
 */
public record Rights(
        String licence,
        String credit,
        Consent consent,
        @Nullable Instant until,
        List<ChannelId> channels) {

    /** Whether the persons on it agreed to be shown. */
    public enum Consent {
        /** Nobody can be recognised. */
        NOT_NEEDED,
        GIVEN,
        /** Somebody can be recognised, and has not agreed so far. */
        MISSING
    }

    /** Whether it may go out there and then. */
    public boolean letUse(ChannelId channel, Instant moment) {
        return consent != Consent.MISSING && allows(channel) && !isOverAt(moment);
    }

    public boolean isOverAt(Instant moment) {
        return until != null && !moment.isBefore(until);
    }

    public boolean allows(ChannelId channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
