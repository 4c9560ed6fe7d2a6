package dev.litfass.content.delivery;

import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Unwrapped;
import org.springframework.data.mongodb.core.mapping.Unwrapped.OnEmpty;

/**
 * What is known about a delivery's sending.
 *
 * @param attempts how often a worker has tried
 * @param prepared what lies ready at the network
 * @param remote what the public sees; null while nothing is known to be public
 * @param reason why it stands where it stands; null where there is nothing to say
 */
public record Evidence(
        int attempts,
        Prepared prepared,
        @Unwrapped(onEmpty = OnEmpty.USE_EMPTY) Sending sending,
        @Unwrapped(onEmpty = OnEmpty.USE_EMPTY) Search search,
        @Nullable Remote remote,
        @Nullable Reason reason) {

    static final Evidence NONE = new Evidence(0, Prepared.NOTHING, Sending.NONE, Search.NONE, null, null);

    /**
     * When it was sent, and whether that may have arrived.
     *
     * @param armedAt when it was first written down that it is about to be sent
     * @param lastSendAt the same of the last sending, from which looks are counted
     * @param sentAgainAt when a person decided to send it after all; what was too late is judged from then on
     * @param unclear true while an earlier sending may have arrived, so that whatever happens now it may be public
     */
    record Sending(
            @Nullable Instant armedAt,
            @Nullable Instant lastSendAt,
            @Nullable Instant sentAgainAt,
            boolean unclear) {

        static final Sending NONE = new Sending(null, null, null, false);

        Sending armed(Instant now) {
            return new Sending(armedAt == null ? now : armedAt, now, sentAgainAt, unclear);
        }

        Sending decidedAt(Instant now) {
            return new Sending(armedAt, lastSendAt, now, false);
        }

        Sending unclear(boolean next) {
            return new Sending(armedAt, lastSendAt, sentAgainAt, next);
        }
    }

    /**
     * How it was looked for since the last sending.
     *
     * @param absences how many of these looks showed that it is not there
     */
    record Search(int looks, int absences) {

        static final Search NONE = new Search(0, 0);

        Search looked(boolean absent) {
            return new Search(looks + 1, absences + (absent ? 1 : 0));
        }
    }

    Evidence attempted() {
        return new Evidence(attempts + 1, prepared, sending, search, remote, reason);
    }

    /** It was taken only to see that it has to wait. */
    Evidence notAttempted() {
        return new Evidence(attempts - 1, prepared, sending, search, remote, reason);
    }

    Evidence prepared(Prepared ready) {
        return new Evidence(attempts, ready, sending, search, remote, reason);
    }

    Evidence armed(Instant now) {
        return new Evidence(attempts, prepared, sending.armed(now), Search.NONE, remote, null);
    }

    Evidence looked(boolean absent) {
        return new Evidence(attempts, prepared, sending, search.looked(absent), remote, reason);
    }

    Evidence found(Remote there) {
        return new Evidence(attempts, prepared, sending, search, there, null);
    }

    Evidence because(@Nullable Reason why) {
        return new Evidence(attempts, prepared, sending, search, remote, why);
    }

    Evidence becameUnclear(Reason why) {
        return with(sending.unclear(true)).because(why);
    }

    Evidence surelyAbsent() {
        return with(sending.unclear(false));
    }

    /** Public somewhere, but not known to be ours: a person has to look. */
    Evidence contested() {
        return new Evidence(attempts, prepared, sending.unclear(true), search, null, Reason.NOT_FOUND_OUT);
    }

    Evidence sentAgain(Instant now) {
        return with(sending.decidedAt(now)).because(null);
    }

    private Evidence with(Sending next) {
        return new Evidence(attempts, prepared, next, search, remote, reason);
    }

    boolean unclear() {
        return sending.unclear();
    }

    @Nullable
    Instant lastSendAt() {
        return sending.lastSendAt();
    }

    /** When a person decided to send it after all. */
    public @Nullable Instant sentAgainAt() {
        return sending.sentAgainAt();
    }

    int looks() {
        return search.looks();
    }

    int absences() {
        return search.absences();
    }
}
