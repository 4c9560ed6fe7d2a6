package dev.litfass.content.published;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.published.PublishedDelivery;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a delivery in the list of what is public: its moment, and its id where others have the same one. */
record Publication(Instant at, String id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,14})\\.([0-9A-Za-z_-]{1,64})");

    static Publication of(PublishedDelivery delivery) {
        return new Publication(delivery.publishedAt(), delivery.deliveryId());
    }

    /** Where a page begins; null for the first page. */
    static @Nullable Publication before(@Nullable String cursor) {
        var parsed = Cursor.parse(cursor);
        if (parsed == null) {
            return null;
        }
        var form = FORM.matcher(parsed.after());
        if (!form.matches()) {
            throw INVALID_REQUEST.because("the cursor is not one of ours");
        }
        return new Publication(Instant.ofEpochMilli(Long.parseLong(form.group(1))), form.group(2));
    }

    String text() {
        return at.toEpochMilli() + "." + id;
    }
}
