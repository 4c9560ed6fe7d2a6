package dev.litfass.platform.problem;

import org.springframework.core.NestedExceptionUtils;

/** Says in a log what went wrong where messages may carry what must not stand there: addresses, tokens, people's words. */
public final class ErrorKinds {

    private ErrorKinds() {}

    /** The kinds of the error and of its root. */
    public static String of(Throwable error) {
        var root = NestedExceptionUtils.getMostSpecificCause(error);
        var kind = error.getClass().getSimpleName();
        return root == error ? kind : kind + ", " + root.getClass().getSimpleName();
    }
}
