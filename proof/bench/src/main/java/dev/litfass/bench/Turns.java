package dev.litfass.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What several turns of the same work took. */
final class Turns {

    private final @Nullable Program service;
    private final @Nullable Program database;
    private final List<Long> nanos = new ArrayList<>();
    private Duration lasted = Duration.ZERO;
    private Duration serviceBusy = Duration.ZERO;
    private Duration databaseBusy = Duration.ZERO;

    /** Both programs' work is counted, where there are such. */
    Turns(@Nullable Program service, @Nullable Program database) {
        this.service = service;
        this.database = database;
    }

    /** Does the work again and again, on so many connections, until the turn is over. */
    void take(int connections, Duration turn, Runnable work) {
        var service = busy(this.service);
        var database = busy(this.database);
        var start = System.nanoTime();
        var end = start + turn.toNanos();
        for (var some : together(connections, () -> until(end, work))) {
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

    private static <T> List<T> together(int hands, Callable<T> work) {
        var pool = Executors.newFixedThreadPool(hands);
        try {
            var done = new ArrayList<T>();
            for (var one :
                    pool.invokeAll(IntStream.range(0, hands).mapToObj(i -> work).toList())) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Duration busy(@Nullable Program program) {
        return program == null ? Duration.ZERO : program.busy();
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
