package dev.litfass.platform.problem;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/** Errors that come when nobody waits for them any more. A caller who is gone or was refused is no fault of ours. */
public final class LateErrors {

    private static final Logger log = LoggerFactory.getLogger(LateErrors.class);

    /** As the client of the frameworks says that an answer came to a call which had been cancelled. */
    private static final List<String> GIVEN_UP = List.of(
            "The client response body has been released already due to cancellation",
            "Rejecting additional inbound receiver");

    private LateErrors() {}

    /** From now on, and for the whole process; repeating it changes nothing. */
    public static void record() {
        Hooks.resetOnErrorDropped();
        Hooks.onErrorDropped(LateErrors::record);
    }

    private static void record(Throwable error) {
        if (isOfGivenUpCall(error)) {
            log.atDebug().log("An answer that nobody waits for any more was thrown away");
        } else if (error instanceof AbortedException || Problems.of(error).status() < 500) {
            log.atDebug().log("Nothing to say to a caller any more: {}", error.toString());
        } else if (has(error, WebClientException.class) || has(error, TimeoutException.class)) {
            // Message and trace name the address that was called, and some networks want a token in it.
            log.atWarn().log("A call ended badly when nobody waited for it any more: {}", ErrorKinds.of(error));
        } else if (has(error, IOException.class)) {
            log.atWarn().log("A connection broke when nobody waited for it any more: {}", error.toString());
        } else {
            log.atError().setCause(error).log("An error came too late for an answer");
        }
    }

    /** Where one of several calls decides the answer, the others are given up, in the middle of their answers too. */
    private static boolean isOfGivenUpCall(Throwable error) {
        return error instanceof IllegalStateException
                && error.getMessage() != null
                && GIVEN_UP.stream().anyMatch(error.getMessage()::contains);
    }

    private static boolean has(Throwable error, Class<? extends Throwable> kind) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
