package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.CONTENT_CHANGED;
import static dev.litfass.content.ContentProblem.OWN_POST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's yes to one content. It ends by itself: see {@link #LIFETIME}.
 *
 * @param slotAt the slot that somebody of the client company saw; null where it binds to none
 */
public record Approval(
        Person by,
        Instant at,
        Instant until,
        ContentHash hash,
        @Nullable Instant slotAt) {

    /** So far a post may be moved from the slot that the client company said yes to. */
    static final Duration SAME_SLOT = Duration.ofHours(24);

    /** Counted from the moment of the yes or, where that is later, from the slot that the post had then. */
    static final Duration LIFETIME = Duration.ofDays(30);

    /** A yes from this moment on. */
    public static Approval of(Person by, ContentHash hash, Instant now) {
        return new Approval(by, now, now.plus(LIFETIME), hash, null);
    }

    /** A yes to a content and its slot. */
    static Approval of(Person by, ContentHash hash, @Nullable Slot slot, Instant now) {
        var from = slot != null && slot.at().isAfter(now) ? slot.at() : now;
        return new Approval(by, now, from.plus(LIFETIME), hash, null);
    }

    /** The yes of the client company, which binds to the slot as well. */
    static Approval ofClient(Person by, ContentHash hash, @Nullable Slot slot, Instant now) {
        var yes = of(by, hash, slot, now);
        return new Approval(by, now, yes.until, hash, slot == null ? null : slot.at());
    }

    /** True where it says nothing against this slot. */
    boolean allows(Slot slot) {
        return slotAt == null || Duration.between(slotAt, slot.at()).abs().compareTo(SAME_SLOT) <= 0;
    }

    /**
     * Refuses a yes to another content than the one that was looked at, and to one's own where the client wants a second
     * person.
     *
     * @param authors everybody who wrote any of the content
     */
    public static void requireMayBeGiven(
            Caller by, ContentHash content, ContentHash seen, List<Person> authors, ApprovalPolicy policy) {
        if (!content.equals(seen)) {
            throw CONTENT_CHANGED.because("look at it again before approving it");
        }
        if (policy.wantsSecondPerson()
                && authors.stream().anyMatch(author -> author.id().equals(by.id()))) {
            throw OWN_POST.because("this client wants a second person to approve");
        }
    }

    /** What stands for a yes where the client wants none: it reaches every slot there can be. */
    static Approval notNeeded(Person by, ContentHash hash, Instant now) {
        return new Approval(by, now, now.plus(Slot.HORIZON).plus(LIFETIME), hash, null);
    }

    /** True where this very content is approved and the approval has not ended. */
    public boolean covers(Draft draft, Instant when) {
        return !when.isAfter(until) && hash.equals(ContentHash.of(draft));
    }
}
