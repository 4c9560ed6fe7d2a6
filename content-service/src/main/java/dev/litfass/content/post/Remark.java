package dev.litfass.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who said no or stop, when, and why: a rejection or a hold.
 *
 * @param wish what somebody of the client company wants instead; null where somebody of the agency said it
 */
public record Remark(
        Person by, Instant at, String reason, @Nullable Wish wish) {

    /** What a client company that says no wants. */
    public enum Wish {
        /** The post, but otherwise. */
        CHANGE,
        /** No such post at all. */
        NO_POST
    }

    static Remark of(Person by, Instant at, String reason) {
        return new Remark(by, at, reason, null);
    }
}
