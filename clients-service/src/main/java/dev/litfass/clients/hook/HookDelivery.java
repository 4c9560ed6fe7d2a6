package dev.litfass.clients.hook;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One alert on its way to one hook, for 30 days.
 *
 * @param id made of the alert and the hook, so that it is made once; the receiver knows it by this id at each try
 * @param kind null for a test
 * @param body as it is sent and signed, the same at each try
 */
@Document("hookDeliveries")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "hook_newest", def = "{hookId: 1, createdAt: -1}")
record HookDelivery(
        @org.springframework.data.annotation.Id String id,
        String hookId,
        @Nullable AlertKind kind,
        String body,
        @Indexed(name = "expired", expireAfter = "30d") Instant createdAt,
        Result result,
        Lease lease) {

    /** The pauses between the tries; after the last one nobody tries again. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    /** Where a delivery stands. */
    enum Status {
        WAITING,
        TAKEN,
        /** It was tried as often as it is. */
        FAILED,
        /** The hook was paused before it left. */
        DROPPED
    }

    /**
     * What became of it.
     *
     * @param last what came of the last try; null before the first
     */
    record Result(
            Status status,
            int tries,
            @Nullable Instant triedAt,
            @Nullable HookReply last) {

        static final Result NOTHING_YET = new Result(Status.WAITING, 0, null, null);
    }

    static HookDelivery of(Alert alert, Hook hook, String body, Instant now) {
        return new HookDelivery(
                id(alert, hook.id()), hook.id(), alert.kind(), body, now, Result.NOTHING_YET, Lease.due(now));
    }

    static String id(Alert alert, String hookId) {
        var name = Id.named(alert.id() + "/" + hookId);
        return Id.firstAt(alert.at()) + name.substring(0, 16).toUpperCase(Locale.ROOT);
    }

    /** A test, which is tried once and at once. */
    static HookDelivery test(String id, Hook hook, String body, Instant now) {
        var nothingLeft = new Lease(null, 0);
        return new HookDelivery(id, hook.id(), null, body, now, Result.NOTHING_YET, nothingLeft);
    }

    /** The same after a try. */
    HookDelivery tried(HookReply reply, Instant now) {
        var tries = result.tries() + 1;
        var again =
                !reply.isTaken() && reply.failure() != HookReply.Failure.GONE && kind != null && tries <= PAUSES.size();
        var status = reply.isTaken() ? Status.TAKEN : again ? Status.WAITING : Status.FAILED;
        var next = again ? lease.again(now.plus(PAUSES.get(tries - 1))) : lease.over();
        return with(new Result(status, tries, now, reply), next);
    }

    HookDelivery dropped() {
        return with(new Result(Status.DROPPED, result.tries(), result.triedAt(), result.last()), lease.over());
    }

    private HookDelivery with(Result after, Lease next) {
        return new HookDelivery(id, hookId, kind, body, createdAt, after, next);
    }

    /** Its body is the text of a message. */
    @Override
    public String toString() {
        return "HookDelivery[" + id + "]";
    }
}
