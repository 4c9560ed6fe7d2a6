package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.page.Cursor;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** In which order an inbox is listed. */
enum InboxOrder {
    /** What runs out first. */
    URGENCY,
    NEWEST,
    OLDEST;

    private static final String RECEIVED = "state.receivedAt";
    private static final String ID = "_id";
    private static final Pattern PLACE = Pattern.compile("t([0-9]{1,15})\\.([0-9A-Za-z_-]{1,64})");

    Sort sort() {
        return switch (this) {
            case URGENCY -> Sort.by(Urgency.FIELD);
            case NEWEST -> Sort.by(Sort.Direction.DESC, RECEIVED, ID);
            case OLDEST -> Sort.by(RECEIVED, ID);
        };
    }

    /** Where an inquiry stands in it. */
    String placeOf(Inquiry inquiry) {
        return this == URGENCY
                ? Urgency.of(inquiry).value()
                : "t" + inquiry.state().receivedAt().toEpochMilli() + "." + inquiry.id();
    }

    /** What comes behind the end of a page; null for the first page. */
    @Nullable
    Criteria behind(@Nullable String cursor) {
        if (this == URGENCY) {
            var after = Urgency.after(cursor);
            return after == null ? null : where(Urgency.FIELD).gt(after.value());
        }
        var parsed = Cursor.parse(cursor);
        return parsed == null ? null : behindPlace(parsed.after());
    }

    private Criteria behindPlace(String text) {
        var place = PLACE.matcher(text);
        if (!place.matches()) {
            throw INVALID_REQUEST.because("the cursor is not one of ours");
        }
        var at = Instant.ofEpochMilli(Long.parseLong(place.group(1)));
        var id = place.group(2);
        return this == NEWEST
                ? either(where(RECEIVED).lt(at), where(RECEIVED).is(at).and(ID).lt(id))
                : either(where(RECEIVED).gt(at), where(RECEIVED).is(at).and(ID).gt(id));
    }

    private static Criteria either(Criteria one, Criteria other) {
        return new Criteria().orOperator(one, other);
    }
}
