package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.problem.CommonProblem.CONFLICT;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;
import static dev.litfass.monitoring.MonitoringProblem.ALREADY_ANSWERED;
import static dev.litfass.monitoring.MonitoringProblem.NO_WAY_TO_ANSWER;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.worktime.BusinessClock;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A mention that needs an answer, with its two clocks and everything done about it. It is one document, so that each
 * step is one write.
 *
 * @param lease due while an answer is on its way and has to be followed
 * @param outbox what people must know of it and were not told yet; null where they never had to know anything
 */
@Document("inquiries")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "client_urgency", def = "{clientId: 1, 'state.status': 1, urgency: 1}")
@CompoundIndex(name = "urgency", def = "{urgency: 1}")
@CompoundIndex(name = "changed", def = "{'state.changedAt': 1}")
@CompoundIndex(name = "warning", def = "{warnAt: 1}")
@CompoundIndex(name = "client_received", def = "{clientId: 1, 'state.status': 1, 'state.receivedAt': 1, _id: 1}")
@CompoundIndex(name = "client_tags", def = "{clientId: 1, 'state.tags': 1}")
@CompoundIndex(name = "snoozed", def = "{'state.snoozedUntil': 1}", sparse = true)
public record Inquiry(
        @Id InquiryId id,
        ClientId clientId,
        Subject subject,
        State state,
        BusinessTime business,
        PublicTime open,
        @Field("talk") Activity activity,
        Lease lease,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /** So long after a moment has passed people are still warned of it; then it is no news any more. */
    private static final Duration WARNED_WITHIN = Duration.ofDays(1);

    private static final Lease NOTHING_TO_FOLLOW = new Lease(null, 0);

    /**
     * Who has it and how it stands.
     *
     * @param tags what it is sorted by; null for none
     * @param snoozedUntil until when nobody wants to see it among the open ones; null where it is seen
     */
    public record State(
            InquiryStatus status,
            @Nullable StaffId assigneeId,
            Instant receivedAt,
            Instant changedAt,
            @Nullable List<String> tags,
            @Nullable Instant snoozedUntil) {

        public State {
            tags = tags == null || tags.isEmpty() ? null : List.copyOf(tags);
        }

        /** None where it has none. */
        public List<String> labels() {
            return tags == null ? List.of() : tags;
        }

        State changed(Instant now) {
            return new State(status, assigneeId, receivedAt, now, tags, snoozedUntil);
        }

        /** Whatever moves it brings it back into sight. */
        State with(InquiryStatus next, Instant now) {
            return new State(next, assigneeId, receivedAt, now, tags, null);
        }

        State assignedTo(@Nullable StaffId staff, Instant now) {
            return new State(status, staff, receivedAt, now, tags, snoozedUntil);
        }

        State tagged(List<String> labels, Instant now) {
            return new State(status, assigneeId, receivedAt, now, labels, snoozedUntil);
        }

        State snoozed(@Nullable Instant until, Instant now) {
            return new State(status, assigneeId, receivedAt, now, tags, until);
        }
    }

    static Inquiry opened(
            InquiryId id, ClientId client, Subject subject, BusinessTime business, PublicTime open, Instant now) {
        return new Inquiry(
                id,
                client,
                subject,
                new State(InquiryStatus.OPEN, null, now, now, null, null),
                business,
                open,
                Activity.NONE.with(new Activity.Entry(now, null, "opened", null)),
                NOTHING_TO_FOLLOW,
                null,
                null);
    }

    /** This inquiry as what somebody made of it. */
    public Change<Inquiry> changedBy(Caller by, String action, @Nullable String detail, Instant now) {
        return Change.of(this, by, now, clientId, action, id.value(), detail);
    }

    Inquiry requireVersion(long seen) {
        if (version == null || version != seen) {
            throw VERSION_CONFLICT.because("somebody changed the inquiry since version %d was read", seen);
        }
        return this;
    }

    Inquiry assignedTo(@Nullable StaffId staff, Caller by, Instant now) {
        return with(state.assignedTo(staff, now))
                .noted(now, by, "assigned", staff == null ? null : staff.value())
                .handedOver(state.assigneeId(), by, now);
    }

    /** Who has it now is told, and who had it before; nobody is told what they did themselves. */
    private Inquiry handedOver(@Nullable StaffId from, Caller by, Instant now) {
        return telling(AlertKind.INQUIRY_ASSIGNED, state.assigneeId(), by, now)
                .telling(AlertKind.INQUIRY_REASSIGNED, from, by, now);
    }

    /** @param labels all that it has from now on */
    Inquiry tagged(List<String> labels, Caller by, Instant now) {
        return with(state.tagged(labels, now))
                .noted(now, by, "tagged", labels.isEmpty() ? null : String.join(", ", labels));
    }

    /**
     * Out of sight for a while; both clocks run on.
     *
     * @param until null to have it back at once
     */
    Inquiry snoozed(@Nullable Instant until, Caller by, Instant now) {
        if (until != null && !state.status().isOpen()) {
            throw CONFLICT.because("only what is open can be put off");
        }
        return with(state.snoozed(until, now))
                .noted(now, by, until == null ? "snooze-ended" : "snoozed", until == null ? null : until.toString());
    }

    /** The time is over for which it was put off. */
    Inquiry woken(Instant now) {
        return with(state.snoozed(null, now)).noted(now, null, "snooze-ended", null);
    }

    private Inquiry with(State next) {
        return new Inquiry(id, clientId, subject, next, business, open, activity, lease, outbox, version);
    }

    /** Waiting for the client rests the business clock; being done stops both; opened again, both run on. */
    Inquiry moved(InquiryStatus next, BusinessClock clock, Caller by, Instant now) {
        var work = switch (next) {
            case WAITING_FOR_CLIENT -> business.paused(now, clock);
            case OPEN -> business.resumed(now, clock);
            case ANSWERED, DONE -> business.stopped(now, clock);
        };
        var felt = next.isOpen() ? open.resumed(now, activity.isAnswered()) : open.stopped(now);
        var moved = new Inquiry(
                        id, clientId, subject, state.with(next, now), work, felt, activity, lease, outbox, version)
                .noted(now, by, "status", next.name());
        return next.isOpen() ? moved : moved.settled(now);
    }

    /** True where the public would be left without an answer. */
    boolean isClosedUnanswered(InquiryStatus next) {
        return next == InquiryStatus.DONE && !activity.isAnswered();
    }

    /** @param named colleagues whom the note calls to it */
    Inquiry noted(Activity.Note note, Set<StaffId> named, Caller by) {
        var next = state.changed(note.at());
        var noted =
                new Inquiry(id, clientId, subject, next, business, open, activity.with(note), lease, outbox, version);
        var others = named.stream().filter(one -> !one.equals(by.staffId())).collect(Collectors.toSet());
        return others.isEmpty()
                ? noted
                : noted.telling(
                        AlertKind.NAMED, Alert.People.theirs(by.staffId(), others), Map.of("by", by.name()), note.at());
    }

    /**
     * Answered by somebody who saw this very version. Whoever comes second is shown the first answer.
     *
     * @param seen the version that person saw
     */
    public Inquiry answeredBy(String answerId, String text, Caller by, long seen, Instant now) {
        var last = activity.last();
        if (last != null && last.status() != Answer.Status.FAILED && !isCurrent(last, seen)) {
            throw ALREADY_ANSWERED
                    .because("%s has answered already", last.byName())
                    .with(
                            "answer",
                            Map.of("text", last.text(), "by", last.by(), "byName", last.byName(), "at", last.at()));
        }
        requireVersion(seen);
        if (subject.answerTo() == null || subject.channelId() == null) {
            throw NO_WAY_TO_ANSWER.because("this cannot be answered from here");
        }
        var answer = Answer.written(answerId, text, by, now);
        return new Inquiry(
                        id,
                        clientId,
                        subject,
                        state.changed(now),
                        business,
                        open,
                        activity.with(answer),
                        lease.again(now),
                        outbox,
                        version)
                .noted(now, by, "answer-written", null);
    }

    /** A second answer is meant only by somebody who saw the first one, and after it went out. */
    private boolean isCurrent(Answer last, long seen) {
        return last.status() == Answer.Status.SENT && version != null && version == seen;
    }

    /** The answer that is on its way, or of which it is not known, if one is. */
    public @Nullable Answer sending() {
        var last = activity.last();
        return last != null && (last.status() == Answer.Status.SENDING || last.isUnclear()) ? last : null;
    }

    /** It could not be found out whether the public has the answer; nobody writes another one until that is decided. */
    public Inquiry answerUnclear(Answer answer, Answer.Reason why, Instant next, Instant now) {
        return answer.isUnclear()
                ? followedAt(next)
                : with(answer.unclear(why), now)
                        .followedAt(next)
                        .noted(now, null, "answer-unclear", null)
                        .telling(AlertKind.ANSWER_UNCLEAR, answer, why, now);
    }

    /** The answer is on its way; it was unclear before, if somebody decided to send it again. */
    public Inquiry answerOnItsWay(Answer answer, Instant next, Instant now) {
        return answer.isUnclear()
                ? with(answer.sentAgain(), now).followedAt(next).noted(now, null, "answer-sent-again", null)
                : followedAt(next);
    }

    private Inquiry with(Answer changed, Instant now) {
        return new Inquiry(
                id,
                clientId,
                subject,
                state.changed(now),
                business,
                open,
                activity.replacing(changed),
                lease,
                outbox,
                version);
    }

    /** The public has the answer: both clocks stop at the moment it was published. */
    public Inquiry answerSent(Answer answer, @Nullable String url, Instant at, BusinessClock clock, Instant now) {
        return new Inquiry(
                        id,
                        clientId,
                        subject,
                        state.with(InquiryStatus.ANSWERED, now),
                        business.stopped(at, clock),
                        open.stopped(at),
                        activity.replacing(answer.sent(url)),
                        lease.over(),
                        outbox,
                        version)
                .noted(now, null, "answer-sent", null)
                .settled(now);
    }

    /** The answer did not go out; whatever the clocks did meanwhile, they run on. */
    public Inquiry answerFailed(Answer answer, Answer.Reason why, BusinessClock clock, Instant now) {
        return new Inquiry(
                        id,
                        clientId,
                        subject,
                        state.with(InquiryStatus.OPEN, now),
                        business.resumed(now, clock),
                        open.resumed(now, activity.isAnswered()),
                        activity.replacing(answer.failed(why)),
                        lease.over(),
                        outbox,
                        version)
                .noted(now, null, "answer-failed", null)
                .telling(AlertKind.ANSWER_FAILED, answer, why, now);
    }

    /** The answer is to be looked at again. */
    public Inquiry followedAt(@Nullable Instant next) {
        return new Inquiry(
                id,
                clientId,
                subject,
                state,
                business,
                open,
                activity,
                next == null ? lease.over() : lease.again(next),
                outbox,
                version);
    }

    /** What it is about was changed by its author. */
    Inquiry mentionEdited(Subject now, Instant at) {
        return new Inquiry(id, clientId, now, state.snoozed(null, at), business, open, activity, lease, outbox, version)
                .noted(at, null, "mention-edited", null);
    }

    /** What it is about is no longer there: nobody waits for an answer, and nobody is warned. */
    Inquiry mentionGone(Instant at) {
        return warnedOf(PublicTime.Level.BREACH, at)
                .noted(at, null, "mention-gone", null)
                .settled(at);
    }

    /** The public has waited so long. Of several moments that have passed the last one is told, unless it is long past. */
    Inquiry warned(Instant now) {
        var level = open.level(now);
        var warned = warnedOf(level, now);
        var late = open.reachedAt(level).isBefore(now.minus(WARNED_WITHIN));
        return switch (level) {
            case AMBER -> late ? warned : warned.warning(AlertKind.INQUIRY_AMBER, now);
            case RED -> late ? warned : warned.warning(AlertKind.INQUIRY_RED, now);
            case BREACH -> late ? warned : warned.warning(AlertKind.INQUIRY_BREACHED, now);
            case GREEN -> this;
        };
    }

    private Inquiry warnedOf(PublicTime.Level level, Instant now) {
        return new Inquiry(
                id,
                clientId,
                subject,
                state.changed(now),
                business,
                open.warned(level),
                activity,
                lease,
                outbox,
                version);
    }

    private Inquiry warning(AlertKind kind, Instant now) {
        var theirs = state.assigneeId() == null ? Set.<StaffId>of() : Set.of(state.assigneeId());
        return telling(kind, Alert.People.theirs(null, theirs), Map.of(), now);
    }

    /** Tells one person what another did. */
    private Inquiry telling(AlertKind kind, @Nullable StaffId whom, Caller by, Instant now) {
        return whom == null || whom.equals(by.staffId())
                ? this
                : telling(kind, Alert.People.theirs(by.staffId(), Set.of(whom)), Map.of("by", by.name()), now);
    }

    /** Tells who wrote an answer, and who has the inquiry, what became of it. */
    private Inquiry telling(AlertKind kind, Answer answer, Answer.Reason why, Instant now) {
        var theirs = Stream.of(new StaffId(answer.by()), state.assigneeId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return telling(kind, Alert.People.theirs(null, theirs), Map.of("reason", why.code()), now);
    }

    /** Nobody has to see to it any more; said only where people may have been told of it. */
    private Inquiry settled(Instant now) {
        return outbox == null ? this : telling(AlertKind.INQUIRY_SETTLED, Alert.People.NOBODY, Map.of(), now);
    }

    private Inquiry telling(AlertKind kind, Alert.People people, Map<String, String> details, Instant now) {
        var alert = Alert.of(
                kind,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.INQUIRY, id.value(), Excerpt.cut(subject.excerpt(), Alert.LONGEST)),
                people,
                details);
        var told = Outbox.with(outbox, alert);
        return new Inquiry(id, clientId, subject, state, business, open, activity, lease, told, version);
    }

    private Inquiry noted(Instant now, @Nullable Caller by, String event, @Nullable String text) {
        var entry = new Activity.Entry(now, by == null ? null : by.name(), event, text);
        return new Inquiry(id, clientId, subject, state, business, open, activity.with(entry), lease, outbox, version);
    }
}
