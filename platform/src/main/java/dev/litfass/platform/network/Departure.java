package dev.litfass.platform.network;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether one request has begun to be written. It is asked and answered as one step, so that a request which is given
 * up as not sent is surely not written afterwards.
 */
final class Departure {

    private enum State {
        PENDING,
        BEGUN,
        GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.PENDING);

    /** Told on the connection, after it stands and before the first byte. False where the request may not go any more. */
    boolean begin() {
        return state.compareAndSet(State.PENDING, State.BEGUN);
    }

    /** True where nothing was written, and nothing will be. */
    boolean giveUp() {
        return state.compareAndSet(State.PENDING, State.GIVEN_UP);
    }
}
