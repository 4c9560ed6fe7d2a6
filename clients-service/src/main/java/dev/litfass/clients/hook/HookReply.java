package dev.litfass.clients.hook;

import dev.litfass.platform.outbound.AddressRefused;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param status what was answered; null where nothing was
 * @param failure null where the receiver took it
 */
record HookReply(@Nullable Integer status, @Nullable Failure failure) {

    private static final int GONE = 410;

    /** Why a receiver did not take it. */
    enum Failure {
        /** The address, or a machine that its name stands for, is none of the open web. */
        ADDRESS_REFUSED,
        NAME_UNKNOWN,
        NOT_REACHED,
        TOO_SLOW,
        /** It was sent elsewhere; nobody follows. */
        REDIRECTED,
        GONE,
        STATUS
    }

    static HookReply of(int status) {
        if (status >= 200 && status < 300) {
            return new HookReply(status, null);
        }
        if (status >= 300 && status < 400) {
            return new HookReply(status, Failure.REDIRECTED);
        }
        return new HookReply(status, status == GONE ? Failure.GONE : Failure.STATUS);
    }

    static HookReply of(Throwable error) {
        if (error instanceof AddressRefused) {
            return new HookReply(null, Failure.ADDRESS_REFUSED);
        }
        if (error instanceof UnknownHostException) {
            return new HookReply(null, Failure.NAME_UNKNOWN);
        }
        return new HookReply(null, error instanceof TimeoutException ? Failure.TOO_SLOW : Failure.NOT_REACHED);
    }

    boolean isTaken() {
        return failure == null;
    }
}
