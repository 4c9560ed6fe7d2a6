package dev.litfass.bench;

/** Measures what it is told to and prints it. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        var scale = arguments.length == 1 && arguments[0].equals("lists") ? Scale.FULL : null;
        if (scale == null) {
            System.err.println("Usage: proof/bench/run lists");
            System.exit(2);
            return;
        }
        Table.of(new Lists(scale).run()).forEach(System.out::println);
        System.exit(0);
    }
}
