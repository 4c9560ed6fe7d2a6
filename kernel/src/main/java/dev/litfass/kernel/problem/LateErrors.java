package dev.litfass.kernel.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Hooks;

/** Errors that come when nobody waits for them any more. A caller who is gone is one of them, and no fault of ours. */
public final class LateErrors {

    private static final Logger log = LoggerFactory.getLogger(LateErrors.class);

    private LateErrors() {}

    /** From now on, and for the whole process; repeating it changes nothing. */
    public static void record() {
        Hooks.resetOnErrorDropped();
        Hooks.onErrorDropped(LateErrors::record);
    }

    private static void record(Throwable error) {
        if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
            log.atDebug().log("The other side is gone: {}", error.toString());
        } else {
            log.atError().setCause(error).log("An error came too late for an answer");
        }
    }
}
