package dev.litfass.content.series;

import dev.litfass.content.post.Approval;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Slot;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A post that comes again: what it says, when, and how far its posts have been made. Each occurrence is a post of its
 * own from some weeks ahead on, and can be changed, moved or held like any other.
 *
 * @param made the occurrences up to this moment have been made
 * @param approval the last yes to this content; occurrences that lie beyond it ask for a new one
 * @param lease when the next occurrence has to be made
 */
@Document("series")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
public record Series(
        @Id SeriesId id,
        ClientId clientId,
        Draft draft,
        Recurrence rule,
        Person by,
        Instant createdAt,
        Instant made,
        @Nullable Approval approval,
        @Nullable Instant endedAt,
        Lease lease,
        @Version @Nullable Long version) {

    /** Occurrences stand on the calendar so long before they are due. */
    public static final Duration AHEAD = Duration.ofDays(28);

    static Series of(SeriesId id, Post origin, Recurrence rule, Person by, Instant now) {
        return new Series(
                id,
                origin.clientId(),
                origin.draft(),
                rule,
                by,
                now,
                now,
                origin.verdict().approval(),
                null,
                Lease.due(now),
                null);
    }

    /** The next occurrence that has not been made. */
    Optional<Slot> next() {
        return rule.ahead(made).findFirst();
    }

    /** What must be made now. */
    List<Slot> near(Instant now) {
        var horizon = now.plus(AHEAD);
        return rule.ahead(made)
                .takeWhile(slot -> !slot.at().isAfter(horizon))
                .filter(slot -> slot.at().isAfter(now))
                .toList();
    }

    /** The occurrences that have been made and are not over. */
    List<Slot> onTheCalendar(Instant now) {
        return rule.ahead(now).takeWhile(slot -> !slot.at().isAfter(made)).toList();
    }

    Series made(Instant now, @Nullable Approval last) {
        var horizon = now.plus(AHEAD);
        var done = new Series(id, clientId, draft, rule, by, createdAt, horizon, last, endedAt, lease, version);
        return done.next()
                .map(slot -> done.with(lease.again(slot.at().minus(AHEAD))))
                .orElseGet(() -> done.with(lease.over()));
    }

    Series ended(Instant now) {
        return new Series(
                id,
                clientId,
                draft,
                rule,
                by,
                createdAt,
                made,
                approval,
                Objects.requireNonNullElse(endedAt, now),
                lease.over(),
                version);
    }

    /** The one name of an occurrence: making it twice makes it once. */
    String nameOf(Slot slot) {
        return "series:" + id + ":" + slot.local().toLocalDate();
    }

    private Series with(Lease next) {
        return new Series(id, clientId, draft, rule, by, createdAt, made, approval, endedAt, next, version);
    }
}
