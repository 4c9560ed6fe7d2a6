package dev.litfass.contracts.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.problem.CommonProblem;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place in a list after which the next page begins, opaque to the caller. */
public record Cursor(String after) {

    /** Greater than every id of ours. */
    private static final String END = "z".repeat(64);

    /**
     * Reads what {@link #text()} wrote.
     *
     * @return null where no cursor was given: the first page
     */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_REQUEST.because("the cursor is not one of ours");
        }
    }

    /** The place in a list of ids, newest first, before which the page begins; the first page begins at the end. */
    public static String afterOrEnd(@Nullable String text) {
        var cursor = parse(text);
        if (cursor == null) {
            return END;
        }
        if (!Id.isOne(cursor.after())) {
            throw CommonProblem.INVALID_REQUEST.because("the cursor is not one of ours");
        }
        return cursor.after();
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(UTF_8));
    }
}
