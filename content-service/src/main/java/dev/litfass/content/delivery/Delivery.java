package dev.litfass.content.delivery;

import static dev.litfass.content.delivery.DeliveryStatus.ARMED;
import static dev.litfass.content.delivery.DeliveryStatus.CANCELLED;
import static dev.litfass.content.delivery.DeliveryStatus.EXPIRED;
import static dev.litfass.content.delivery.DeliveryStatus.HELD;
import static dev.litfass.content.delivery.DeliveryStatus.LEASED;
import static dev.litfass.content.delivery.DeliveryStatus.NEEDS_PERSON;
import static dev.litfass.content.delivery.DeliveryStatus.PREPARED;
import static dev.litfass.content.delivery.DeliveryStatus.PUBLISHED;
import static dev.litfass.content.delivery.DeliveryStatus.REJECTED;
import static dev.litfass.content.delivery.DeliveryStatus.RETRY_WAIT;
import static dev.litfass.content.delivery.DeliveryStatus.SCHEDULED;
import static dev.litfass.content.delivery.DeliveryStatus.TO_DO;
import static dev.litfass.content.delivery.DeliveryStatus.UNKNOWN;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One post, or one reply, to one channel: what is to be sent, and what is known about the sending. Each method is one
 * row of the table in docs/publishing.md: what happened, and what the delivery is afterwards. They are pure; the shell
 * around them is the worker.
 *
 * @param outgoing frozen from the day it was planned; {@code slotAt} is its slot
 */
@Document("deliveries")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "changed", def = "{changedAt: 1}")
@CompoundIndex(name = "client_post", def = "{clientId: 1, 'target.postId': 1}")
@CompoundIndex(name = "client_status", def = "{clientId: 1, status: 1}")
@CompoundIndex(name = "channel_newest", def = "{'target.channelId': 1, status: 1, changedAt: -1}")
@CompoundIndex(name = "published", def = "{'evidence.remote.at': -1, _id: -1}")
@CompoundIndex(name = "channel_published", def = "{'target.channelId': 1, 'evidence.remote.at': -1}")
@CompoundIndex(
        name = "client_media_status",
        def = "{clientId: 1, 'outgoing.pictures.assetId': 1, status: 1}",
        partialFilter = "{'outgoing.pictures.assetId': {$exists: true}}")
@CompoundIndex(
        name = "client_cover_status",
        def = "{clientId: 1, 'outgoing.pictures.video.cover.picture.assetId': 1, status: 1}",
        partialFilter = "{'outgoing.pictures.video.cover.picture.assetId': {$exists: true}}")
@CompoundIndex(name = "status_due", def = "{status: 1, 'lease.dueAt': 1}")
@CompoundIndex(
        name = "one_delivery_a_remote_post",
        def = "{'target.network': 1, 'target.channelId': 1, 'evidence.remote.remoteId': 1}",
        unique = true,
        partialFilter = "{'evidence.remote.remoteId': {$exists: true}}")
