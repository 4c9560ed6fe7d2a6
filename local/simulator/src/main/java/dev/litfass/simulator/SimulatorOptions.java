package dev.litfass.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a simulator is started. Without a ledger file it forgets everything at the end. */
public record SimulatorOptions(
        int port,
        @Nullable String publicUrl,
        @Nullable Path ledgerFile,
        boolean sync,
        Clock clock,
        Duration firstHookPause,
        Duration pictureLimit) {

    private static final Duration PICTURE_LIMIT = Duration.ofSeconds(2);

    /** Listens on this port of the loopback address; 0 is a free one. */
    public static SimulatorOptions onPort(int port) {
        return new SimulatorOptions(port, null, null, false, Clock.systemUTC(), Duration.ofSeconds(1), PICTURE_LIMIT);
    }

    SimulatorOptions onPortInstead(int other) {
        return new SimulatorOptions(other, publicUrl, ledgerFile, sync, clock, firstHookPause, pictureLimit);
    }

    /** Keeps the ledger in this file and the media beside it. */
    public SimulatorOptions keeping(Path file) {
        return new SimulatorOptions(port, publicUrl, file, sync, clock, firstHookPause, pictureLimit);
    }

    /** Every entry is on the disk before it is answered. */
    public SimulatorOptions synced() {
        return new SimulatorOptions(port, publicUrl, ledgerFile, true, clock, firstHookPause, pictureLimit);
    }

    /** Links in answers begin with this address instead of the one it listens on. */
    public SimulatorOptions shownAs(String url) {
        return new SimulatorOptions(port, url, ledgerFile, sync, clock, firstHookPause, pictureLimit);
    }

    public SimulatorOptions withClock(Clock other) {
        return new SimulatorOptions(port, publicUrl, ledgerFile, sync, other, firstHookPause, pictureLimit);
    }

    /** How long it waits before it sends a hook for the second time; later pauses double. */
    public SimulatorOptions retryingHooksAfter(Duration pause) {
        return new SimulatorOptions(port, publicUrl, ledgerFile, sync, clock, pause, pictureLimit);
    }

    /** How long a stand-in waits for a picture that it fetches. */
    public SimulatorOptions waitingForPictures(Duration limit) {
        return new SimulatorOptions(port, publicUrl, ledgerFile, sync, clock, firstHookPause, limit);
    }
}
