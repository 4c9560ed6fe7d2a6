package dev.litfass.content.publishing;

import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the sending.
 *
 * @param attempts how often it was claimed for sending
 * @param armedAt when it was first about to be sent
 * @param lastSendAt when it was last about to be sent
 * @param looks how often the network was read for it since then
 * @param absences how many of these looks showed that it is not there
 * @param sentAgainAt when a person decided to send it after all; what was too late is judged from then on
 * @param unclear true while an earlier sending may have arrived, so that whatever happens now it may be public
 */
public record Evidence(
        int attempts,
        Prepared prepared,
        @Nullable Instant armedAt,
        @Nullable Instant lastSendAt,
        int looks,
        int absences,
        @Nullable Remote remote,
        @Nullable Reason reason,
        @Nullable Instant sentAgainAt,
        boolean unclear) {

    static final Evidence NONE = new Evidence(0, Prepared.NOTHING, null, null, 0, 0, null, null, null, false);

    Evidence attempted() {
        return new Evidence(
                attempts + 1, prepared, armedAt, lastSendAt, looks, absences, remote, reason, sentAgainAt, unclear);
    }

    /** It was taken only to see that it has to wait. */
    Evidence notAttempted() {
        return new Evidence(
                attempts - 1, prepared, armedAt, lastSendAt, looks, absences, remote, reason, sentAgainAt, unclear);
    }

    Evidence prepared(Prepared ready) {
        return new Evidence(
                attempts, ready, armedAt, lastSendAt, looks, absences, remote, reason, sentAgainAt, unclear);
    }

    Evidence armed(Instant now) {
        return new Evidence(
                attempts, prepared, armedAt == null ? now : armedAt, now, 0, 0, remote, null, sentAgainAt, unclear);
    }

    Evidence looked(boolean absent) {
        return new Evidence(
                attempts,
                prepared,
                armedAt,
                lastSendAt,
                looks + 1,
                absences + (absent ? 1 : 0),
                remote,
                reason,
                sentAgainAt,
                unclear);
    }

    Evidence found(Remote there) {
        return new Evidence(
                attempts, prepared, armedAt, lastSendAt, looks, absences, there, null, sentAgainAt, unclear);
    }

    Evidence because(@Nullable Reason why) {
        return new Evidence(
                attempts, prepared, armedAt, lastSendAt, looks, absences, remote, why, sentAgainAt, unclear);
    }

    Evidence becameUnclear(Reason why) {
        return new Evidence(attempts, prepared, armedAt, lastSendAt, looks, absences, remote, why, sentAgainAt, true);
    }

    Evidence surelyAbsent() {
        return new Evidence(
                attempts, prepared, armedAt, lastSendAt, looks, absences, remote, reason, sentAgainAt, false);
    }

    Evidence sentAgain(Instant now) {
        return new Evidence(attempts, prepared, armedAt, lastSendAt, looks, absences, remote, null, now, false);
    }
}
