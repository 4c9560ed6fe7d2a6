package dev.litfass.bench;

import dev.litfass.contracts.caller.Service;
import dev.litfass.embeddedmongo.EmbeddedMongo;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.ServiceKeys;
import dev.litfass.platform.keys.KeyRing;
import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, as processes on free ports: one clients-service, and for each size of the data a content-service
 * with a database of its own, so that none warms up for another. With {@code MONGODB_URI} a real MongoDB holds the data,
 * in databases named litfass_bench_*, which are emptied.
 */
final class Fixture implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PATIENCE_MILLIS = 2000;

    private final @Nullable String mongodb = System.getenv("MONGODB_URI");
    private final Path folder;
    private final String callerKeys = fresh();
    private final String vaultKeys = fresh();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Simulator network = Simulator.start(SimulatorOptions.onPort(0));
    private final String clientsUrl;
    private boolean wanted = true;

    Fixture() {
        try {
            folder = Files.createTempDirectory("litfass-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        var database = database("clients");
        var port = freePort();
        clientsUrl = "http://127.0.0.1:" + port;
        service("clients-service", "clients-service", port, database.uri(), Map.of());
    }

    /** A database and where it is; no process where it is not ours. */
    record Database(String uri, @Nullable Program program) {}

    /** A content-service with its database. */
    record Place(String url, Program service, Database database) {}

    Place place(String name) {
        var database = database(name);
        var port = freePort();
        var service = service(
                "content-service",
                "content-service-" + name,
                port,
                database.uri(),
                Map.of("LITFASS_UPSTREAM_CLIENTS", clientsUrl));
        return new Place("http://127.0.0.1:" + port, service, database);
    }

    String clientsUrl() {
        return clientsUrl;
    }

    String networkUrl() {
        return network.baseUrl();
    }

    CallerTokens tokens() {
        var ring = KeyRing.parse(callerKeys);
        var keys = new ServiceKeys(Map.of(Service.CLIENTS, ring, Service.CONTENT, ring), Map.of());
        return new CallerTokens(Service.GATEWAY, keys, Clock.systemUTC());
    }

    private Database database(String name) {
        if (mongodb != null) {
            var uri = named(mongodb, "litfass_bench_" + name);
            try (var shelf = new Shelf(uri)) {
                shelf.empty();
            }
            return new Database(uri, null);
        }
        var port = freePort();
        // Its indexes lie in memory; with 768 MB a million posts leave it nothing but collecting garbage.
        var command = List.of(
                JAVA,
                "-XX:+UseSerialGC",
                "-Xmx4g",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedMongo.class.getName(),
                "--file=" + folder.resolve(name),
                "--port=" + port);
        var program = start("database-" + name, command, Map.of(), () -> answers(port));
        return new Database("mongodb://127.0.0.1:" + port + "/litfass_bench_" + name, program);
    }

    private static String named(String uri, String database) {
        var query = uri.indexOf('?');
        var address = query < 0 ? uri : uri.substring(0, query);
        var slash = address.indexOf('/', address.indexOf("://") + 3);
        return (slash < 0 ? address : address.substring(0, slash)) + "/" + database
                + (query < 0 ? "" : uri.substring(query));
    }

    private Program service(String jar, String name, int port, String databaseUri, Map<String, String> more) {
        var management = freePort();
        var environment = new HashMap<>(more);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        environment.put("LITFASS_DESK", "true");
        environment.put("LITFASS_PARENT_WATCH", "true");
        for (var other : Service.values()) {
            environment.put("LITFASS_CALLER_TO_" + other, callerKeys);
            environment.put("LITFASS_CALLER_FROM_" + other, callerKeys);
        }
        environment.put("LITFASS_VAULT_KEYS", vaultKeys);
        environment.put("LITFASS_DIGESTS_KEYS", vaultKeys);
        environment.put("SPRING_MONGODB_URI", databaseUri);
        var command = List.of(
                JAVA, "-XX:+UseSerialGC", "-Xmx512m", "-jar", copied(jar).toString());
        return start(name, command, environment, () -> isReady(management));
    }

    /** A copy, since a build may replace what was built while it runs. */
    private Path copied(String jar) {
        var built = Path.of("..", "..", jar, "target", jar + "-1.0.0-SNAPSHOT-app.jar");
        var copy = folder.resolve(jar + ".jar");
        try {
            return Files.exists(copy) ? copy : Files.copy(built, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Program start(String name, List<String> command, Map<String, String> environment, BooleanSupplier ready) {
        var program = Program.start(name, command, environment, folder, ready);
        running.add(program);
        return program;
    }

    /** All went well: nobody will want to read the logs. */
    void succeeded() {
        wanted = false;
    }

    @Override
    public void close() {
        end();
        if (wanted) {
            System.err.println("The logs are in " + folder);
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        for (var program : running) {
            try {
                program.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        network.close();
    }

    private static boolean isReady(int management) {
        try {
            var health = URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness");
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return "bench:" + Base64.getEncoder().encodeToString(bytes);
    }
}
