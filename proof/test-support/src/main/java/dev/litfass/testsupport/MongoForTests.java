package dev.litfass.testsupport;

import dev.litfass.embeddedmongo.EmbeddedMongo;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The one place that chooses the database tests run on: {@code LITFASS_TEST_MONGODB_URI} if set; else a {@code mongod}
 * ({@code MONGOD_BINARY} or on the PATH) as a one-node replica set; else a container where Docker answers; else the
 * embedded server. One per test process; which one is printed.
 */
public final class MongoForTests {

    private static final MongoForTests CHOSEN = choose();

    private final String uri;

    private MongoForTests(String uri, String kind) {
        this.uri = uri;
        System.out.println("Tests use MongoDB at " + kind);
    }

    /** The connection string of a database with this name. */
    public static String uri(String database) {
        var base = CHOSEN.uri;
        var query = base.indexOf('?');
        var address = query < 0 ? base : base.substring(0, query);
        var options = query < 0 ? "" : base.substring(query);
        return (address.endsWith("/") ? address : address + "/") + database + options;
    }

    private static MongoForTests choose() {
        var given = System.getenv("LITFASS_TEST_MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return new MongoForTests(given, "the given address");
        }
        return mongod().map(MongoForTests::started).orElseGet(MongoForTests::containerOrEmbedded);
    }

    private static Optional<Path> mongod() {
        var named = Optional.ofNullable(System.getenv("MONGOD_BINARY")).map(Path::of);
        return named.or(() -> Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst());
    }

    private static MongoForTests started(Path binary) {
        try {
            var data = Files.createTempDirectory("litfass-mongod");
            var port = freePort();
            var process = new ProcessBuilder(List.of(
                            binary.toString(),
                            "--dbpath=" + data,
                            "--port=" + port,
                            "--bind_ip=127.0.0.1",
                            "--replSet=tests"))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("mongod.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            ReplicaSet.initiate(port);
            return new MongoForTests(
                    String.format(Locale.ROOT, "mongodb://127.0.0.1:%d/?replicaSet=tests", port), "mongod " + binary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MongoForTests containerOrEmbedded() {
        if (dockerAnswers()) {
            var container = new MongoDBContainer("mongo:8.0");
            container.start();
            return new MongoForTests(container.getConnectionString(), "a container");
        }
        var server = EmbeddedMongo.inMemory();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return new MongoForTests(server.uri(), "the embedded server");
    }

    /** Asks the engine itself first, since Testcontainers writes a page of warnings where there is none. */
    private static boolean dockerAnswers() {
        try {
            var docker = new ProcessBuilder("docker", "version", "--format", "{{.Server.Version}}")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return docker.waitFor(5, TimeUnit.SECONDS)
                    && docker.exitValue() == 0
                    && DockerClientFactory.instance().isDockerAvailable();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