public record Delivery(
        @Id DeliveryId id,
        ClientId clientId,
        Target target,
        Outgoing outgoing,
        DeliveryStatus status,
        Lease lease,
        Evidence evidence,
        Instant changedAt,
        List<LogLine> log,
        @Nullable Outbox outbox)
        implements HasOutbox {

    /** So late a delivery still goes out by itself. */
    public static final Duration LATE_AT_MOST = Duration.ofMinutes(15);

    /** A worker takes a delivery so long before its moment, to get everything ready. */
    static final Duration READY_AHEAD = Duration.ofSeconds(20);

    /** The same where pictures have to be at the network first. */
    static final Duration READY_AHEAD_WITH_PICTURES = Duration.ofSeconds(40);

    /** The same of videos, on which networks work for a while, besides the time in which their bytes get there. */
    static final Duration READY_AHEAD_WITH_VIDEOS = Duration.ofMinutes(2);

    /** What lies ready may be forgotten by a network within the hour, and no work on a delivery goes on for half an hour. */
    static final Duration READY_AHEAD_AT_MOST = Duration.ofMinutes(20);

    /** So long a person has to say that something was published by hand before others hear of it. */
    static final Duration PROOF_WITHIN = Duration.ofHours(2);

    /** When an unclear delivery is looked for at the network, counted from the sending. */
    static final List<Duration> LOOKS = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10));

    /** So long after the sending whatever was on its way has arrived, and can be read. */
    static final Duration SURELY_ARRIVED = LOOKS.get(1);

    /**
     * So many looks that find nothing make sure of it: a request may be under way at the first one, and not yet to be
     * read. That holds too where the network knows our key and a second sending would do no harm: what is surely absent
     * may be taken back, and would then be public.
     */
    private static final int SURE = 2;

    private static final int LOG_LINES = 60;
    private static final int LONGEST_BACKOFF_STEP = 5;

    public static Delivery planned(DeliveryId id, ClientId client, Target target, Outgoing outgoing, Instant now) {
        var moment = outgoing.slotAt();
        var due = Lease.due(moment.minus(ahead(target, outgoing)));
        return new Delivery(id, client, target, outgoing, SCHEDULED, due, Evidence.NONE, now, List.of(), null)
                .noted(now, "planned", "for " + moment);
    }

    /** One that was public before the client came to us. */
    public static Delivery imported(Post post, ChannelCard channel, @Nullable String url) {
        var at = Objects.requireNonNull(post.slot()).at();
        var round = post.metadata().round();
        var id = DeliveryId.of(post.id(), channel.id(), round, 0);
        var target = new Target(channel.network(), channel.id(), channel.name(), post.id(), round, 0, null);
        var outgoing = new Outgoing(id.value(), post.draft().textOn(channel.id()), List.of(), null, at);
        return new Delivery(
                        id,
                        post.clientId(),
                        target,
                        outgoing,
                        SCHEDULED,
                        Lease.due(at),
                        Evidence.NONE,
                        at,
                        List.of(),
                        null)
                .published(Remote.imported(id, url, at), at, "imported", "");
    }

    /** Nothing can be got ready where a part waits for the one before it, or where a person does it all. */
    private static Duration ahead(Target target, Outgoing outgoing) {
        if (target.part() > 0 || target.network().isManual()) {
            return Duration.ZERO;
        }
        if (outgoing.pictures().isEmpty()) {
            return READY_AHEAD;
        }
        return outgoing.pictures().stream().anyMatch(Outgoing.OutgoingPicture::isLarge)
                ? readyAhead(outgoing.largeBytes())
                : READY_AHEAD_WITH_PICTURES;
    }

    /** So long before its slot one begins with videos and documents of so many bytes. */
    public static Duration readyAhead(long bytes) {
        var ahead = READY_AHEAD_WITH_VIDEOS.plus(NetworkCalls.sending(bytes));
        return ahead.compareTo(READY_AHEAD_AT_MOST) > 0 ? READY_AHEAD_AT_MOST : ahead;
    }

    /** The moment before which nothing may be seen of it. */
    public Instant slotAt() {
        return outgoing.slotAt();
    }

    /** A worker has claimed it. What a lost lease means is decided here and nowhere else. */
    Delivery claimed(Instant now, boolean leaseWasLost) {
        return switch (status) {
            case ARMED -> unknown(now, Reason.NO_ANSWER, "the worker died between sending and hearing");
            case UNKNOWN -> this;
            case SCHEDULED, RETRY_WAIT, LEASED, PREPARED -> isTooLate(now) ? expired(now) : leased(now, leaseWasLost);
            case TO_DO -> overdue(now);
            default -> with(lease.over());
        };
    }

    private Delivery leased(Instant now, boolean leaseWasLost) {
        return with(LEASED, evidence.attempted()).noted(now, leaseWasLost ? "claimed-again" : "claimed", "");
    }

    Delivery expired(Instant now) {
        return unsent(EXPIRED, Reason.TOO_LATE, now, "expired");
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(lastMoment());
    }

    private Instant lastMoment() {
        var again = evidence.sentAgainAt();
        return (again == null ? outgoing.slotAt() : again).plus(LATE_AT_MOST);
    }

    /** Whether the part before it is public has still to be found out. */
    boolean waitsForPartBefore() {
        return target.part() > 0 && outgoing.parent() == null;
    }

    /** The part before it is public: this one answers it. */
    Delivery answering(Outgoing.Parent before) {
        return new Delivery(
                id, clientId, target, outgoing.inReplyTo(before), status, lease, evidence, changedAt, log, outbox);
    }

    /** The part before it is still on its way. */
    Delivery waiting(Duration wait, Instant now) {
        return with(SCHEDULED, evidence.notAttempted()).with(lease.again(now.plus(wait)));
    }

    /** A person's turn: the channel is served by hand. */
    Delivery handedOver(Instant now) {
        return with(TO_DO, evidence.because(Reason.BY_HAND))
                .with(lease.again(now.plus(PROOF_WITHIN)))
                .noted(now, "handed-over", "")
                .telling(AlertKind.TASK_DUE, now);
    }

    /** Nobody has said that it was done. */
    private Delivery overdue(Instant now) {
        return with(TO_DO, evidence.because(Reason.PROOF_MISSING))
                .with(lease.over())
                .noted(now, "overdue", "")
                .telling(AlertKind.TASK_OVERDUE, now);
    }

    /** Everything that must lie ready does. */
    Delivery prepared(Prepared ready, Instant now) {
        return with(PREPARED, evidence.prepared(ready)).noted(now, "prepared", "");
    }

    /** Not ready yet, but some of it lies there, and need not be made again. */
    Delivery keeping(Prepared some) {
        return some.isEmpty() || evidence.unclear() ? this : with(status, evidence.prepared(some));
    }

    /** About to be sent. Written down before the first byte leaves. */
    Delivery armed(Instant now) {
        return with(ARMED, evidence.armed(now)).noted(now, "armed", "");
    }

    /** The network allows no more for now; surely nothing was sent. */
    Delivery postponed(Duration wait, Instant now) {
        return retry(Reason.RATE_LIMIT, now, afterRefusal(wait));
    }

    /** Kept back; surely nothing was sent. */
    public Delivery held(Reason why, Instant now) {
        return unsent(HELD, why, now, "held");
    }

    /** Void: the post it belongs to is no longer what it was. */
    Delivery cancelled(Reason why, Instant now) {
        return unsent(CANCELLED, why, now, "cancelled");
    }

    /** What the network's answer, or its silence, makes of it. */
    Delivery settled(Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Published published) {
            return published(new Remote(published.remoteId(), published.url(), now), now, "published", "");
        }
        if (outcome instanceof Outcome.Postponed postponed) {
            var wait = postponed.retryAfter();
            return retry(postponed.reason(), now, wait == null ? backoff() : afterRefusal(wait));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return unsent(REJECTED, refused.reason(), now, "rejected");
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return duplicated(duplicate.original(), now);
        }
        return unknown(now, ((Outcome.Unknown) outcome).reason(), "");
    }

    /** The network has the same already. If an earlier sending may have arrived that is ours, else somebody else's. */
    private Delivery duplicated(Outcome.@Nullable Published original, Instant now) {
        if (!evidence.unclear()) {
            return unsent(REJECTED, Reason.DUPLICATE, now, "rejected");
        }
        return original == null
                ? unknown(now, Reason.PUBLIC_SOMEWHERE, "the network has it already")
                : published(new Remote(original.remoteId(), original.url(), now), now, "published-there", "");
    }

    /** What a look at the network makes of an unclear delivery. */
    Delivery lookedUp(LookupResult lookup, Instant now) {
        if (lookup instanceof LookupResult.Found found) {
            return published(new Remote(found.remoteId(), found.url(), now), now, "published-found", found.evidence());
        }
        var looked = with(evidence.looked(lookup instanceof LookupResult.Absent));
        if (looked.mayBeRepeatedAfter(lookup, now)) {
            return looked.noted(now, "repeats", "the network takes the same once");
        }
        if (looked.evidence.absences() >= SURE) {
            var absent = looked.with(looked.evidence.surelyAbsent());
            return absent.isTooLate(now)
                    ? absent.expired(now)
                    : absent.noted(now, "absent", "surely not published").retry(null, now, Duration.ZERO);
        }
        var event = lookup instanceof LookupResult.Absent ? "looked" : "looked-in-vain";
        return looked.noted(now, event, "").lookAgain(now);
    }

    /**
     * True where sending it once more does no harm while it is still not known whether it is public: the network knows
     * it by name, or it refuses the same text. By the second look a first request with that text can be seen there.
     */
    boolean mayBeRepeatedAfter(LookupResult lookup, Instant now) {
        var byName = lookup instanceof LookupResult.Absent absent && absent.repeatable();
        var byText = lookup instanceof LookupResult.Repeatable && evidence.looks() >= SURE;
        return status == UNKNOWN && (byName || byText) && !isSomewhere() && !isTooLate(now);
    }

    /** The network names a post that another delivery has already; only a person can tell them apart. */
    Delivery contested(Instant now) {
        return with(NEEDS_PERSON, evidence.contested())
                .with(lease.over())
                .noted(now, "contested", "named another delivery's post")
                .telling(AlertKind.DELIVERY_UNCLEAR, now);
    }

    /** A person found it at the network, or published it by hand; the note stands for an address where there is none. */
    public Delivery foundByPerson(@Nullable String url, String note, Instant now) {
        return published(Remote.foundByPerson(id, url, now), now, "published-by-hand", note)
                .telling(AlertKind.DELIVERY_SETTLED, now);
    }

    /** A person sends it after all. What is sent stays the same to the letter, time included: the key still holds. */
    public Delivery sentAgain(Instant now) {
        return with(SCHEDULED, evidence.sentAgain(now))
                .with(lease.again(now))
                .noted(now, "sent-again", "")
                .telling(AlertKind.DELIVERY_SETTLED, now);
    }

    /** True where the network has said that it is public, but not where. */
    private boolean isSomewhere() {
        return Reason.PUBLIC_SOMEWHERE.is(evidence.reason());
    }

    /** A person does not want it any more, and has seen that it is not public. */
    public Delivery discarded(Instant now) {
        return with(CANCELLED, evidence.surelyAbsent().because(Reason.DISCARDED))
                .with(lease.over())
                .noted(now, "discarded", "")
                .telling(AlertKind.DELIVERY_SETTLED, now);
    }

    private Delivery lookAgain(Instant now) {
        if (evidence.looks() >= LOOKS.size()) {
            return with(NEEDS_PERSON, evidence.because(isSomewhere() ? Reason.PUBLIC_SOMEWHERE : Reason.NOT_FOUND_OUT))
                    .with(lease.over())
                    .noted(now, "needs-person", "")
                    .telling(AlertKind.DELIVERY_UNCLEAR, now);
        }
        return with(lease.again(lookAt(now)));
    }

    private Instant lookAt(Instant now) {
        var sent = evidence.lastSendAt();
        var next = (sent == null ? now : sent).plus(LOOKS.get(evidence.looks()));
        return next.isBefore(now) ? now : next;
    }

    private Delivery unknown(Instant now, Reason why, String note) {
        var unclear = with(UNKNOWN, evidence.becameUnclear(why));
        return unclear.with(lease.again(unclear.lookAt(now))).noted(now, "unknown", note.isEmpty() ? why.code() : note);
    }

    /** This sending surely did not happen; it rests, unless an earlier one may have. */
    private Delivery unsent(DeliveryStatus next, Reason why, Instant now, String event) {
        return evidence.unclear()
                ? with(UNKNOWN, evidence).noted(now, event, why.code()).lookAgain(now)
                : with(next, evidence.because(why))
                        .with(lease.over())
                        .noted(now, event, why.code())
                        .rested(now);
    }

    /** What rests waits for somebody, unless it is void. */
    private Delivery rested(Instant now) {
        return switch (status) {
            case REJECTED -> telling(AlertKind.DELIVERY_REJECTED, now);
            case EXPIRED -> telling(AlertKind.DELIVERY_EXPIRED, now);
            case HELD -> telling(AlertKind.DELIVERY_HELD, now);
            default -> this;
        };
    }

    private Delivery published(Remote remote, Instant now, String event, String note) {
        return with(PUBLISHED, evidence.found(remote)).with(lease.over()).noted(now, event, note);
    }

    private Delivery retry(@Nullable Reason why, Instant now, Duration wait) {
        if (evidence.unclear()) {
            return with(UNKNOWN, evidence).noted(now, "postponed", "").lookAgain(now);
        }
        return with(RETRY_WAIT, evidence.because(why))
                .with(lease.again(notBeyondItsTime(now, wait)))
                .noted(now, "retry", "in " + wait.toSeconds() + " s");
    }

    /** Who waits longer than it may be late is told so then, not when the wait is over. */
    private Instant notBeyondItsTime(Instant now, Duration wait) {
        var then = now.plus(wait);
        var tooLate = lastMoment().plusMillis(1);
        return then.isAfter(tooLate) && tooLate.isAfter(now) ? tooLate : then;
    }

    /**
     * As long as the network says, longer with each try where that is hardly anything, and up to a fifth more (two
     * seconds at least, a minute at most), so that deliveries that were refused together part.
     */
    private Duration afterRefusal(Duration said) {
        var least = Duration.ofSeconds(1L << Math.min(LONGEST_BACKOFF_STEP, Math.max(0, evidence.attempts() - 1)));
        var wait = said.compareTo(least) < 0 ? least : said;
        var range = Math.min(60_000L, Math.max(2_000L, wait.toMillis() / 5));
        return wait.plusMillis(Math.floorMod(31L * id.hashCode() + 977L * evidence.attempts(), range));
    }

    /** 5, 10, 20, 40, 80, 160 s and up to a fifth more, so that deliveries that failed together part. */
    private Duration backoff() {
        var seconds = 5L << Math.min(LONGEST_BACKOFF_STEP, Math.max(0, evidence.attempts() - 1));
        var spread = Math.floorMod(id.hashCode(), 20);
        return Duration.ofMillis(seconds * 1000 + seconds * 10 * spread);
    }

    Delivery noted(Instant now, String event, String note) {
        var lines = new ArrayList<>(log.size() < LOG_LINES ? log : log.subList(1, log.size()));
        lines.add(new LogLine(now, event, note));
        return new Delivery(id, clientId, target, outgoing, status, lease, evidence, now, List.copyOf(lines), outbox);
    }

    /** The same, promising to tell whom it concerns; a reply is its inquiry's to tell. */
    private Delivery telling(AlertKind kind, Instant now) {
        return target.postId() == null
                ? this
                : new Delivery(
                        id,
                        clientId,
                        target,
                        outgoing,
                        status,
                        lease,
                        evidence,
                        changedAt,
                        log,
                        Outbox.with(outbox, DeliveryAlert.of(this, kind, now)));
    }

    private Delivery with(DeliveryStatus next, Evidence known) {
        return new Delivery(id, clientId, target, outgoing, next, lease, known, changedAt, log, outbox);
    }

    private Delivery with(Evidence known) {
        return with(status, known);
    }

    Delivery with(Lease next) {
        return new Delivery(id, clientId, target, outgoing, status, next, evidence, changedAt, log, outbox);
    }

    /**
     * One line of what happened, kept as evidence.
     *
     * @param event the code of what happened; the words are the web app's
     * @param text what a person or a network noted, or what only developers read
     */
    public record LogLine(Instant at, String event, String text) {}
}
