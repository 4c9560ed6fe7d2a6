package dev.litfass.content.network;

import java.time.LocalDate;

/** One limit of one network: a dated fact with its source. Only what the network itself says may block. */
public record NetworkLimit(Kind kind, long value, Unit unit, Trust trust, String sourceUrl, LocalDate verifiedOn) {

    /** What is limited. */
    public enum Kind {
        TEXT,
        /** The same where the post has pictures, on networks that allow less beside them. */
        TEXT_BESIDE_PICTURES,
        TEXT_BYTES,
        PICTURES,
        /** On networks that take no words alone. */
        PICTURES_AT_LEAST,
        PICTURE_BYTES,
        PICTURE_PIXELS,
        /** Width by height, of the narrowest and of the widest picture it takes. */
        PICTURE_RATIO_AT_LEAST,
        PICTURE_RATIO_AT_MOST,
        MOVING_PICTURES,
        /** How many videos one post may have; networks that say nothing take none. */
        VIDEOS,
        /** Whether pictures may stand beside them. */
        PICTURES_BESIDE_VIDEOS,
        VIDEO_BYTES,
        VIDEO_SECONDS,
        VIDEO_SECONDS_AT_LEAST,
        ALT_TEXT,
        HASHTAGS,
        LINKS
    }

    /** What is counted. */
    public enum Unit {
        GRAPHEMES,
        /** UTF-16 code units, as Java and JavaScript count. */
        UTF16_UNITS,
        BYTES,
        PIXELS,
        PIECES,
        THOUSANDTHS,
        SECONDS
    }

    /** How sure the fact is. */
    public enum Trust {
        OFFICIAL,
        SECONDARY,
        ASSUMED
    }

    public boolean blocks() {
        return trust == Trust.OFFICIAL;
    }
}
