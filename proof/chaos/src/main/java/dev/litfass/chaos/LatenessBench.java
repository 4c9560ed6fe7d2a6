package dev.litfass.chaos;

import dev.litfass.chaos.Deliveries.Delivery;
import dev.litfass.harness.Await;
import dev.litfass.harness.LocalPorts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Measures how late posts are on a quiet machine: one content-service, nothing in between, no faults. */
final class LatenessBench {

    private static final int CHANNELS = 4;
    private static final Duration PLANNED_AHEAD = Duration.ofSeconds(60);
    private static final Duration UNDISTURBED = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int SCHEDULED_A_SECOND = 50;

    private static final Duration P99 = Duration.ofMillis(250);
    private static final Duration MAX = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final Deliveries deliveries;
    private final Agency agency;

    private LatenessBench(Cluster cluster, Deliveries deliveries) {
        this.cluster = cluster;
        this.deliveries = deliveries;
        this.agency = new Agency(cluster);
    }

    /** @return whether everything went out once and a second's worth within its bounds */
    static boolean run(int atOnce, int aMinute) {
        var cluster = Cluster.direct(Map.of());
        try (var deliveries = new Deliveries(cluster.contentDatabaseUri())) {
            var good = new LatenessBench(cluster, deliveries)
                    .run(atOnce / CHANNELS, aMinute / CHANNELS, System.out::println);
            if (good) {
                cluster.closeAndDelete();
            }
            return good;
        } finally {
            cluster.close();
        }
    }

    /**
     * The same minute of publishing without events that people are told of, with them and without them again.
     *
     * @return whether everything went out once and everybody was told
     */
    static boolean besideEvents(int aMinute, int eventsAMinute) {
        var mailPort = LocalPorts.free();
        var mail = Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", Integer.toString(mailPort));
        var cluster = Cluster.direct(mail);
        try (var deliveries = new Deliveries(cluster.contentDatabaseUri());
                var events = new EventLoad(cluster, mailPort)) {
            var good = new LatenessBench(cluster, deliveries)
                    .besideEvents(aMinute / CHANNELS, eventsAMinute, events, System.out::println);
            if (good) {
                cluster.closeAndDelete();
            }
            return good;
        } finally {
            cluster.close();
        }
    }

    private boolean besideEvents(int postsAMinute, int eventsAMinute, EventLoad events, Consumer<String> log) {
        Supplier<CheckResult> minute = () -> measured(postsAMinute, i -> Duration.ofSeconds(60L * i / postsAMinute));
        log.accept("To get warm: " + minute.get().lateness().figures());
        var before = minute.get();
        log.accept("Without events: " + before.lateness().figures());
        var beside = measured(
                postsAMinute,
                i -> Duration.ofSeconds(60L * i / postsAMinute),
                first -> events.pour(eventsAMinute, first));
        log.accept("Beside %d events: %s"
                .formatted(eventsAMinute, beside.lateness().figures()));
        log.accept(events.awaited());
        var after = minute.get();
        log.accept("Without events again: " + after.lateness().figures());
        log.accept(ratio(beside.lateness(), before.lateness(), after.lateness()));
        return Stream.of(before, beside, after).allMatch(CheckResult::isGood);
    }

    /** Against the mean of both without. */
    private static String ratio(Lateness beside, Lateness before, Lateness after) {
        return DoubleStream.of(0.5, 0.9, 0.99)
                .mapToObj(share -> {
                    var without = before.within(share).plus(after.within(share)).toNanos() / 2.0;
                    return String.format(
                            Locale.ROOT,
                            "p%.0f %.2f",
                            100 * share,
                            beside.within(share).toNanos() / without);
                })
                .collect(Collectors.joining(", ", "Lateness beside events, in that without: ", ""));
    }

    private boolean run(int posts, int postsAMinute, Consumer<String> log) {
        // First, for it also makes the processes as warm as they are after a day's work.
        var minute = measured(postsAMinute, i -> Duration.ofSeconds(60L * i / postsAMinute));
        log.accept("Over one minute, at whole seconds: " + minute.lateness().figures());
        log.accept(minute.lateness().histogram());
        var spread = measured(posts, i -> Duration.ofMillis(1000L * i / posts));
        log.accept("Spread over one second: " + spread.lateness().figures());
        log.accept(spread.lateness().histogram());
        var instant = measured(posts, i -> Duration.ZERO);
        log.accept("All at the same instant: " + instant.lateness().figures());
        log.accept(instant.lateness().histogram());
        var all = List.of(minute, spread, instant);
        all.stream().filter(result -> !result.isGood()).forEach(result -> log.accept(result.toString()));
        return all.stream().allMatch(CheckResult::isGood) && isInTime(spread);
    }

    private static boolean isInTime(CheckResult result) {
        return result.lateness().within(0.99).compareTo(P99) <= 0
                && result.lateness().within(1).compareTo(MAX) <= 0;
    }

    /** Plans posts in good time and waits until they are out. */
    private CheckResult measured(int count, IntFunction<Duration> after) {
        return measured(count, after, first -> {});
    }

    /** @param beside what begins with the first slot, whose moment it is told beforehand */
    private CheckResult measured(int count, IntFunction<Duration> after, Consumer<Instant> beside) {
        var posts = agency.approve(count, CHANNELS);
        var first = Instant.now()
                .plus(PLANNED_AHEAD)
                .plusSeconds(10 + count / SCHEDULED_A_SECOND)
                .truncatedTo(ChronoUnit.SECONDS);
        var planned = agency.schedule(posts, i -> first.plus(after.apply(i)).truncatedTo(ChronoUnit.SECONDS));
        var exact = moved(planned, i -> first.plus(after.apply(i)));
        var ids = exact.stream().map(Planned::postId).collect(Collectors.toSet());
        Supplier<List<Delivery>> theirs = () -> deliveries.all().stream()
                .filter(delivery -> ids.contains(delivery.postId()))
                .toList();
        beside.accept(first);
        // Whoever reads all deliveries meanwhile makes them late.
        Await.until(
                "the time has come, and some more",
                Duration.ofMinutes(10),
                () -> Instant.now().isAfter(exact.get(count - 1).slot().plus(UNDISTURBED)));
        Await.within(TIMEOUT, () -> {
            var believed = theirs.get();
            return believed.size() == count * CHANNELS && believed.stream().allMatch(LedgerCheck::isFinished);
        });
        return new LedgerCheck(exact, Ledger.read(cluster), theirs.get()).result();
    }

    /** Slots at the desk are whole seconds; what lies between them is set in the planned deliveries. */
    private List<Planned> moved(List<Planned> planned, IntFunction<Instant> exact) {
        var moved = new ArrayList<Planned>();
        for (var i = 0; i < planned.size(); i++) {
            moved.add(planned.get(i).at(exact.apply(i)));
        }
        if (moved.equals(planned)) {
            return planned;
        }
        Await.until(
                "everything is planned",
                PLANNED_AHEAD.plus(TIMEOUT),
                () -> deliveries.all().stream()
                                .filter(delivery -> delivery.status().equals("SCHEDULED"))
                                .count()
                        >= (long) planned.size() * CHANNELS);
        var due = moved.stream().collect(Collectors.toMap(Planned::postId, Planned::slot));
        deliveries.all().stream()
                .filter(delivery -> due.containsKey(delivery.postId()))
                .forEach(
                        delivery -> deliveries.move(delivery.id(), Objects.requireNonNull(due.get(delivery.postId()))));
        return moved;
    }
}
