package dev.litfass.chaos;

import com.mongodb.MongoException;
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
 * One run from the first process to the last verdict: deliveries under harm, then races when the harm is over.
 *
 * @param deeds what harm was really done
 * @param races what people tried in the last second
 * @param raceComplaints what of it does not fit what the public saw
 * @param logs where the processes' logs are
 */
record Story(Verdict verdict, Killer.Deeds deeds, List<Race> races, List<String> raceComplaints, String logs) {

    private static final int CHANNELS_PER_POST = 4;
    private static final int CHANNELS_PER_RACE = 2;
    private static final Duration LEAD = Duration.ofSeconds(8);
    private static final Duration RACE_LEAD = Duration.ofSeconds(20);

    /**
     * What is to happen.
     *
     * @param harm over which time the slots lie, and what is done in it
     * @param races how many races there are, so many a second
     * @param clocks how wrong the clock of each content-service is
     * @param patience how long after the last slot everything must be at rest
     */
    record Plot(
            int deliveries, Killer.Plan harm, int races, int racesASecond, List<Duration> clocks, Duration patience) {}

    static Story play(Plot plot, Consumer<String> says) {
        var cluster = Cluster.proxied(plot.clocks());
        says.accept("All processes are up; their logs are in " + cluster.folder());
        try (var deliveries = new Deliveries(cluster.contentDatabaseUri())) {
            var story = play(plot, cluster, deliveries, says);
            if (story.isGood()) {
                cluster.closeAndDelete();
            }
            return story;
        } finally {
            cluster.close();
        }
    }

    private static Story play(Plot plot, Cluster cluster, Deliveries deliveries, Consumer<String> says) {
        var agency = new Agency(cluster);
        var posts = agency.approve(plot.deliveries() / CHANNELS_PER_POST, CHANNELS_PER_POST);
        var rivals = agency.approve(plot.races(), CHANNELS_PER_RACE);
        says.accept("%d posts are approved".formatted(posts.size() + rivals.size()));
        var first = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        var planned = agency.schedule(
                posts, i -> first.plusSeconds(plot.harm().over().toSeconds() * i / Math.max(1, posts.size())));
        var killer = new Killer(cluster, plot.harm()).begin(Duration.between(Instant.now(), first));
        Await.until(
                "the last slot is over",
                plot.harm().over().plus(LEAD).plusMinutes(1),
                () -> Instant.now().isAfter(first.plus(plot.harm().over())));
        Await.within(plot.patience(), () -> killer.isDone() || isAtRest(deliveries, planned));
        killer.close();
        if (!posts.isEmpty()) {
            says.accept("The last slot is over; harm done:\n" + killer.deeds());
        }
        cluster.contents().forEach(Cluster::await);
        var races = races(plot, cluster, agency, rivals);
        says.accept("%d races are run".formatted(races.size()));
        var everything = Stream.concat(planned.stream(), rivals(races)).toList();
        Await.within(plot.patience(), () -> isAtRest(deliveries, everything));
        var ledger = Ledger.read(cluster);
        var believed = deliveries.all();
        return new Story(
                new Judge(planned, ledger, believed).verdict(),
                killer.deeds(),
                races,
                Race.complaints(races, ledger, believed),
                cluster.folder().toString());
    }

    private static List<Race> races(Plot plot, Cluster cluster, Agency agency, List<Agency.Approved> rivals) {
        if (rivals.isEmpty()) {
            return List.of();
        }
        var first = Instant.now().plus(RACE_LEAD).truncatedTo(ChronoUnit.SECONDS);
        var planned = agency.schedule(rivals, i -> first.plusSeconds(i / plot.racesASecond()));
        return new Races(cluster, plot.harm().seed()).run(planned);
    }

    private static Stream<Planned> rivals(List<Race> races) {
        return races.stream().map(Race::post);
    }

    /** True where every post has its deliveries, and nobody has to do anything more about them. */
    private static boolean isAtRest(Deliveries deliveries, List<Planned> planned) {
        try {
            var believed = deliveries.all();
            var posts = believed.stream().map(Deliveries.Delivery::postId).collect(Collectors.toSet());
            return believed.stream().allMatch(Judge::isAtRest)
                    && planned.stream().allMatch(post -> posts.contains(post.postId()));
        } catch (MongoException e) {
            // The database has just been killed.
            return false;
        }
    }

    boolean isGood() {
        return verdict.isGood() && raceComplaints.isEmpty();
    }

    @Override
    public String toString() {
        var told = races.isEmpty()
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
        return (verdict.lateness().sorted().isEmpty() ? "" : verdict)
                + told
                + (isGood() ? "" : "\nThe logs are in " + logs);
    }
}
