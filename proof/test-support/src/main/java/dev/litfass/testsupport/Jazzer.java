package dev.litfass.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has Jazzer look for an input that breaks a reader of foreign text: guided by what the reader's code does with it, in a
 * process of its own. An input for which the reader takes more than {@value #SECONDS_FOR_ONE} seconds breaks it too.
 * {@code -Dfuzz.jazzer.seconds} says how long it looks.
 */
public final class Jazzer {

    private static final String USUAL_SECONDS = "3";
    private static final int SECONDS_FOR_ONE = 60;
    private static final int LONGEST = 20_000;

    private Jazzer() {}

    /** @param target a public class with {@code public static void fuzzerTestOneInput(FuzzedDataProvider)} */
    public static void run(Class<?> target) {
        try {
            var folder = Files.createTempDirectory("jazzer");
            var log = folder.resolve("log").toFile();
            var process = new ProcessBuilder(command(target, folder))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(Files.readString(log.toPath(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Class<?> target, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // most of the seconds would go into compiling well what runs once
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dev.litfass.**",
                "--reproducer_path=" + folder,
                "-max_total_time=" + System.getProperty("fuzz.jazzer.seconds", USUAL_SECONDS),
                "-timeout=" + SECONDS_FOR_ONE,
                "-max_len=" + LONGEST);
    }

    /** Without what watches other tests: two agents would rewrite the same classes. */
    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains("blockhound"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
