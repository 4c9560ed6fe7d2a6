package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.Prepared;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that TikTok waits for, or has.
 *
 * @param publishing TikTok's name for the posting; the post itself gets another one
 * @param address where the bytes of its video are sent; null of photos
 * @param until in seconds since 1970, until when they are taken there; null of photos
 * @param told true once a person was told that it came to nothing
 */
record TikTokPrepared(
        @Nullable String publishing,
        @Nullable String address,
        @Nullable Long until,
        @Nullable Boolean told) implements Prepared {

    static final TikTokPrepared NONE = new TikTokPrepared(null, null, null, null);

    /** Somewhat before TikTok closes it, so that the last bytes get through. */
    private static final long MARGIN_SECONDS = 120;

    static TikTokPrepared of(Prepared prepared) {
        return prepared instanceof TikTokPrepared own ? own : NONE;
    }

    static TikTokPrepared ofPhotos(String publishing) {
        return new TikTokPrepared(publishing, null, null, null);
    }

    TikTokPrepared thatIsClosed() {
        return new TikTokPrepared(publishing, null, null, told);
    }

    TikTokPrepared thatWasTold() {
        return new TikTokPrepared(publishing, address, until, true);
    }

    boolean wasTold() {
        return Boolean.TRUE.equals(told);
    }

    boolean takesBytes(Instant now) {
        return address != null && until != null && now.getEpochSecond() < until - MARGIN_SECONDS;
    }

    @Override
    public boolean isEmpty() {
        return publishing == null;
    }
}
