package dev.litfass.launcher;

/** Why Litfass does not start, in a sentence for the person in front of it. */
class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
