package dev.litfass.chaos;

import com.mongodb.MongoException;
import dev.litfass.chaos.Deliveries.Delivery;
import dev.litfass.harness.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One run from the first process to the last check: deliveries under faults, then races without.
 *
 * @param counts which faults were really injected
 * @param races what people tried in the last second
 * @param raceComplaints what of it does not fit what the public saw
 * @param logs where the processes' logs are
 */
record ChaosRun(
        CheckResult result, FaultInjector.Counts counts, List<Race> races, List<String> raceComplaints, String logs) {

    private static final int CHANNELS_PER_POST = 4;
    private static final int CHANNELS_PER_RACE = 2;
    private static final Duration LEAD = Duration.ofSeconds(8);
    private static final Duration RACE_LEAD = Duration.ofSeconds(20);

    /**
     * What is to happen.
     *
     * @param faults over which time the slots lie, and what is injected in it
     * @param races how many races there are, so many a second
     * @param clocks how wrong the clock of each content-service is
     * @param timeout how long after the last slot everything must be finished
     */
    record Scenario(
            int deliveries,
            FaultInjector.Plan faults,
            int races,
            int racesASecond,
            List<Duration> clocks,
            Duration timeout) {}

    static ChaosRun of(Scenario scenario, Consumer<String> log) {
        var cluster = Cluster.proxied(scenario.clocks());
        log.accept("All processes are up; their logs are in " + cluster.folder());
        try (var deliveries = new Deliveries(cluster.contentDatabaseUri())) {
            var run = of(scenario, cluster, deliveries, log);
            if (run.isGood()) {
                cluster.closeAndDelete();
            }
            return run;
        } finally {
            cluster.close();
        }
    }

    private static ChaosRun of(Scenario scenario, Cluster cluster, Deliveries deliveries, Consumer<String> log) {
        var agency = new Agency(cluster);
        var posts = agency.approve(scenario.deliveries() / CHANNELS_PER_POST, CHANNELS_PER_POST);
        var racing = agency.approve(scenario.races(), CHANNELS_PER_RACE);
        log.accept("%d posts are approved".formatted(posts.size() + racing.size()));
        var first = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        var planned = agency.schedule(
                posts, i -> first.plusSeconds(scenario.faults().over().toSeconds() * i / Math.max(1, posts.size())));
        var injector = new FaultInjector(cluster, scenario.faults()).begin(Duration.between(Instant.now(), first));
        Await.until(
                "the last slot is over",
                scenario.faults().over().plus(LEAD).plusMinutes(1),
                () -> Instant.now().isAfter(first.plus(scenario.faults().over())));
        var texts = planned.stream().map(Planned::text).toList();
        Await.within(scenario.timeout(), () -> injector.isDone() || isFinished(deliveries, texts));
        injector.close();
        if (!posts.isEmpty()) {
            log.accept("The last slot is over; faults injected:\n" + injector.counts());
        }
        cluster.contents().forEach(Cluster::await);
        var races = races(scenario, cluster, agency, racing);
        log.accept("%d races are run".formatted(races.size()));
        var all = Stream.concat(texts.stream(), races.stream().flatMap(Race::awaitedText))
                .toList();
        Await.within(scenario.timeout(), () -> isFinished(deliveries, all));
        var ledger = Ledger.read(cluster);
        var believed = deliveries.all();
        return new ChaosRun(
                new LedgerCheck(planned, ledger, believed).result(),
                injector.counts(),
                races,
                Race.complaints(races, ledger, believed),
                cluster.folder().toString());
    }

    private static List<Race> races(Scenario scenario, Cluster cluster, Agency agency, List<Agency.Approved> racing) {
        if (racing.isEmpty()) {
            return List.of();
        }
        var first = Instant.now().plus(RACE_LEAD).truncatedTo(ChronoUnit.SECONDS);
        var planned = agency.schedule(racing, i -> first.plusSeconds(i / scenario.racesASecond()));
        return new Races(cluster, scenario.faults().seed()).run(planned);
    }

    /** True where each of these texts has a delivery, and nobody has to do anything more about any. */
    private static boolean isFinished(Deliveries deliveries, List<String> texts) {
        try {
            var believed = deliveries.all();
            return believed.stream().allMatch(LedgerCheck::isFinished)
                    && believed.stream()
                            .map(Delivery::text)
                            .collect(Collectors.toSet())
                            .containsAll(texts);
        } catch (MongoException e) {
            // The database has just been killed.
            return false;
        }
    }

    boolean isGood() {
        return result.isGood() && raceComplaints.isEmpty();
    }

    @Override
    public String toString() {
        var report = races.isEmpty()
                ? ""
                : "\nRaces, %d do not fit\n%s%s"
                        .formatted(
                                raceComplaints.size(),
                                Race.outcomes(races).entrySet().stream()
                                        .map(one -> "  %5d %s".formatted(one.getValue(), one.getKey()))
                                        .collect(Collectors.joining("\n")),
                                IntStream.range(0, Math.min(5, raceComplaints.size()))
                                        .mapToObj(i -> "\n  " + raceComplaints.get(i))
                                        .collect(Collectors.joining()));
        return (result.lateness().sorted().isEmpty() ? "" : result)
                + report
                + (isGood() ? "" : "\nThe logs are in " + logs);
    }
}
