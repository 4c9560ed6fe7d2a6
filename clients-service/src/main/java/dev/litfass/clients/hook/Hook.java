package dev.litfass.clients.hook;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** An address outside that hears the alerts it was chosen for. */
@Document("hooks")
record Hook(
        @Id String id,
        String name,
        String address,
        String language,
        Choice choice,
        Keys keys,
        State state,
        @Version @Nullable Long version) {

    /** The most that an agency has. */
    static final int MOST = 5;

    /** So long a replaced secret still signs. */
    static final Duration OVERLAP = Duration.ofDays(1);

    /** A hook that has failed for so long is paused. */
    static final Duration PATIENCE = Duration.ofDays(5);

    /**
     * What it hears.
     *
     * @param kinds null for all
     * @param clientIds null for all
     */
    record Choice(@Nullable Set<AlertKind> kinds, @Nullable Set<ClientId> clientIds) {

        boolean hears(Alert alert) {
            return (kinds == null || kinds.contains(alert.kind()))
                    && (clientIds == null || (alert.clientId() != null && clientIds.contains(alert.clientId())));
        }
    }

    /**
     * What it is signed with.
     *
     * @param former the secret before this one, until its time is over; null where there is none
     */
    record Keys(
            SealedSecret current,
            @Nullable SealedSecret former,
            @Nullable Instant formerUntil) {

        static Keys of(SealedSecret first) {
            return new Keys(first, null, null);
        }

        Keys renewed(SealedSecret next, Instant now) {
            return new Keys(next, current, now.plus(OVERLAP));
        }

        /** Those that are valid now, the one in use first. */
        Stream<SealedSecret> at(Instant now) {
            return former == null || formerUntil == null || !now.isBefore(formerUntil)
                    ? Stream.of(current)
                    : Stream.of(current, former);
        }
    }

    /**
     * How it does.
     *
     * @param pause since when and why nothing goes there; null where all is well
     * @param failingSince the first failure after the last success; null where the last delivery went well
     */
    record State(@Nullable Pause pause, @Nullable Instant failingSince) {

        static final State WELL = new State(null, null);

        /** The state after a delivery was tried. */
        State after(HookReply reply, Instant now) {
            if (reply.isTaken()) {
                return new State(pause, null);
            }
            var since = failingSince == null ? now : failingSince;
            if (reply.failure() == HookReply.Failure.GONE) {
                return new State(new Pause(now, Reason.GONE), since);
            }
            return now.isBefore(since.plus(PATIENCE))
                    ? new State(pause, since)
                    : new State(new Pause(now, Reason.FAILING), since);
        }
    }

    /** Since when nothing goes there, and why. */
    record Pause(Instant at, Reason reason) {}

    /** Why a hook is paused. */
    enum Reason {
        BY_HAND,
        /** The receiver said that it does not want to hear any more. */
        GONE,
        /** It has failed for five days. */
        FAILING
    }

    boolean isPaused() {
        return state.pause() != null;
    }

    /** @param seen the version that whoever changes it has seen */
    Hook changed(Settings to, boolean paused, long seen, Instant now) {
        var next = !paused ? State.WELL : isPaused() ? state : new State(new Pause(now, Reason.BY_HAND), null);
        return new Hook(id, to.name(), to.address(), to.language(), to.choice(), keys, next, seen);
    }

    Hook renewed(SealedSecret next, Instant now) {
        return new Hook(id, name, address, language, choice, keys.renewed(next, now), state, version);
    }

    /** What an administrator sets. */
    record Settings(String name, String address, String language, Choice choice) {

        Hook hook(String id, SealedSecret secret) {
            return new Hook(id, name, address, language, choice, Keys.of(secret), State.WELL, null);
        }
    }

    /** Its address may open something by itself. */
    @Override
    public String toString() {
        return "Hook[" + id + "]";
    }
}
