package dev.litfass.embeddedmongo.store;

/** The file cannot be used; the message says in one sentence why, and nothing was written to it. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileRefused(String message) {
        super(message);
    }

    FileRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
