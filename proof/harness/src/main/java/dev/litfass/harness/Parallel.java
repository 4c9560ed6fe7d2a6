package dev.litfass.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does many things on a few threads. */
public final class Parallel {

    private Parallel() {}

    /** The results in the order of the work; fails with the first that failed. */
    public static <T> List<T> run(int threads, int count, IntFunction<Callable<T>> work) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var done = new ArrayList<T>();
            for (var one :
                    pool.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
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
}
