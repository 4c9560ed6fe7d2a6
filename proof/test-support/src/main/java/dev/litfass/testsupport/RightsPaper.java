package dev.litfass.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code docs/rights.md}, as far as tests hold it to the truth. */
public final class RightsPaper {

    private RightsPaper() {}

    /** The lines of the table under a heading, without its head. */
    public static List<String> linesOf(String heading) {
        return paper().lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
    }

    private static String paper() {
        try {
            return Files.readString(Path.of("..", "docs", "rights.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
