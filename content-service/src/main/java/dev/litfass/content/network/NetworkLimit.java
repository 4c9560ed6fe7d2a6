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
        TEXT(Unit.GRAPHEMES, 1),
        /** The same where the post has pictures, on networks that allow less beside them. */
        TEXT_BESIDE_PICTURES(Unit.GRAPHEMES, 1),
        TEXT_BYTES(Unit.BYTES, 1),
        PICTURES(Unit.PIECES, 0),
        /** On networks that take no words alone. */
        PICTURES_AT_LEAST(Unit.PIECES, 0),
        PICTURE_BYTES(Unit.BYTES, 1),
        PICTURE_PIXELS(Unit.PIXELS, 1),
        /** Width by height, of the narrowest and of the widest picture it takes. */
        PICTURE_RATIO_AT_LEAST(Unit.THOUSANDTHS, 1),
        PICTURE_RATIO_AT_MOST(Unit.THOUSANDTHS, 1),
        MOVING_PICTURES(Unit.PIECES, 0),
        /** How many videos one post may have; networks that say nothing take none. */
        VIDEOS(Unit.PIECES, 0),
        /** On networks that take nothing without one. */
        VIDEOS_AT_LEAST(Unit.PIECES, 0),
        /** Whether pictures may stand beside them. */
        PICTURES_BESIDE_VIDEOS(Unit.PIECES, 0),
        VIDEO_BYTES(Unit.BYTES, 1),
        VIDEO_SECONDS(Unit.SECONDS, 1),
        VIDEO_SECONDS_AT_LEAST(Unit.SECONDS, 0),
        /** How many documents one post may have; networks that say nothing take none. */
        DOCUMENTS(Unit.PIECES, 0),
        /** Whether pictures or videos may stand beside them. */
        MEDIA_BESIDE_DOCUMENTS(Unit.PIECES, 0),
        DOCUMENT_BYTES(Unit.BYTES, 1),
        DOCUMENT_PAGES(Unit.PIECES, 1),
        ALT_TEXT(Unit.GRAPHEMES, 1),
        /** The same of a video, on networks where that is another. */
        VIDEO_ALT_TEXT(Unit.GRAPHEMES, 1),
        HASHTAGS(Unit.PIECES, 0),
        LINKS(Unit.PIECES, 0);

        private final Unit usual;
        private final long least;

        Kind(Unit usual, long least) {
            this.usual = usual;
            this.least = least;
        }

        /** With less than this nothing could be sent at all; of some, none is a limit too. */
        public long least() {
            return least;
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
