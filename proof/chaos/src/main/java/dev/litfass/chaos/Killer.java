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
 * Kills and stops processes of the plant, some at any moment and some at the named points, spread over a time. The same
 * seed makes the same plan; what it meets is another matter.
 */
final class Killer implements AutoCloseable {

    private static final String THE_DATABASE = "killed the database";
    private static final int SHORTEST_STOP_SECONDS = 1;
    private static final int LONGEST_STOP_SECONDS = 30;

    private static final Duration PUT_OFF = Duration.ofMillis(500);

    /** So much of the time: what is laid later nobody may walk into. */
    private static final double HARMFUL = 0.85;

    private final Cluster cluster;
    private final Plan plan;
    private final Random random;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final Map<String, Integer> done = new TreeMap<>();

    private int deeds;

    /** How much harm, over how long. */
    record Plan(int kills, int stops, int databaseKills, Duration over, long seed) {

        static Plan none(Duration over, long seed) {
            return new Plan(0, 0, 0, over, seed);
        }
    }

    /** Harm that was done, by its name. */
    record Deeds(Map<String, Integer> counts) {

        int kills() {
            return count("killed ") - databaseKills();
        }

        int stops() {
            return count("stopped ");
        }

        int databaseKills() {
            return counts.getOrDefault(THE_DATABASE, 0);
        }

        int killsAt(Point point) {
            return counts.getOrDefault("killed " + point.name(), 0);
        }

        private int count(String begins) {
            return counts.entrySet().stream()
                    .filter(deed -> deed.getKey().startsWith(begins))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        @Override
        public String toString() {
            return counts.entrySet().stream()
                    .map(deed -> "  %4d %s".formatted(deed.getValue(), deed.getKey()))
                    .collect(Collectors.joining("\n"));
        }
    }

    Killer(Cluster cluster, Plan plan) {
        this.cluster = cluster;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** Begins after a while. */
    synchronized Killer begin(Duration wait) {
        var all = new ArrayList<Runnable>();
        for (var i = 0; i < plan.kills(); i++) {
            all.add(i % 3 == 2 ? this::killAnybody : trap(i, this::kill));
        }
        for (var i = 0; i < plan.stops(); i++) {
            all.add(i % 2 == 1 ? this::stopAnybody : trap(random.nextInt(1000), this::stop));
        }
        for (var i = 0; i < plan.databaseKills() && cluster.database() != null; i++) {
            all.add(this::killDatabase);
        }
        Collections.shuffle(all, random);
        this.deeds = all.size();
        var step = (long) (plan.over().toMillis() * HARMFUL) / Math.max(1, all.size());
        for (var i = 0; i < all.size(); i++) {
            var at = wait.toMillis() + step * i + (long) (random.nextDouble() * step);
            clock.schedule(all.get(i), at, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    private Runnable trap(int turn, Deed deed) {
        var point = Point.values()[(turn - turn / 3) % Point.values().length];
        return () -> cluster.traps().lay(point, part -> deed.on(part, point.name()));
    }

    private interface Deed {
        boolean on(ChildProcess part, String where);
    }

    private boolean kill(ChildProcess part, String where) {
        part.kill();
        count("killed " + where);
        return false;
    }

    private boolean stop(ChildProcess part, String where) {
        part.suspend();
        count("stopped " + where);
        var seconds = SHORTEST_STOP_SECONDS + random.nextInt(LONGEST_STOP_SECONDS);
        clock.schedule(part::resume, seconds, TimeUnit.SECONDS);
        return true;
    }

    private void killAnybody() {
        anybody(part -> kill(part, "at any moment"));
    }

    private void stopAnybody() {
        anybody(part -> stop(part, "at any moment"));
    }

    private void killDatabase() {
        var database = cluster.database();
        if (database != null) {
            database.kill();
            count(THE_DATABASE);
        }
    }

    /** One that works; where none does the deed is put off. */
    private void anybody(Consumer<ChildProcess> deed) {
        var working = cluster.contents().stream().filter(ChildProcess::isReady).toList();
        if (working.isEmpty()) {
            clock.schedule(() -> anybody(deed), PUT_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            deed.accept(working.get(random.nextInt(working.size())));
        }
    }

    private synchronized void count(String deed) {
        done.merge(deed, 1, Integer::sum);
    }

    /** True once every deed is done; on a busy machine that takes longer than planned. */
    synchronized boolean isDone() {
        return done.values().stream().mapToInt(Integer::intValue).sum() == deeds;
    }

    /** Lets everybody live again. Traps nobody walked into are taken up and counted as not done. */
    @Override
    public void close() {
        cluster.traps().takeUp();
        clock.shutdownNow();
        cluster.contents().forEach(ChildProcess::resume);
    }

    synchronized Deeds deeds() {
        return new Deeds(new TreeMap<>(done));
    }
}
