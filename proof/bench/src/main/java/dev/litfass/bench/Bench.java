package dev.litfass.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures what it is told to and prints it. */
public final class Bench {

    private static final String BEFORE = "--before=";
    private static final String ONLY = "--only=";
    private static final String SMALL = "--small";

    private Bench() {}

    public static void main(String[] arguments) {
        var options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "lists" -> lists(options);
            case "gateway" -> gateway();
            default -> usage();
        }
        System.exit(0);
    }

    private static void lists(List<String> options) {
        if (!options.stream().allMatch(Bench::isKnown)) {
            usage();
        }
        var scale = options.contains(SMALL) ? Scale.SMALL : Scale.FULL;
        Table.of(new Lists(scale, builds(options), requests(options)).run()).forEach(System.out::println);
    }

    private static void gateway() {
        var cost = new GatewayCost(Duration.ofSeconds(5), 7, Duration.ofSeconds(25));
        GatewayCost.table(cost.run()).forEach(System.out::println);
    }

    private static void usage() {
        System.err.println("""
                Usage: proof/bench/run lists [--small] [--only=DAY,POSTS] [--before=<a built checkout>]
                       proof/bench/run gateway""");
        System.exit(2);
    }

    private static boolean isKnown(String option) {
        return option.equals(SMALL) || option.startsWith(BEFORE) || option.startsWith(ONLY);
    }

    private static Set<Lists.Request> requests(List<String> options) {
        var named = options.stream()
                .filter(option -> option.startsWith(ONLY))
                .flatMap(option -> Stream.of(option.substring(ONLY.length()).split(",")))
                .map(Lists.Request::valueOf)
                .collect(Collectors.toSet());
        return named.isEmpty() ? EnumSet.allOf(Lists.Request.class) : named;
    }

    private static List<Build> builds(List<String> options) {
        var builds = new ArrayList<Build>();
        options.stream()
                .filter(option -> option.startsWith(BEFORE))
                .map(option -> Build.before(Path.of(option.substring(BEFORE.length()))))
                .forEach(builds::add);
        builds.add(Build.here());
        return builds;
    }
}
