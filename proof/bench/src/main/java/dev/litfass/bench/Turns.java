package dev.litfass.bench;

import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several turns of the same work took. */
final class Turns {

    private final @Nullable ChildProcess service;
    private final @Nullable ChildProcess database;
    private final List<Long> nanos = new ArrayList<>();
    private Duration lasted = Duration.ZERO;
    private Duration serviceBusy = Duration.ZERO;
    private Duration databaseBusy = Duration.ZERO;

    /** The work of both is counted, where there are such. */
    Turns(@Nullable ChildProcess service, @Nullable ChildProcess database) {
        this.service = service;
        this.database = database;
    }

    /** Does the work again and again, on so many connections, until the turn is over. */
    void take(int connections, Duration turn, Runnable work) {
        var service = busy(this.service);
        var database = busy(this.database);
        var start = System.nanoTime();
        var end = start + turn.toNanos();
        for (var some : Parallel.run(connections, connections, i -> () -> until(end, work))) {
            nanos.addAll(some);
        }
        lasted = lasted.plusNanos(System.nanoTime() - start);
        serviceBusy = serviceBusy.plus(busy(this.service)).minus(service);
        databaseBusy = databaseBusy.plus(busy(this.database)).minus(database);
    }

    private static List<Long> until(long end, Runnable work) {
        var took = new ArrayList<Long>();
        do {
            var start = System.nanoTime();
            work.run();
            took.add(System.nanoTime() - start);
        } while (System.nanoTime() < end);
        return took;
    }

    private static Duration busy(@Nullable ChildProcess process) {
        return process == null ? Duration.ZERO : process.cpuTime();
    }

    int count() {
        return nanos.size();
    }

    double perSecond() {
        return count() / (lasted.toNanos() / 1e9);
    }

    /** So long took all but the slowest, in milliseconds. */
    double quantile(double share) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }

    double serviceMillis() {
        return serviceBusy.toNanos() / 1e6 / count();
    }

    double databaseMillis() {
        return databaseBusy.toNanos() / 1e6 / count();
    }

    /** What a request costs in the service and its database together, in milliseconds of a processor. */
    double cost() {
        return serviceMillis() + databaseMillis();
    }
}
