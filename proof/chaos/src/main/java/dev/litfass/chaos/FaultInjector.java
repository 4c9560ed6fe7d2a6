package dev.litfass.chaos;

import dev.litfass.harness.ChildProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Kills and stops processes of the cluster, some at any moment and some at the named points, spread over a time. The same
 * seed makes the same plan; what it meets is another matter.
 */
final class FaultInjector implements AutoCloseable {

    private static final String THE_DATABASE = "killed the database";
    private static final int SHORTEST_STOP_SECONDS = 1;
    private static final int LONGEST_STOP_SECONDS = 30;

    private static final Duration PUT_OFF = Duration.ofMillis(500);

    /** So much of the time: what waits at a point later may not happen any more. */
    private static final double SHARE = 0.85;

    private final Cluster cluster;
    private final Plan plan;
    private final Random random;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final Map<String, Integer> done = new TreeMap<>();

    private int faults;

    /** How many faults, over how long. */
    record Plan(int kills, int stops, int databaseKills, Duration over, long seed) {

        static Plan none(Duration over, long seed) {
            return new Plan(0, 0, 0, over, seed);
        }
    }

    /** How often each fault was injected, by its name. */
    record Counts(Map<String, Integer> counts) {

        int kills() {
            return count("killed ") - databaseKills();
        }

        int stops() {
            return count("stopped ");
        }

        int databaseKills() {
            return counts.getOrDefault(THE_DATABASE, 0);
        }

        int killsAt(FaultPoint point) {
            return counts.getOrDefault("killed " + point.name(), 0);
        }

        private int count(String begins) {
            return counts.entrySet().stream()
                    .filter(fault -> fault.getKey().startsWith(begins))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public String toString() {
            return counts.entrySet().stream()
                    .map(fault -> "  %4d %s".formatted(fault.getValue(), fault.getKey()))
                    .collect(Collectors.joining("\n"));
        }
    }

    FaultInjector(Cluster cluster, Plan plan) {
        this.cluster = cluster;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** Begins after a while. */
    synchronized FaultInjector begin(Duration wait) {
        var all = new ArrayList<Runnable>();
        for (var i = 0; i < plan.kills(); i++) {
            all.add(i % 3 == 2 ? this::killAny : atPoint(i, this::kill));
        }
        for (var i = 0; i < plan.stops(); i++) {
            all.add(i % 2 == 1 ? this::stopAny : atPoint(random.nextInt(1000), this::stop));
        }
        for (var i = 0; i < plan.databaseKills() && cluster.database() != null; i++) {
            all.add(this::killDatabase);
        }
        Collections.shuffle(all, random);
        this.faults = all.size();
        var step = (long) (plan.over().toMillis() * SHARE) / Math.max(1, all.size());
        for (var i = 0; i < all.size(); i++) {
            var at = wait.toMillis() + step * i + (long) (random.nextDouble() * step);
            clock.schedule(all.get(i), at, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    private Runnable atPoint(int turn, Action action) {
        var point = FaultPoint.values()[(turn - turn / 3) % FaultPoint.values().length];
        return () -> cluster.faultPoints().add(point, process -> action.on(process, point.name()));
    }

    private interface Action {
        boolean on(ChildProcess process, String where);
    }

    private boolean kill(ChildProcess process, String where) {
        process.kill();
        count("killed " + where);
        return false;
    }

    private boolean stop(ChildProcess process, String where) {
        process.suspend();
        count("stopped " + where);
        var seconds = SHORTEST_STOP_SECONDS + random.nextInt(LONGEST_STOP_SECONDS);
        clock.schedule(process::resume, seconds, TimeUnit.SECONDS);
        return true;
    }

    private void killAny() {
        any(process -> kill(process, "at any moment"));
    }

    private void stopAny() {
        any(process -> stop(process, "at any moment"));
    }

    private void killDatabase() {
        var database = cluster.database();
        if (database != null) {
            database.kill();
            count(THE_DATABASE);
        }
    }

    /** A process that works; where none does the fault is put off. */
    private void any(Consumer<ChildProcess> fault) {
        var working = cluster.contents().stream().filter(ChildProcess::isReady).toList();
        if (working.isEmpty()) {
            clock.schedule(() -> any(fault), PUT_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            fault.accept(working.get(random.nextInt(working.size())));
        }
    }

    private synchronized void count(String fault) {
        done.merge(fault, 1, Integer::sum);
    }

    /** True once every fault has happened; on a busy machine that takes longer than planned. */
    synchronized boolean isDone() {
        return done.values().stream().mapToInt(Integer::intValue).sum() == faults;
    }

    /** Lets every process go on. Faults that still wait at a point do not happen any more. */
    @Override
    public void close() {
        cluster.faultPoints().clear();
        clock.shutdownNow();
        cluster.contents().forEach(ChildProcess::resume);
    }

    synchronized Counts counts() {
        return new Counts(new TreeMap<>(done));
    }
}
