package dev.litfass.chaos;

import dev.litfass.chaos.notice.NoticeRun;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The long runs by a command: {@code chaos}, {@code races}, {@code skew}, {@code lateness}, {@code notices}. */
public final class Chaos {

    private static final Duration WRONG = Duration.ofSeconds(90);
    private static final List<Duration> RIGHT_CLOCKS = List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    private static final List<Duration> WRONG_CLOCKS = List.of(Duration.ZERO, WRONG, WRONG.negated());

    private static final String USAGE = """
            Usage: proof/chaos/run chaos|races|skew|lateness|notices [--NAME=NUMBER …]
              chaos     deliveries under kills and stops: --deliveries=10000 --kills=100 --stops=50
                        --database-kills=20 --minutes=20
              races     edits, cancels and holds in the last second: --races=10000 --races-a-second=20
              skew      clocks that are 90 s wrong in both directions: --deliveries=2000 --minutes=3
              lateness  one content-service with nothing else to do: --deliveries=1000 at once,
                        --deliveries-a-minute=10000; with --events-a-minute=5000 a minute's
                        deliveries (1000) without and beside events that people are told of
              notices   notices and mails under kills: --events=10000 --kills=60 --mail-server-deaths=20
            Everywhere: --seed=NUMBER. With MONGODB_URI set that database is used (litfass_chaos_* in it is emptied).""";

    private final Map<String, Long> numbers;

    private Chaos(Map<String, Long> numbers) {
        this.numbers = numbers;
    }

    /** Ends with 0 where everything was as promised. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println(USAGE);
            System.exit(2);
        }
        var numbers = Arrays.stream(arguments)
                .skip(1)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
        var chaos = new Chaos(numbers);
        var good = switch (arguments[0]) {
            case "chaos" -> chaos.report(chaos.chaos());
            case "races" -> chaos.report(chaos.races());
            case "skew" -> chaos.report(chaos.skew());
            case "lateness" -> chaos.lateness();
            case "notices" -> chaos.notices();
            default -> throw new IllegalArgumentException(USAGE);
        };
        System.exit(good ? 0 : 1);
    }

    private ChaosRun.Scenario chaos() {
        var faults = new FaultInjector.Plan(
                number("kills", 100),
                number("stops", 50),
                number("database-kills", 20),
                Duration.ofMinutes(number("minutes", 20)),
                seed());
        return new ChaosRun.Scenario(number("deliveries", 10_000), faults, 0, 1, RIGHT_CLOCKS, Duration.ofMinutes(17));
    }

    private ChaosRun.Scenario races() {
        return new ChaosRun.Scenario(
                0,
                FaultInjector.Plan.none(Duration.ZERO, seed()),
                number("races", 10_000),
                number("races-a-second", 20),
                RIGHT_CLOCKS,
                Duration.ofMinutes(17));
    }

    private ChaosRun.Scenario skew() {
        return new ChaosRun.Scenario(
                number("deliveries", 2_000),
                FaultInjector.Plan.none(Duration.ofMinutes(number("minutes", 3)), seed()),
                0,
                1,
                WRONG_CLOCKS,
                Duration.ofMinutes(17));
    }

    /** The short cut of all three for every build. */
    static ChaosRun.Scenario shortCut(long seed) {
        return new ChaosRun.Scenario(
                1_000,
                new FaultInjector.Plan(10, 3, 1, Duration.ofSeconds(80), seed),
                300,
                10,
                WRONG_CLOCKS,
                Duration.ofMinutes(5));
    }

    private boolean report(ChaosRun.Scenario scenario) {
        System.out.println(scenario);
        var run = ChaosRun.of(scenario, timed());
        System.out.println(run);
        return run.isGood();
    }

    private boolean lateness() {
        if (numbers.containsKey("events-a-minute")) {
            return LatenessBench.besideEvents(number("deliveries-a-minute", 1_000), number("events-a-minute", 5_000));
        }
        return LatenessBench.run(number("deliveries", 1_000), number("deliveries-a-minute", 10_000));
    }

    private boolean notices() {
        var scenario = new NoticeRun.Scenario(
                number("events", 10_000),
                number("kills", 60),
                number("mail-server-deaths", 20),
                Duration.ofSeconds(90),
                5,
                seed());
        System.out.println(scenario);
        var run = NoticeRun.of(scenario, timed());
        System.out.println(run);
        return run.isGood();
    }

    private static Consumer<String> timed() {
        var began = System.nanoTime();
        return what -> System.out.printf("%4d s: %s%n", (System.nanoTime() - began) / 1_000_000_000, what);
    }

    private long seed() {
        return numbers.getOrDefault("seed", System.nanoTime() % 1_000_000);
    }

    private int number(String name, int otherwise) {
        return Math.toIntExact(numbers.getOrDefault(name, (long) otherwise));
    }
}
