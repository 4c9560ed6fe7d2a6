package dev.litfass.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * A service's runnable jar, taken apart for a quick start, with an archive of the classes that its first run needed. Both
 * are made anew when the jar or the Java changed.
 */
class ServiceJar {

    private static final String JAVA = tool("java");
    private static final String JCMD = tool("jcmd");

    /** A running Java 25 wrote its archive and crashed soon after; newer ones than 17 start without, more slowly. */
    private static final boolean MAY_WRITE_ARCHIVES = Runtime.version().feature() == 17;

    private final ServiceName service;
    private final Path jar;
    private final Path folder;

    ServiceJar(ServiceName service, Path root, Path folder) {
        this.service = service;
        this.jar =
                root.resolve(service.folder()).resolve("target").resolve(service.folder() + "-1.0.0-SNAPSHOT-app.jar");
        this.folder = folder;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Ready to be started. */
    Program program() {
        try {
            takeApart();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be taken apart".formatted(jar), e);
        }
        var command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:cds*=error",
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m"));
        boolean archived = Files.exists(archive());
        if (archived) {
            command.add("-XX:SharedArchiveFile=" + archive());
        } else if (MAY_WRITE_ARCHIVES) {
            command.add("-XX:+RecordDynamicDumpInfo");
        }
        command.add("-jar");
        command.add(taken().toString());
        return archived || !MAY_WRITE_ARCHIVES ? Program.of(command) : Program.of(command, this::writeArchive);
    }

    private void takeApart() throws IOException {
        if (!Files.exists(jar)) {
            throw new CannotStart(
                    "%s is not built: %s is missing. Start ./run without --no-build.".formatted(service.folder(), jar));
        }
        Path stampFile = folder.resolve("stamp");
        String stamp = stamp();
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        if (Files.exists(folder)) {
            DataFolder.remove(folder);
        }
        Files.createDirectories(folder);
        extract();
        Files.writeString(stampFile, stamp);
    }

    /** What is in the jar, and for which Java. A jar's date says nothing: builds are reproducible, date included. */
    private String stamp() throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            String entries = zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .collect(Collectors.joining("\n"));
            return entries + "\n" + System.getProperty("java.vm.version");
        }
    }

    private void extract() throws IOException {
        Path log = folder.resolve("extract.log");
        String destination = folder.resolve("jar").toString();
        boolean taken = run(
                log,
                List.of(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        destination));
        if (!taken || !Files.exists(taken())) {
            throw new CannotStart("%s cannot be taken apart: %s".formatted(jar, Files.readString(log)));
        }
    }

    /** Runs a program to its end and says whether that was a good one. */
    private static boolean run(Path log, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The running service writes the classes it has loaded. Without an archive it only starts more slowly. */
    private void writeArchive(long pid) {
        Path draft = folder.resolve("classes.jsa.new");
        try {
            Files.deleteIfExists(draft);
            boolean written = run(
                    folder.resolve("archive.log"),
                    List.of(JCMD, Long.toString(pid), "VM.cds", "dynamic_dump", draft.toString()));
            if (written && Files.exists(draft)) {
                Files.move(draft, archive(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path taken() {
        return folder.resolve("jar").resolve(jar.getFileName().toString());
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }
}
