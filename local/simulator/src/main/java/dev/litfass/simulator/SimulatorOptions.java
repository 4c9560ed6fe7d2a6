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
        Duration firstHookPause) {

    /** Listens on this port of the loopback address; 0 is a free one. */
    public static SimulatorOptions onPort(int port) {
        return new SimulatorOptions(port, null, null, false, Clock.systemUTC(), Duration.ofSeconds(1));
    }

    SimulatorOptions onPortInstead(int other) {
        return new SimulatorOptions(other, publicUrl, ledgerFile, sync, clock, firstHookPause);
    }

    /** Keeps the ledger in this file and the media beside it. */
    public SimulatorOptions keeping(Path file) {
        return new SimulatorOptions(port, publicUrl, file, sync, clock, firstHookPause);
    }

    /** Every entry is on the disk before it is answered. */
    public SimulatorOptions synced() {
        return new SimulatorOptions(port, publicUrl, ledgerFile, true, clock, firstHookPause);
    }

    /** Links in answers begin with this address instead of the one it listens on. */
    public SimulatorOptions shownAs(String url) {
        return new SimulatorOptions(port, url, ledgerFile, sync, clock, firstHookPause);
    }

    public SimulatorOptions withClock(Clock other) {
        return new SimulatorOptions(port, publicUrl, ledgerFile, sync, other, firstHookPause);
    }

    /** How long it waits before it sends a hook for the second time; later pauses double. */
    public SimulatorOptions retryingHooksAfter(Duration pause) {
        return new SimulatorOptions(port, publicUrl, ledgerFile, sync, clock, pause);
    }
}
