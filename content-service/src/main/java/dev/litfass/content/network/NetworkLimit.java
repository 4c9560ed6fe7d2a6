package dev.litfass.content.network;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One limit of one network: a dated fact with its source. Only what the network itself says may block.
 *
 * @param verifiedOn when somebody read it there last
 * @param validFrom the day, in UTC, from which on it counts; null where it counted before it was read
 */
public record NetworkLimit(
        Kind kind,
        long value,
        Unit unit,
        Trust trust,
        String sourceUrl,
        LocalDate verifiedOn,
        @Nullable LocalDate validFrom) {

    /** One that counts already. */
    public NetworkLimit(Kind kind, long value, Unit unit, Trust trust, String sourceUrl, LocalDate verifiedOn) {
        this(kind, value, unit, trust, sourceUrl, verifiedOn, null);
    }

    /** What is limited. */
    public enum Kind {
        TEXT(Unit.GRAPHEMES),
        /** The same where the post has pictures, on networks that allow less beside them. */
        TEXT_BESIDE_PICTURES(Unit.GRAPHEMES),
        TEXT_BYTES(Unit.BYTES),
        PICTURES(Unit.PIECES),
        /** On networks that take no words alone. */
        PICTURES_AT_LEAST(Unit.PIECES),
        PICTURE_BYTES(Unit.BYTES),
        PICTURE_PIXELS(Unit.PIXELS),
        /** Width by height, of the narrowest and of the widest picture it takes. */
        PICTURE_RATIO_AT_LEAST(Unit.THOUSANDTHS),
        PICTURE_RATIO_AT_MOST(Unit.THOUSANDTHS),
        MOVING_PICTURES(Unit.PIECES),
        /** How many videos one post may have; networks that say nothing take none. */
        VIDEOS(Unit.PIECES),
        /** On networks that take nothing without one. */
        VIDEOS_AT_LEAST(Unit.PIECES),
        /** Whether pictures may stand beside them. */
        PICTURES_BESIDE_VIDEOS(Unit.PIECES),
        VIDEO_BYTES(Unit.BYTES),
        VIDEO_SECONDS(Unit.SECONDS),
        VIDEO_SECONDS_AT_LEAST(Unit.SECONDS),
        ALT_TEXT(Unit.GRAPHEMES),
        /** The same of a video, on networks where that is another. */
        VIDEO_ALT_TEXT(Unit.GRAPHEMES),
        HASHTAGS(Unit.PIECES),
        LINKS(Unit.PIECES);

        private final Unit usual;

        Kind(Unit usual) {
            this.usual = usual;
        }

        /** What most networks count it in. */
        public Unit usualUnit() {
            return usual;
        }
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

    public boolean countsOn(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }

    /** Of two that count, the one that began later; where nobody said when it began, it is as old as its reading. */
    NetworkLimit orLater(NetworkLimit other) {
        return other.since().isBefore(since()) ? this : other;
    }

    private LocalDate since() {
        return Objects.requireNonNullElse(validFrom, verifiedOn);
    }

    public boolean blocks() {
        return trust == Trust.OFFICIAL;
    }
}
