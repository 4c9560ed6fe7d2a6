package dev.litfass.launcher.demo;

/** A step of the demo data did not work; the message says which and why. */
public class DemoFailed extends RuntimeException {

    private final int status;

    DemoFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    /** What the service answered; 0 where it did not. */
    int status() {
        return status;
    }
}
