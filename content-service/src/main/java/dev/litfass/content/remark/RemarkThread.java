package dev.litfass.content.remark;

import static dev.litfass.content.ContentProblem.REMARKS_FULL;
import static dev.litfass.content.ContentProblem.REMARK_NOT_FOUND;
import static dev.litfass.content.ContentProblem.REMARK_STANDS;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import dev.litfass.platform.text.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is said about one thing at a post, until it is resolved.
 *
 * @param audience who reads it; it is chosen once, so that nothing that was said among colleagues is ever shown
 * @param pin what it is about; null where it is about the post as a whole
 */
@Document("remarkThreads")
@CompoundIndex(name = "one_a_number", def = "{clientId: 1, 'at.postId': 1, 'at.number': 1}", unique = true)
@CompoundIndex(name = "changed", def = "{'talk.changedAt': 1}")
public record RemarkThread(
        @Id ThreadId id,
        ClientId clientId,
        AtPost at,
        Audience audience,
        @Nullable Pin pin,
        Talk talk,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /** The most threads of a post with one audience: what the client company says leaves room for the agency. */
    static final int MOST_THREADS = 100;

    /** The most remarks of a thread. */
    static final int MOST_REMARKS = 100;

    /** So long its writer may take back what nobody has answered. */
    static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(10);

    /** Who reads a thread. */
    public enum Audience {
        /** The agency's people. */
        INTERNAL,
        /** They and the client company. */
        CLIENT;

        /** The number of the thread that follows this one, which may be 0; refused where there is no room for more. */
        int after(int last) {
            var before = ordinal() * MOST_THREADS;
            if (last >= before + MOST_THREADS) {
                throw REMARKS_FULL.because("a post has room for %d threads", MOST_THREADS);
            }
            return Math.max(last, before) + 1;
        }

        /** The client company learns nobody's name. */
        void requireNobodyNamed(Set<StaffId> named) {
            if (this == CLIENT && !named.isEmpty()) {
                throw INVALID_REQUEST.because("a remark that the client reads calls no colleagues");
            }
        }

        /** What the client company reads is written by who may submit the post; the company's own people write it too. */
        void requireWritableBy(Caller caller, Post post) {
            if (this == CLIENT && caller.isStaff()) {
                post.requireMayBePlanned(caller);
            }
        }
    }

    /**
     * The post.
     *
     * @param number counted for each audience, see {@link Audience#after}; no two threads of a post have the same, and so
     *     there are no more
     */
    record AtPost(PostId postId, int number) {}

    /**
     * What was said, the first thing first.
     *
     * @param emptyAt when the last thing that was left was taken back; open pages are told, then the thread is forgotten
     */
    record Talk(
            List<Remark> remarks,
            @Nullable Resolved resolved,
            Instant changedAt,

            @Indexed(name = "emptied", expireAfter = "5m") @Nullable
            Instant emptyAt) {

        private Talk with(Remark remark) {
            var all = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
            return new Talk(all, null, remark.at(), null);
        }

        private Talk withoutLast(Instant now) {
            var others = List.copyOf(remarks.subList(0, remarks.size() - 1));
            return new Talk(others, resolved, now, others.isEmpty() ? now : null);
        }

        private Talk with(@Nullable Resolved next, Instant now) {
            return new Talk(remarks, next, now, emptyAt);
        }
    }

    /**
     * One thing somebody said.
     *
     * @param named colleagues who were called to it
     */
    record Remark(RemarkId id, Person by, Instant at, String text, Set<StaffId> named) {

        Remark {
            named = named == null ? Set.of() : Set.copyOf(named);
        }

        private void requireSameAs(Remark again) {
            if (!text.equals(again.text) || !named.equals(again.named)) {
                throw IDEMPOTENCY_KEY_REUSED.because("something else was said under this key");
            }
        }
    }

    /** Somebody saw to it. */
    record Resolved(Person by, Instant at) {}

    static RemarkThread begun(
            ThreadId id, ClientId client, AtPost at, Audience audience, @Nullable Pin pin, Remark first) {
        return new RemarkThread(
                id, client, at, audience, pin, new Talk(List.of(first), null, first.at(), null), null, null);
    }

    /** To the client company what is said among colleagues does not exist. */
    RemarkThread requireReadableBy(Caller caller) {
        if (audience != Audience.CLIENT && !caller.isStaff()) {
            throw REMARK_NOT_FOUND.because("no thread %s at the post", id);
        }
        return this;
    }

    /** Refused where it begins with something else. */
    RemarkThread requireBegunWith(String text) {
        if (saysSomething() && !talk.remarks().get(0).text().equals(text)) {
            throw IDEMPOTENCY_KEY_REUSED.because("something else was said under this key");
        }
        return this;
    }

    boolean isResolved() {
        return talk.resolved() != null;
    }

    /** Says something more; what was resolved is open again. */
    RemarkThread answered(Remark remark) {
        if (talk.remarks().size() >= MOST_REMARKS) {
            throw REMARKS_FULL.because("a thread has room for %d remarks; begin another", MOST_REMARKS);
        }
        return with(talk.with(remark));
    }

    RemarkThread resolvedBy(Person person, Instant now) {
        return isResolved() ? this : with(talk.with(new Resolved(person, now), now));
    }

    RemarkThread reopened(Instant now) {
        return isResolved() ? with(talk.with(null, now)) : this;
    }

    /** Without the last remark, which only its writer takes back, and soon; who was told of it need not look any more. */
    RemarkThread without(RemarkId remark, Person by, Instant now) {
        var last = last();
        if (!last.id().equals(remark)
                || !last.by().id().equals(by.id())
                || now.isAfter(last.at().plus(TAKEN_BACK_WITHIN))) {
            throw REMARK_STANDS.because("only its writer takes it back, within ten minutes, while nobody has answered");
        }
        var subject = new Alert.Subject(Alert.Type.POST, at.postId().value(), remark.value(), "");
        var taken = Alert.of(AlertKind.REMARK_TAKEN_BACK, now, clientId, subject, Alert.People.NOBODY, Map.of());
        return with(talk.withoutLast(now)).telling(taken);
    }

    boolean has(RemarkId remark) {
        return remark(remark).isPresent();
    }

    /** True where this very thing was said already; refused where something else was said under its id. */
    boolean says(Remark remark) {
        var known = remark(remark.id());
        known.ifPresent(one -> one.requireSameAs(remark));
        return known.isPresent();
    }

    private Optional<Remark> remark(RemarkId wanted) {
        return talk.remarks().stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    boolean saysSomething() {
        return !talk.remarks().isEmpty();
    }

    Instant begunAt() {
        return talk.remarks().get(0).at();
    }

    Remark last() {
        return talk.remarks().get(talk.remarks().size() - 1);
    }

    /** Pinned to where the words are now; nothing where it is pinned so already, or they are gone. */
    Optional<RemarkThread> pinnedIn(Draft draft) {
        return Optional.ofNullable(pin)
                .flatMap(known -> known.in(draft))
                .filter(found -> !found.equals(pin))
                .map(found -> new RemarkThread(id, clientId, at, audience, found, talk, outbox, version));
    }

    /** The last remark is told to the authors of the post and to who wrote here before; who is named is told of that. */
    RemarkThread tellingOf(Post post) {
        var named = last().named();
        var others = Stream.concat(
                        post.authors().stream(),
                        talk.remarks().stream().map(remark -> remark.by().staffId()))
                .filter(Objects::nonNull)
                .filter(person -> !named.contains(person))
                .collect(Collectors.toSet());
        return telling(AlertKind.REMARK, others, post).telling(AlertKind.NAMED, named, post);
    }

    private RemarkThread telling(AlertKind kind, Set<StaffId> people, Post post) {
        var by = last().by();
        var theirs =
                people.stream().filter(person -> !person.equals(by.staffId())).collect(Collectors.toSet());
        if (theirs.isEmpty()) {
            return this;
        }
        var title = Excerpt.line(post.draft().name(), Alert.LONGEST);
        var subject = new Alert.Subject(
                Alert.Type.POST, post.id().value(), last().id().value(), title);
        var alert = Alert.of(
                kind,
                last().at(),
                clientId,
                subject,
                Alert.People.theirs(by.staffId(), theirs),
                Map.of("by", by.name()));
        return telling(alert);
    }

    private RemarkThread telling(Alert alert) {
        return new RemarkThread(id, clientId, at, audience, pin, talk, Outbox.with(outbox, alert), version);
    }

    /** This thread as what somebody made of it. */
    Change<RemarkThread> changedBy(Caller by, String action, Instant now) {
        return Change.of(this, by, now, clientId, action, at.postId().value(), id.value());
    }

    private RemarkThread with(Talk next) {
        return new RemarkThread(id, clientId, at, audience, pin, next, outbox, version);
    }
}
