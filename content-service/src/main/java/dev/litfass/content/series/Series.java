package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.WRONG_STATUS;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import dev.litfass.platform.text.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Range;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A post that comes again: what it says, when, and how far its posts have been made. Each occurrence is a post of its
 * own from some weeks ahead on, and can be changed, moved or held like any other.
 *
 * @param made the occurrences up to this moment have been made
 * @param approval somebody's yes to the series; occurrences without one, or beyond it, wait for a yes of their own
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
        Beginning begun,
        Instant made,
        @Nullable Approval approval,
        @Nullable Instant endedAt,
        Lease lease,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /** Occurrences stand on the calendar so long before they are due. */
    public static final Duration AHEAD = Duration.ofDays(28);

    /**
     * How it began.
     *
     * @param authors who began it and who wrote its content
     */
    public record Beginning(Person by, Instant at, List<Person> authors) {

        static Beginning by(Person by, List<Person> writers, Instant now) {
            var others = writers.stream().filter(writer -> !writer.id().equals(by.id()));
            return new Beginning(by, now, Stream.concat(Stream.of(by), others).toList());
        }
    }

    /** A yes to the post it is made from was a yes to that post alone. */
    static Series of(SeriesId id, Post origin, Recurrence rule, Person by, Instant now) {
        return new Series(
                id,
                origin.clientId(),
                origin.draft(),
                rule,
                Beginning.by(by, origin.metadata().authors(), now),
                now,
                null,
                null,
                Lease.due(now),
                null,
                null);
    }

    public ContentHash hash() {
        return ContentHash.of(draft);
    }

    /** This series as what somebody made of it. */
    Change<Series> changedBy(Caller by, String action, @Nullable String detail, Instant now) {
        return Change.of(this, by, now, clientId, action, id.value(), detail);
    }

    /** True where an occurrence at this moment needs no yes of its own. */
    public boolean isApprovedAt(Instant when) {
        return approval != null && approval.covers(draft, when);
    }

    Series approvedBy(Caller by, Instant now) {
        if (endedAt != null) {
            throw WRONG_STATUS.because("the series has ended");
        }
        return new Series(
                id,
                clientId,
                draft,
                rule,
                begun,
                made,
                Approval.of(Person.of(by), hash(), now),
                endedAt,
                lease,
                outbox,
                version);
    }

    /** The same with another picture or video in place of one; a yes was to the old one. */
    Series replacing(AssetId gone, AssetId by) {
        return new Series(
                id, clientId, draft.replacing(gone, by), rule, begun, made, null, endedAt, lease, outbox, version);
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

    Series made(Instant now) {
        var horizon = now.plus(AHEAD);
        var done = new Series(id, clientId, draft, rule, begun, horizon, approval, endedAt, lease, outbox, version);
        return done.next()
                .map(slot -> done.with(lease.again(slot.at().minus(AHEAD))))
                .orElseGet(() -> done.with(lease.over()).ending(now));
    }

    /** The last occurrence stands on the calendar. */
    private Series ending(Instant now) {
        var authors = begun.authors().stream()
                .map(Person::staffId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var alert = Alert.of(
                AlertKind.SERIES_ENDING,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.SERIES, id.value(), Excerpt.line(draft.name(), Alert.LONGEST)),
                Alert.People.theirs(null, authors),
                Map.of());
        var told = Outbox.with(outbox, alert);
        return new Series(id, clientId, draft, rule, begun, made, approval, endedAt, lease, told, version);
    }

    Series ended(Instant now) {
        return new Series(
                id,
                clientId,
                draft,
                rule,
                begun,
                made,
                approval,
                Objects.requireNonNullElse(endedAt, now),
                lease.over(),
                outbox,
                version);
    }

    /** The one name of an occurrence: making it twice makes it once. */
    String nameOf(Slot slot) {
        return "series:" + id + ":" + slot.local().toLocalDate();
    }

    /** The names of all its occurrences. */
    Range<String> names() {
        return Range.rightOpen("series:" + id + ":", "series:" + id + ";");
    }

    private Series with(Lease next) {
        return new Series(id, clientId, draft, rule, begun, made, approval, endedAt, next, outbox, version);
    }
}
