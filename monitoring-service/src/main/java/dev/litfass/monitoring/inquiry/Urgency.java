package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.page.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of an inquiry in the inbox: what runs out first comes first, then what rests by when the public loses
 * patience, then what is closed, the latest first. It is stored as text that sorts that way and ends in the id, so that
 * one index orders and pages a list.
 */
record Urgency(String value) {

    /** The name of the stored field. */
    static final String FIELD = "urgency";

    /** What every open inquiry sorts before, and every closed one after. */
    static final String CLOSED = "3";

    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final Pattern FORM = Pattern.compile("[123][0-9]{13}\\.[0-9A-Za-z_-]{1,64}");

    static Urgency of(Inquiry inquiry) {
        var open = inquiry.open();
        if (!inquiry.state().status().isOpen()) {
            var stopped = open.stoppedAt();
            return of(3, LAST_MILLI - millis(stopped == null ? inquiry.state().changedAt() : stopped), inquiry);
        }
        var due = inquiry.business().dueAt();
        return due == null
                ? of(2, millis(open.breachAt()), inquiry)
                : of(1, Math.min(millis(due), millis(open.breachAt())), inquiry);
    }

    /** Where a page begins; null for the first page. */
    static @Nullable Urgency after(@Nullable String cursor) {
        var parsed = Cursor.parse(cursor);
        if (parsed == null) {
            return null;
        }
        if (!FORM.matcher(parsed.after()).matches()) {
            throw INVALID_REQUEST.because("the cursor is not one of ours");
        }
        return new Urgency(parsed.after());
    }

    private static Urgency of(int group, long millis, Inquiry inquiry) {
        return new Urgency(String.format(Locale.ROOT, "%d%013d.%s", group, millis, inquiry.id()));
    }

    private static long millis(Instant at) {
        return Math.max(0, Math.min(LAST_MILLI, at.toEpochMilli()));
    }
}
