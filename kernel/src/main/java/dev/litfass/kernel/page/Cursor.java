package dev.litfass.kernel.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.kernel.problem.CommonProblem;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place in a list after which the next page begins, opaque to the caller. */
public record Cursor(String after) {

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

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(UTF_8));
    }
}
