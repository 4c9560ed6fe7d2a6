package dev.litfass.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured, and how long.
 *
 * @param sizes how many posts there are, one measurement for each
 * @param month how many of them stand in the thirty days that are asked for, whatever the size
 * @param day how many of these stand on one day
 * @param waiting how many posts wait for a yes, and how many did not go out
 * @param turn how long each request is made before it is another's turn
 * @param warmUp how many turns each gets before any counts
 * @param rounds how many turns of each count
 */
record Scale(List<Integer> sizes, int month, int day, int waiting, Duration turn, int warmUp, int rounds) {

    static final Scale FULL = new Scale(List.of(10_000, 1_000_000), 2_302, 100, 50, Duration.ofSeconds(2), 4, 5);
    static final Scale SMALL = new Scale(List.of(10_000), 2_302, 100, 50, Duration.ofSeconds(2), 4, 3);
    static final Scale SHORT = new Scale(List.of(400), 120, 20, 10, Duration.ofMillis(200), 1, 1);
}
