package dev.litfass.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who said no or stop, when, and why: a rejection or a hold.
 *
 * @param wish what somebody of the client company wants instead; null where somebody of the agency said it
 * @param of the content that they of the client company saw; null where somebody of the agency said it
 */
public record Remark(
        Person by,
        Instant at,
        String reason,
        @Nullable Wish wish,
        @Nullable ContentHash of) {

    /** What a client company that says no wants. */
    public enum Wish {
        /** The post, but otherwise. */
        CHANGE,
        /** No such post at all. */
        NO_POST
    }

    public static Remark ofClient(Person viewer, Instant at, String reason, Wish wish, ContentHash of) {
        return new Remark(viewer, at, reason, wish, of);
    }

    static Remark of(Person by, Instant at, String reason) {
        return new Remark(by, at, reason, null, null);
    }
}
