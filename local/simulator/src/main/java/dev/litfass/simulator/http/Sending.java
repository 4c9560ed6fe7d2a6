package dev.litfass.simulator.http;

import java.time.Duration;

/** How an answer is sent, or is not. */
public record Sending(Answer answer, Manner manner, Duration delay) {

    /** What the caller's socket will see. */
    public enum Manner {
        /** The answer. */
        WHOLE,
        /** Nothing for the delay, then the end of the connection. */
        SILENCE,
        /** A connection reset. */
        RESET,
        /** Half of the answer, then the end of the connection. */
        HALF,
        /** The answer's head and a body that does not end. */
        ENDLESS,
        /** The answer's head and a body of which a byte comes now and then, without end. */
        DRIP,
        /** The bytes of the body and nothing else, then the end of the connection. */
        RAW
    }

    public static Sending whole(Answer answer) {
        return new Sending(answer, Manner.WHOLE, Duration.ZERO);
    }
}
