package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.APPROVAL_ENDS_BEFORE_SLOT;
import static dev.litfass.content.ContentProblem.NOT_APPROVED;
import static dev.litfass.content.ContentProblem.WRONG_STATUS;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.lease.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * One piece of content on its way from a draft to the calendar.
 *
 * @param slot when it is due; before the approval a wish
 * @param lease when deliveries have to be planned; not due while nothing is scheduled
 */
@Document("posts")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, status: 1, _id: -1}")
@CompoundIndex(name = "client_all_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "changed", def = "{'trail.changedAt': 1}")
@CompoundIndex(
        name = "one_post_a_request",
        def = "{clientId: 1, 'trail.request': 1}",
        unique = true,
        partialFilter = "{'trail.request': {$exists: true}}")
@CompoundIndex(name = "client_slot", def = "{clientId: 1, 'slot.at': 1}")
public record Post(
        @Id PostId id,
        ClientId clientId,
        Draft draft,
        PostStatus status,
        @Nullable Slot slot,
        @Field("verdict") ReviewState reviewState,
        @Field("trail") Metadata metadata,
        Lease lease,
        @Version @Nullable Long version) {

    /** Deliveries are planned so long before they are due. */
    public static final Duration PLANNED_AHEAD = Duration.ofSeconds(60);

    private static final Lease NOT_DUE = new Lease(null, 0);

    public static Post draft(PostId id, ClientId client, Draft draft, Caller by, Clock clock) {
        return begun(id, client, draft, by, Metadata.Origin.DESK, null, clock);
    }

    public static Post fromPartner(PostId id, ClientId client, Draft draft, Caller by, Clock clock) {
        return begun(id, client, draft, by, Metadata.Origin.PARTNER, null, clock);
    }

    /**
     * One of a series, with its slot as a wish.
     *
     * @param authors who wrote it, the one who began the series first
     * @param name what it is recognised by when it is made a second time
     */
    public static Post occurrence(
            PostId id, ClientId client, Draft draft, List<Person> authors, Slot slot, String name, Instant now) {
        var metadata = Metadata.begun(Metadata.Origin.SERIES, authors.get(0), now, name)
                .writtenBy(authors);
        return new Post(id, client, draft, PostStatus.DRAFT, slot, ReviewState.NONE, metadata, NOT_DUE, null);
    }

    /** One that was public before the client came to us; among the others it stands where it was published. */
    public static Post imported(
            ClientId client, Draft draft, Instant publishedAt, ZoneId zone, Caller by, Instant now) {
        var hash = ContentHash.of(draft);
        var metadata = Metadata.begun(
                        Metadata.Origin.IMPORT, Person.of(by), now, "import:" + publishedAt + ":" + hash.value())
                .nextRound(now);
        return new Post(
                PostId.fresh(Clock.fixed(publishedAt, ZoneOffset.UTC)),
                client,
                draft,
                PostStatus.SCHEDULED,
                Slot.at(publishedAt, zone),
                ReviewState.NONE.approved(Approval.notNeeded(Person.of(by), hash, now)),
                metadata,
                NOT_DUE,
                null);
    }

    private static Post begun(
            PostId id,
            ClientId client,
            Draft draft,
            Caller by,
            Metadata.Origin origin,
            @Nullable String request,
            Clock clock) {
        var now = clock.instant();
        var metadata = Metadata.begun(origin, Person.of(by), now, request);
        return new Post(id, client, draft, PostStatus.DRAFT, null, ReviewState.NONE, metadata, NOT_DUE, null);
    }

    /** Refuses to go on from an older state than the caller has seen. */
    public Post requireVersion(long seen) {
        if (version == null || version != seen) {
            throw VERSION_CONFLICT.because("the post was changed since version %d was read", seen);
        }
        return this;
    }

    public ContentHash hash() {
        return ContentHash.of(draft);
    }

    /** This post as what somebody made of it. */
    public Change<Post> changedBy(Caller by, String action, @Nullable String detail, Instant now) {
        return Change.of(this, by, now, clientId, action, id.value(), detail);
    }

    /** The same where it matters which content it has now. */
    public Change<Post> changedBy(Caller by, String action, Instant now) {
        return changedBy(by, action, hash().value(), now);
    }

    public boolean isScheduled() {
        return status == PostStatus.SCHEDULED;
    }

    /** True where it is or was on the calendar, so that there may be deliveries. */
    public boolean wasScheduled() {
        return metadata.round() > 0;
    }

    public boolean isHeld() {
        return reviewState.hold() != null;
    }

    /** True where somebody said no to it and nobody yes since. */
    public boolean isRejected() {
        return reviewState.rejection() != null;
    }

    /** True where this content is approved at this moment. */
    public boolean isApproved(Instant when) {
        var approval = reviewState.approval();
        return approval != null && approval.covers(draft, when);
    }

    /** True where this content is approved for its slot, so that it may go out then and, when something delays it, later. */
    public boolean isApprovedForItsSlot() {
        return slot != null && isApproved(slot.at());
    }

    /** Other words: what was approved or planned for the old ones is void. */
    public Post rewritten(Draft next, Caller by, Instant now) {
        requireNot(PostStatus.DISCARDED);
        var same = ContentHash.of(next).equals(hash());
        var changed = new Post(id, clientId, next, status, slot, reviewState, metadata.changed(now), lease, version);
        return same
                ? changed
                : changed.with(PostStatus.DRAFT)
                        .with(changed.metadata.writtenBy(Person.of(by)))
                        .with(lease.over());
    }

    /** Waits for a yes; one that was said before counts no more. */
    public Post submitted(Instant now) {
        return moved(PostStatus.IN_REVIEW, now).with(reviewState.asked());
    }

    /** Submitted where the client wants nobody's yes. */
    public Post submittedWithoutReview(Caller by, Instant now) {
        var waiting = status == PostStatus.IN_REVIEW ? this : submitted(now);
        return waiting.approved(Approval.notNeeded(Person.of(by), hash(), now), now);
    }

    /** Approved by somebody; a slot that was only a wish takes effect. */
    public Post approvedBy(Caller by, Instant now) {
        return approved(Approval.of(Person.of(by), hash(), slot, now), now);
    }

    /** The same with a yes that was said before. */
    public Post approved(Approval yes, Instant now) {
        var approved = moved(PostStatus.APPROVED, now).with(reviewState.approved(yes));
        var wish = slot;
        return wish != null && wish.at().isAfter(now) ? approved.scheduledFor(wish, now) : approved;
    }

    /** A no to what waits for a yes; what is agreed on is taken off the calendar or held instead. */
    public Post rejectedBy(Caller by, String reason, Instant now) {
        if (status != PostStatus.IN_REVIEW) {
            throw wrongStatus(PostStatus.DRAFT);
        }
        return moved(PostStatus.DRAFT, now)
                .with(reviewState.rejected(new Remark(Person.of(by), now, reason)))
                .with(lease.over());
    }

    /** A time somebody would like; it takes effect with the approval. */
    public Post wishedFor(Slot wish, Instant now) {
        requireNot(PostStatus.DISCARDED);
        return new Post(id, clientId, draft, status, wish, reviewState, metadata.changed(now), lease, version);
    }

    /** On the calendar, in a round of its own. */
    public Post scheduledFor(Slot when, Instant now) {
        requireNot(PostStatus.DISCARDED);
        if (!isApproved(now)) {
            throw NOT_APPROVED.because("this content has no approval that holds");
        }
        if (!isApproved(when.at())) {
            throw APPROVAL_ENDS_BEFORE_SLOT
                    .because("the approval of this content does not reach %s in %s", when.local(), when.zone())
                    .with(
                            "until",
                            Objects.requireNonNull(reviewState.approval()).until());
        }
        if (!status.canBecome(PostStatus.SCHEDULED)) {
            throw wrongStatus(PostStatus.SCHEDULED);
        }
        var planning = lease.again(when.at().minus(PLANNED_AHEAD));
        return new Post(
                id,
                clientId,
                draft,
                PostStatus.SCHEDULED,
                when,
                reviewState,
                metadata.nextRound(now),
                planning,
                version);
    }

    /** Off the calendar; what was planned for it is void. */
    public Post unscheduled(Instant now) {
        requireNot(PostStatus.DISCARDED);
        return new Post(
                id,
                clientId,
                draft,
                isScheduled() ? PostStatus.APPROVED : status,
                null,
                reviewState,
                isScheduled() ? metadata.nextRound(now) : metadata.changed(now),
                lease.over(),
                version);
    }

    public Post discarded(Instant now) {
        return moved(PostStatus.DISCARDED, now).with(lease.over());
    }

    /** Held by somebody else already, it is theirs to say why; only who may change what was agreed on puts another in place. */
    public Post heldBy(Caller by, String reason, Instant now) {
        requireNot(PostStatus.DISCARDED);
        requireOwnHold(by);
        return with(reviewState.held(new Remark(Person.of(by), now, reason))).with(metadata.changed(now));
    }

    /** Lets go what somebody held; somebody else's hold only by who may change what was agreed on. */
    public Post releasedBy(Caller by, Instant now) {
        requireOwnHold(by);
        return with(reviewState.held(null)).with(metadata.changed(now));
    }

    /** As it was before a change that came too late. */
    public Post restoredTo(Post before, Instant now) {
        return new Post(
                id,
                clientId,
                before.draft,
                before.status,
                before.slot,
                before.reviewState,
                metadata.restoredTo(before.metadata, now),
                before.lease,
                version);
    }

    private Post moved(PostStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw wrongStatus(next);
        }
        return new Post(id, clientId, draft, next, slot, reviewState, metadata.changed(now), lease, version);
    }

    private void requireOwnHold(Caller by) {
        var hold = reviewState.hold();
        if (hold != null && !hold.by().id().equals(by.id())) {
            by.require(Permission.PLAN_POSTS);
        }
    }

    /** What was agreed on is not everybody's to change; a draft is. */
    public Post requireMayBePlanned(Caller by) {
        if (status == PostStatus.APPROVED || status == PostStatus.SCHEDULED) {
            by.require(Permission.PLAN_POSTS);
        }
        return this;
    }

    private void requireNot(PostStatus refused) {
        if (status == refused) {
            throw wrongStatus(status);
        }
    }

    private Problem wrongStatus(PostStatus next) {
        return WRONG_STATUS.because("a post that is %s cannot become %s", status, next);
    }

    private Post with(PostStatus next) {
        return new Post(id, clientId, draft, next, slot, reviewState, metadata, lease, version);
    }

    private Post with(ReviewState next) {
        return new Post(id, clientId, draft, status, slot, next, metadata, lease, version);
    }

    private Post with(Metadata next) {
        return new Post(id, clientId, draft, status, slot, reviewState, next, lease, version);
    }

    private Post with(Lease next) {
        return new Post(id, clientId, draft, status, slot, reviewState, metadata, next, version);
    }
}
