package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.ALREADY_SENDING;
import static dev.litfass.content.ContentProblem.APPROVAL_ENDS_BEFORE_SLOT;
import static dev.litfass.content.ContentProblem.CONTENT_CHANGED;
import static dev.litfass.content.ContentProblem.NOT_APPROVED;
import static dev.litfass.content.ContentProblem.NOT_ASKED;
import static dev.litfass.content.ContentProblem.WRONG_STATUS;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import dev.litfass.platform.text.Excerpt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
 * One piece of content on its way from a draft to the calendar.
 *
 * @param slot when it is due; before the approval a wish
 * @param lease when deliveries have to be planned; not due while nothing is scheduled
 * @param outbox what people must know of it and were not told yet; null where there is nothing
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
@CompoundIndex(name = "status_slot", def = "{status: 1, 'slot.at': 1}")
@CompoundIndex(name = "status_approval", def = "{status: 1, 'verdict.approval.until': 1}")
@CompoundIndex(
        name = "client_to_ask",
        def = "{'verdict.client.asked': 1, 'verdict.client.since': 1}",
        partialFilter = "{'verdict.client.asked': {$exists: true}}")
@CompoundIndex(name = "client_media", def = "{clientId: 1, 'draft.media.assetId': 1}")
@CompoundIndex(name = "client_media_of_parts", def = "{clientId: 1, 'draft.parts.media.assetId': 1}")
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
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /** Deliveries are planned so long before they are due. */
    public static final Duration PLANNED_AHEAD = Duration.ofSeconds(60);

    /** One with files is looked at earlier: a large video is on its way for so long. */
    public static final Duration LOOKED_AT_AHEAD = Duration.ofMinutes(22);

    private static final Lease NOT_DUE = new Lease(null, 0);

    public static Post draft(PostId id, ClientId client, Draft draft, Caller by, Clock clock) {
        return begun(id, client, draft, by, Metadata.Origin.DESK, clock);
    }

    public static Post fromPartner(PostId id, ClientId client, Draft draft, Caller by, Clock clock) {
        return begun(id, client, draft, by, Metadata.Origin.PARTNER, clock);
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
        return new Post(id, client, draft, PostStatus.DRAFT, slot, ReviewState.NONE, metadata, NOT_DUE, null, null);
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
                null,
                null);
    }

    private static Post begun(PostId id, ClientId client, Draft draft, Caller by, Metadata.Origin origin, Clock clock) {
        var now = clock.instant();
        var metadata = Metadata.begun(origin, Person.of(by), now, null);
        return new Post(id, client, draft, PostStatus.DRAFT, null, ReviewState.NONE, metadata, NOT_DUE, null, null);
    }

    /** The same, recognised by this where it is begun a second time. */
    public Post recognisedBy(String request) {
        return with(metadata.recognisedBy(request));
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
        var changed =
                new Post(id, clientId, next, status, slot, reviewState, metadata.changed(now), lease, outbox, version);
        return same
                ? changed
                : changed.settled(now)
                        .with(reviewState.rewritten())
                        .with(PostStatus.DRAFT)
                        .with(changed.metadata.writtenBy(Person.of(by)))
                        .with(lease.over());
    }

    /** Waits for a yes; one that was said before counts no more. */
    public Post submitted(Instant now) {
        return moved(PostStatus.IN_REVIEW, now).with(reviewState.asked());
    }

    /** The same where it may be that only the client company is asked. */
    public Post submitted(ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        var waiting = submitted(now);
        return policy.wantsYes() && policy.steps().isEmpty() ? waiting.waitingForClient(now) : waiting;
    }

    /** The same by somebody, who is not asked for the yes; where the client wants a second person no author is. */
    public Post submittedBy(Caller by, ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        if (policy.steps().isEmpty()) {
            return submitted(policy, now);
        }
        var barred = policy.wantsSecondPerson() ? authors() : Set.<StaffId>of();
        var people = new Alert.People(Person.of(by).staffId(), Set.of(), barred);
        return submitted(now).telling(AlertKind.APPROVAL_WANTED, people, by.name(), now);
    }

    /** Submitted where the client wants nobody's yes. */
    public Post submittedWithoutReview(Caller by, Instant now) {
        var waiting = status == PostStatus.IN_REVIEW ? settled(now) : submitted(now);
        return waiting.approved(Approval.notNeeded(Person.of(by), hash(), now), now);
    }

    /** Approved by somebody; a slot that was only a wish takes effect. */
    public Post approvedBy(Caller by, Instant now) {
        return approved(Approval.of(Person.of(by), hash(), slot, now), now)
                .telling(
                        AlertKind.APPROVAL_GIVEN,
                        Alert.People.theirs(Person.of(by).staffId(), authors()),
                        by.name(),
                        now);
    }

    /** The same where the client may want several yeses: it waits on for those that are missing. */
    public Post approvedBy(Caller by, ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        if (!policy.wantsOneYes() && status != PostStatus.IN_REVIEW) {
            return submitted(now).approvedBy(by, policy, now);
        }
        if (lacksOnlyTheClient(policy)) {
            return with(metadata.changed(now)).waitingForClient(now);
        }
        steps(policy).requireTurnOf(by, reviewState.said());
        var said = with(reviewState.with(Yes.of(by, now))).with(metadata.changed(now));
        var steps = said.steps(policy);
        if (!steps.isDoneAtAgency()) {
            return said.askingOn(by, policy, now);
        }
        return steps.isComplete() ? said.approvedBy(by, now) : said.waitingForClient(now);
    }

    /** True where the yeses of the agency are enough since the policy was changed, and the client is not asked yet. */
    private boolean lacksOnlyTheClient(ApprovalPolicy policy) {
        var steps = steps(policy);
        return steps.isDoneAtAgency() && !steps.isComplete() && !waitsForClient();
    }

    /** What becomes of one that waits for the client, when the policy does not want the client's yes any more. */
    public Post withoutClient(ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        var agencys = with(reviewState.waitingForAgency());
        if (!agencys.steps(policy).isComplete() || reviewState.said().isEmpty()) {
            return agencys.askingOn(null, policy, now);
        }
        return agencys.approved(Approval.of(lastYes(), hash(), slot, now), now)
                .telling(
                        AlertKind.APPROVAL_GIVEN,
                        Alert.People.theirs(null, authors()),
                        lastYes().name(),
                        now);
    }

    private Person lastYes() {
        return reviewState.said().get(reviewState.said().size() - 1).by();
    }

    /** True where nobody but the client company has to say yes. */
    public boolean waitsForClient() {
        return status == PostStatus.IN_REVIEW && reviewState.client() != null;
    }

    /** Whose yes of the agency it waits for; null where it waits for none, and where the policy is not known yet. */
    public @Nullable Turn turn(@Nullable ApprovalPolicy ofClient) {
        return ofClient != null && status == PostStatus.IN_REVIEW && !waitsForClient()
                ? Turn.of(policyUnder(ofClient), reviewState.said(), metadata.authors())
                : null;
    }

    private Post waitingForClient(Instant now) {
        return settled(now).with(reviewState.waitingForClient(now));
    }

    /**
     * The yes of one of the client company, who saw this very content. Where the policy was changed since so that
     * somebody of the agency is missing, it waits for them.
     */
    public Post approvedByClient(Person viewer, ContentHash seen, ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        if (!hash().equals(seen)) {
            throw CONTENT_CHANGED.because("look at it again before approving it");
        }
        if (!waitsForClient()) {
            return againForClient(viewer, now).approvedByClient(viewer, seen, policy, now);
        }
        var said = with(reviewState.with(Yes.ofClient(viewer, now))).with(metadata.changed(now));
        if (!said.steps(policy).isDoneAtAgency()) {
            return said.with(said.reviewState.waitingForAgency()).askingOn(null, policy, now);
        }
        return said.approved(Approval.ofClient(viewer, hash(), slot, now), now)
                .telling(AlertKind.APPROVAL_GIVEN, Alert.People.theirs(null, authors()), viewer.name(), now);
    }

    /** Who said no thinks again: it waits as it did before. */
    private Post againForClient(Person viewer, Instant now) {
        if (!standsRejectedBy(viewer)) {
            throw NOT_ASKED.because("the agency does not wait for a yes to this post");
        }
        return moved(PostStatus.IN_REVIEW, now).with(reviewState.waitingForClient(now));
    }

    /** A no of one of the client company, also after a yes, as long as nothing of it is on its way. */
    public Post rejectedByClient(Remark no) {
        var viewer = no.by();
        var now = no.at();
        if (!hash().equals(no.of())) {
            throw CONTENT_CHANGED.because("look at it again before answering");
        }
        if (standsRejectedBy(viewer)) {
            return with(reviewState.rejectedByClient(no))
                    .with(metadata.changed(now))
                    .refusedBy(viewer, now);
        }
        if (isOnItsWay(now)) {
            throw ALREADY_SENDING.because("the post is public or on its way");
        }
        if (status == PostStatus.DRAFT || (status == PostStatus.IN_REVIEW && !waitsForClient())) {
            throw NOT_ASKED.because("the agency does not wait for a yes to this post");
        }
        return moved(PostStatus.DRAFT, now)
                .with(reviewState.rejectedByClient(no))
                .with(lease.over())
                .refusedBy(viewer, now);
    }

    private Post refusedBy(Person viewer, Instant now) {
        return telling(AlertKind.APPROVAL_REFUSED, Alert.People.theirs(null, authors()), viewer.name(), now);
    }

    /** True where it goes out within the minute, or went out: too late to change one's mind. */
    public boolean isOnItsWay(Instant now) {
        return isScheduled() && slot != null && !slot.at().minus(PLANNED_AHEAD).isAfter(now);
    }

    /** True where its slot is so near that the last checks look at it, or it is over. */
    public boolean isLookedAtForItsSlot(Instant now) {
        return isScheduled()
                && slot != null
                && !slot.at().minus(LOOKED_AT_AHEAD).isAfter(now);
    }

    /** True where this person of the client company said no, and the agency has changed nothing since. */
    public boolean standsRejectedBy(Person viewer) {
        var no = reviewState.rejection();
        return status == PostStatus.DRAFT && no != null && no.by().id().equals(viewer.id()) && hash().equals(no.of());
    }

    /** The same in these very words. */
    public boolean isRejectedAs(Remark no) {
        var said = reviewState.rejection();
        return standsRejectedBy(no.by())
                && said != null
                && said.reason().equals(no.reason())
                && said.wish() == no.wish();
    }

    /** True where this person said yes to this content and it is approved. */
    public boolean isApprovedBy(Person person, ContentHash seen) {
        return (status == PostStatus.APPROVED || status == PostStatus.SCHEDULED)
                && hash().equals(seen)
                && reviewState.said().stream().anyMatch(yes -> yes.by().id().equals(person.id()));
    }

    /** Goes out though the client company, who was asked, said nothing; in the name of whoever said yes last. */
    public Post approvedUnanswered(ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        if (!waitsForClient() || reviewState.said().isEmpty() || !steps(policy).isDoneAtAgency()) {
            throw NOT_APPROVED.because("somebody of the agency has to say yes first");
        }
        return approved(Approval.of(lastYes(), hash(), slot, now), now)
                .telling(AlertKind.APPROVAL_GIVEN, Alert.People.theirs(null, authors()), null, now);
    }

    /** Who has to agree to it, of what its client wants. */
    public ApprovalPolicy policyUnder(ApprovalPolicy ofClient) {
        var check = reviewState.lastCheck();
        return draft.policyUnder(ofClient, check != null && check.questionsRights());
    }

    /** True where one person's yes to its series is enough: nothing was found in it for which another rule is. */
    public boolean wantsNoOtherYesThanItsSeries(ApprovalPolicy ofClient) {
        var policy = policyUnder(ofClient);
        return policy.wantsOneYes() && policy.equals(draft.policyUnder(ofClient));
    }

    /** The same with what was found just now, for a yes that is asked for or said. */
    public Post checked(LastCheck found) {
        return with(reviewState.checked(found));
    }

    /** True where the client's rules were changed since the last yes so that they find more. */
    public boolean isAskedForRules() {
        var check = reviewState.lastCheck();
        return status == PostStatus.IN_REVIEW && check != null && check.isOutdated();
    }

    /** The client's rules find more than those that the yeses were said under: whoever said one is asked again. */
    public Post askedForRules(ApprovalPolicy ofClient, Instant now) {
        var policy = policyUnder(ofClient);
        var outdated = Objects.requireNonNull(reviewState.lastCheck()).asOutdated();
        var back = status == PostStatus.IN_REVIEW ? with(metadata.changed(now)) : moved(PostStatus.IN_REVIEW, now);
        var waiting = back.with(reviewState.asked()).checked(outdated).with(lease.over());
        return policy.steps().isEmpty() ? waiting.waitingForClient(now) : waiting.askingOn(null, policy, now);
    }

    private ApprovalSteps steps(ApprovalPolicy policy) {
        return ApprovalSteps.of(policy, reviewState.said(), metadata.authors());
    }

    /** Those who said yes already are not asked again. */
    private Post askingOn(@Nullable Caller by, ApprovalPolicy policy, Instant now) {
        var barred = Stream.concat(policy.wantsSecondPerson() ? authors().stream() : Stream.empty(), saidYes().stream())
                .collect(Collectors.toSet());
        var people = new Alert.People(by == null ? null : Person.of(by).staffId(), Set.of(), barred);
        return settled(now).telling(AlertKind.APPROVAL_WANTED, people, by == null ? null : by.name(), now);
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
                .with(reviewState.rejected(Remark.of(Person.of(by), now, reason)))
                .with(lease.over())
                .telling(
                        AlertKind.APPROVAL_REFUSED,
                        Alert.People.theirs(Person.of(by).staffId(), authors()),
                        by.name(),
                        now);
    }

    /**
     * A time somebody would like; it takes effect with the approval. Where it is sooner or much later than the one that the
     * client company was asked for, it is asked anew.
     */
    public Post wishedFor(Slot wish, Instant now) {
        requireNot(PostStatus.DISCARDED);
        var state = waitsForClient() && isAnother(wish) ? reviewState.waitingForClient(now) : reviewState.warned(null);
        return new Post(id, clientId, draft, status, wish, state, metadata.changed(now), lease, outbox, version);
    }

    private boolean isAnother(Slot wish) {
        return slot == null
                || wish.at().isBefore(slot.at())
                || Duration.between(slot.at(), wish.at()).compareTo(Approval.SAME_SLOT) > 0;
    }

    /** On the calendar, in a round of its own; or, far from the slot that the client said yes to, waiting for the client again. */
    public Post scheduledFor(Slot when, Instant now) {
        requireNot(PostStatus.DISCARDED);
        if (isApproved(now) && !Objects.requireNonNull(reviewState.approval()).allows(when)) {
            return waitingForClientAt(when, now);
        }
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
        var ahead = draft.allMedia().isEmpty() ? PLANNED_AHEAD : LOOKED_AT_AHEAD;
        var planning = lease.again(when.at().minus(ahead));
        return new Post(
                id,
                clientId,
                draft,
                PostStatus.SCHEDULED,
                when,
                reviewState,
                metadata.nextRound(now),
                planning,
                outbox,
                version);
    }

    private Post waitingForClientAt(Slot when, Instant now) {
        var taken = moved(PostStatus.IN_REVIEW, now);
        return new Post(
                id,
                clientId,
                draft,
                taken.status,
                when,
                reviewState.askedAgain(now),
                taken.metadata,
                lease.over(),
                outbox,
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
                outbox,
                version);
    }

    public Post discarded(Instant now) {
        return moved(PostStatus.DISCARDED, now).settled(now).with(lease.over());
    }

    /** Held by somebody else already, it is theirs to say why; only who may change what was agreed on puts another in place. */
    public Post heldBy(Caller by, String reason, Instant now) {
        requireNot(PostStatus.DISCARDED);
        requireOwnHold(by);
        return with(reviewState.held(Remark.of(Person.of(by), now, reason))).with(metadata.changed(now));
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
                outbox,
                version);
    }

    /**
     * Its slot is near and a yes is missing; told once for each slot. Who has said yes can do nothing more, unless it is the
     * client company that has to be reminded.
     */
    public Post slotAtRisk(Instant now) {
        var warned = with(reviewState.warned(Objects.requireNonNull(slot).at()));
        var helpless = waitsForClient() ? Set.<StaffId>of() : saidYes();
        return warned.telling(AlertKind.SLOT_AT_RISK, new Alert.People(null, authors(), helpless), null, now);
    }

    /** Its approval ends soon; told once for each approval. */
    public Post approvalEnding(Instant now) {
        var warned = with(reviewState.warned(
                Objects.requireNonNull(reviewState.approval()).until()));
        return warned.telling(AlertKind.APPROVAL_ENDING, Alert.People.theirs(null, authors()), null, now);
    }

    /** A draft that came from outside and waits for somebody to look at it. */
    public Post handedIn(Caller by, Instant now) {
        return telling(AlertKind.PARTNER_DRAFT, Alert.People.NOBODY, by.name(), now);
    }

    /** Nobody has to be asked for a yes any more. */
    public Post settled(Instant now) {
        return telling(AlertKind.POST_SETTLED, Alert.People.NOBODY, null, now);
    }

    private Post telling(AlertKind kind, Alert.People people, @Nullable String by, Instant now) {
        var alert = Alert.of(
                kind,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.POST, id.value(), Excerpt.line(draft.name(), Alert.LONGEST)),
                people,
                by == null ? Map.of() : Map.of("by", by));
        return new Post(
                id, clientId, draft, status, slot, reviewState, metadata, lease, Outbox.with(outbox, alert), version);
    }

    private Set<StaffId> saidYes() {
        return reviewState.said().stream()
                .map(yes -> yes.by().staffId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those of the agency who wrote any of it. */
    public Set<StaffId> authors() {
        return metadata.authors().stream()
                .map(Person::staffId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Post moved(PostStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw wrongStatus(next);
        }
        return new Post(id, clientId, draft, next, slot, reviewState, metadata.changed(now), lease, outbox, version);
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
        return new Post(id, clientId, draft, next, slot, reviewState, metadata, lease, outbox, version);
    }

    private Post with(ReviewState next) {
        return new Post(id, clientId, draft, status, slot, next, metadata, lease, outbox, version);
    }

    private Post with(Metadata next) {
        return new Post(id, clientId, draft, status, slot, reviewState, next, lease, outbox, version);
    }

    private Post with(Lease next) {
        return new Post(id, clientId, draft, status, slot, reviewState, metadata, next, outbox, version);
    }
}
