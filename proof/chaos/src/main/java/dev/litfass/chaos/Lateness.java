package dev.litfass.chaos;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long after their slots posts became public. */
record Lateness(List<Duration> sorted) {

    private static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(15),
            Duration.ofDays(1));

    private static final int WIDTH = 50;

    Lateness {
        sorted = sorted.stream().sorted().toList();
    }

    /** The time within which this share of all was public; zero where there was none. */
    Duration within(double share) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    String figures() {
        return "%d posts: p50 %d ms, p90 %d ms, p99 %d ms, max %d ms"
                .formatted(
                        sorted.size(),
                        within(0.5).toMillis(),
                        within(0.9).toMillis(),
                        within(0.99).toMillis(),
                        within(1).toMillis());
    }

    String histogram() {
        return IntStream.range(0, BOUNDS.size()).mapToObj(this::bar).collect(Collectors.joining("\n"));
    }

    private String bar(int i) {
        var from = i == 0 ? Duration.ofDays(-1) : BOUNDS.get(i - 1);
        var count = sorted.stream()
                .filter(one -> one.compareTo(from) > 0 && one.compareTo(BOUNDS.get(i)) <= 0)
                .count();
        var length = sorted.isEmpty() ? 0 : (int) Math.ceil((double) WIDTH * count / sorted.size());
        return "  up to %6s s %6d %s".formatted(BOUNDS.get(i).toMillis() / 1000.0, count, "#".repeat(length));
    }
}
