package dev.litfass.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What the person who started Litfass reads: one line per event, with the seconds since the start. */
class Terminal {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Terminal(PrintStream out) {
        this.out = out;
    }

    void event(String text) {
        synchronized (out) {
            out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), text));
            out.flush();
        }
    }

    /** An event with what belongs to it, in one piece. */
    void event(String text, List<String> details) {
        synchronized (out) {
            event(text);
            details.forEach(line -> plain("          | " + line));
        }
    }

    void plain(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
