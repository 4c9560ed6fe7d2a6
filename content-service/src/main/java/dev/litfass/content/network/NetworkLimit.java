package dev.litfass.content.network;

import dev.litfass.contracts.network.Network;
import java.time.LocalDate;

/** One limit of one network: a dated fact with its source. Only what the network itself says may block. */
public record NetworkLimit(
        Network network, Kind kind, long value, Unit unit, LocalDate verifiedOn, String sourceUrl, Trust trust) {

    /** What is limited. */
    public enum Kind {
        TEXT,
        TEXT_BYTES,
        PICTURES,
        PICTURE_BYTES,
        PICTURE_PIXELS,
        MOVING_PICTURES,
        ALT_TEXT
    }

    /** What is counted. */
    public enum Unit {
        GRAPHEMES,
        BYTES,
        PIXELS,
        PIECES
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
