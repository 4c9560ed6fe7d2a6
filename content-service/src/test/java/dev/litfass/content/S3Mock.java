package dev.litfass.content;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A store that speaks S3, in a process of its own (https://github.com/adobe/S3Mock). */
final class S3Mock {

    private static final Pattern PORT = Pattern.compile(".*Tomcat started on ports? .*?(\\d+) \\(http\\).*");
    private static S3Mock started;

    private final String url;

    private S3Mock(String url) {
        this.url = url;
    }

    /** The one of this process, which ends with it. */
    static synchronized S3Mock started() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    String url() {
        return url;
    }

    private static S3Mock start() {
        try {
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            program(),
                            "--com.adobe.testing.s3mock.http-port=0",
                            "--server.port=0",
                            "--com.adobe.testing.s3mock.store.initial-buckets=" + S3MediaTests.BUCKET)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new S3Mock("http://localhost:" + port(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String program() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.matches(".*s3mock-[0-9.]+-exec\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("S3Mock is not on the class path"));
    }

    /** It says which one it took; what it says later is read away, so that it never waits for a reader. */
    private static String port(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var port = PORT.matcher(line);
            if (port.matches()) {
                var rest = new Thread(() -> said.lines().forEach(heard -> {}));
                rest.setDaemon(true);
                rest.start();
                return port.group(1);
            }
        }
        throw new IllegalStateException("S3Mock did not start");
    }
}
