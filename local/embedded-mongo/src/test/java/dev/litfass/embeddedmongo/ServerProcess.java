package dev.litfass.embeddedmongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, to be ended politely or not. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String uri;

    private ServerProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static ServerProcess start(Path file, String... arguments) throws IOException {
        Process process = launch(file, arguments);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line;
        while ((line = out.readLine()) != null) {
            if (line.startsWith("mongodb://")) {
                return new ServerProcess(process, line);
            }
            said.append(line).append('\n');
        }
        throw new IOException("the server did not start: " + said);
    }

    static Process launch(Path file, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedMongo.class.getName(),
                "--file=" + file));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    String uri() {
        return uri;
    }

    /** {@code kill -9}: nothing is written, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** {@code kill}: the server may tidy up. */
    void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server did not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
