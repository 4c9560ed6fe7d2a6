package dev.litfass.content.media;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rights have an end: what lists of them show.
 *
 * @param takenDown up to when whatever is public with it was taken down; null where nobody said so
 */
public record EndingRights(
        ClientId clientId,
        AssetId assetId,
        String name,
        boolean video,
        Instant until,
        @Nullable Instant takenDown) {

    /**
     * What ends before a moment, from a place in that list on.
     *
     * @param after the last one seen; null where nothing was
     */
    public record Span(@Nullable Place after, Instant before) {

        private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,15})\\.([0-9A-Za-z_-]{1,64})");

        /** @param cursor where a page begins; null for the first page */
        public static Span of(@Nullable String cursor, Instant before) {
            var parsed = Cursor.parse(cursor);
            if (parsed == null) {
                return new Span(null, before);
            }
            var form = FORM.matcher(parsed.after());
            if (!form.matches()) {
                throw INVALID_REQUEST.because("the cursor is not one of ours");
            }
            var until = Instant.ofEpochMilli(Long.parseLong(form.group(1)));
            return new Span(new Place(until, new AssetId(form.group(2))), before);
        }

        /** What a cursor says of a file. */
        public static String place(Instant until, AssetId id) {
            return until.toEpochMilli() + "." + id;
        }
    }

    /** One file in the list: when its rights end, and its id where those of others end then too. */
    public record Place(Instant until, AssetId id) {}
}
