package dev.litfass.chaos;

import com.mongodb.ConnectionString;
import dev.litfass.contracts.caller.Service;
import dev.litfass.embeddedmongo.EmbeddedMongo;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.ServiceKeys;
import dev.litfass.platform.keys.KeyRing;
import dev.litfass.simulator.SimulatorApplication;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that publishing needs, as processes: the database, the simulator, one clients-service and some
 * content-services, each with its own way to the database on which its words are read.
 */
final class Cluster implements AutoCloseable {

    private static final String CONTENT = "content-service";
    private static final Duration START = Duration.ofMinutes(3);
    private static final int PATIENCE_MILLIS = 2000;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What is started again and again had better start quickly than run fast. */
    private static final List<String> QUICK_TO_START = List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final List<String> AS_IN_PRODUCTION = List.of(JAVA);

    private final Wish wish;
    private final Path folder;
    private final Traps traps = new Traps();
    private final Map<String, Part> armedBy = new ConcurrentHashMap<>();
    private final List<Proxy> wires = new ArrayList<>();
    private final List<Part> contents = new ArrayList<>();
    private final List<Integer> contentPorts = new ArrayList<>();
    private final String callerKeys = fresh();
    private final String vaultKeys = fresh();
    private final int simulatorPort = freePort();
    private final int clientsPort = freePort();
    private final int databasePort = freePort();
    private final int simulatorWire;
    private final @Nullable Part database;
    private final Part simulator;
    private final Part clients;

    /**
     * What the plant is to be like.
     *
     * @param clocks how far off the clock of each content-service is; as many as there are to be
     * @param wired false where nothing stands between the services and what they talk to
     * @param mongodbUri a real database, whose databases litfass_chaos_* are emptied; null for the embedded one
     */
    record Wish(
            List<Duration> clocks, boolean wired, @Nullable String mongodbUri) {

        static Wish of(boolean wired, Duration... clocks) {
            return new Wish(List.of(clocks), wired, System.getenv("MONGODB_URI"));
        }
    }

    private Cluster(Wish wish) throws IOException {
        this.wish = wish;
        this.folder = Files.createTempDirectory("litfass-chaos");
        var mongodb = wish.mongodbUri();
        this.database = mongodb != null
                ? null
                : part(
                        "database",
                        ours(EmbeddedMongo.class, "--file=" + folder.resolve("database"), "--port=" + databasePort),
                        Map.of(),
                        () -> answers(databasePort));
        this.simulator = part(
                "simulator",
                ours(SimulatorApplication.class, "--port", Integer.toString(simulatorPort)),
                Map.of(),
                () -> answers(simulatorPort));
        this.simulatorWire = wish.wired() ? proxy(loopback(simulatorPort), () -> new NetworkTalk(traps, armedBy)) : 0;
        this.clients = service("clients-service", clientsPort, databaseUri("litfass_chaos_clients"), Map.of(), 256);
        for (var offset : wish.clocks()) {
            contents.add(content(offset));
        }
    }

    /** A plant on whose wires traps can be laid. */
    static Cluster wired(List<Duration> clocks) {
        return start(clocks, true);
    }

    /** A plant with one content-service and nothing in between. */
    static Cluster quiet() {
        return start(List.of(Duration.ZERO), false);
    }

    private static Cluster start(List<Duration> clocks, boolean wired) {
        try {
            var cluster = new Cluster(new Wish(clocks, wired, System.getenv("MONGODB_URI")));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::killAll));
            cluster.run();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        if (database != null) {
            database.start();
            await(database);
        }
        try (var shelf = new Shelf(databaseUri(""))) {
            shelf.empty();
        }
        simulator.start();
        clients.start();
        await(clients);
        if (wish.wired()) {
            writeArchive();
        }
        contents.forEach(Part::start);
        contents.forEach(Cluster::await);
    }

    private Part content(Duration clockOffset) {
        var port = freePort();
        contentPorts.add(port);
        var name = CONTENT + "-" + contentPorts.size();
        var environment = Map.of(
                "LITFASS_UPSTREAM_CLIENTS", "http://127.0.0.1:" + clientsPort,
                "LITFASS_CLOCK_OFFSET", clockOffset.toMillis() + "ms");
        if (!wish.wired()) {
            return service(name, port, databaseUri("litfass_chaos_content"), environment, 384);
        }
        var talksOf = new Part[1];
        var proxy = proxy(databaseAddress(), () -> new DatabaseTalk(talksOf[0], traps, armedBy));
        var part = service(name, port, uri("127.0.0.1:" + proxy, "litfass_chaos_content"), environment, 384);
        talksOf[0] = part;
        return part;
    }

    private Part service(String name, int port, String databaseUri, Map<String, String> more, int megabytes) {
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
        environment.put("MALLOC_ARENA_MAX", "2");
        var command = new ArrayList<>(java());
        command.add("-Xmx" + megabytes + "m");
        if (name.startsWith(CONTENT) && wish.wired()) {
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds*=error"));
        }
        command.addAll(List.of("-jar", takenApart(name).toString()));
        return part(name, command, environment, () -> isReady(management));
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    /** Starts content-service once only to write down what classes it loads: killed ones are back in two thirds of the time. */
    private void writeArchive() {
        var command = new ArrayList<>(QUICK_TO_START);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + archive(),
                "-Dspring.context.exit=onRefresh",
                "-Dserver.port=0",
                "-Dmanagement.server.port=0",
                "-Dspring.mongodb.uri=" + databaseUri("litfass_chaos_content"),
                "-jar",
                takenApart(CONTENT).toString()));
        run(command);
    }

    private Part part(String name, List<String> command, Map<String, String> environment, BooleanSupplier ready) {
        return new Part(new Part.Setup(name, command, environment, folder.resolve(name + ".log"), ready));
    }

    private List<String> java() {
        return wish.wired() ? QUICK_TO_START : AS_IN_PRODUCTION;
    }

    /** One of our own programs, from the class path of this one. */
    private List<String> ours(Class<?> program, String... arguments) {
        var command = new ArrayList<>(java());
        command.addAll(List.of("-Xmx384m", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The service's jar taken apart: it starts in half the time, and nobody builds it anew while it runs. */
    private Path takenApart(String name) {
        var service = name.replaceAll("-\\d+$", "");
        var jar = service + "-1.0.0-SNAPSHOT-app.jar";
        var apart = folder.resolve(service);
        var taken = apart.resolve(jar);
        if (!Files.exists(taken)) {
            var built =
                    Path.of("..", "..", service, "target", jar).toAbsolutePath().normalize();
            run(List.of(
                    JAVA, "-Djarmode=tools", "-jar", built.toString(), "extract", "--destination", apart.toString()));
        }
        return taken;
    }

    private void run(List<String> command) {
        try {
            var log = folder.resolve("preparing.log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int proxy(InetSocketAddress target, Supplier<Proxy.Talk> talks) {
        var proxy = new Proxy(target, talks);
        wires.add(proxy);
        return proxy.port();
    }

    private InetSocketAddress databaseAddress() {
        var mongodb = wish.mongodbUri();
        if (mongodb == null) {
            return loopback(databasePort);
        }
        var hosts = new ConnectionString(mongodb).getHosts().get(0).split(":");
        return new InetSocketAddress(hosts[0], hosts.length > 1 ? Integer.parseInt(hosts[1]) : 27017);
    }

    /** This database, past all wires. */
    String databaseUri(String name) {
        var address = databaseAddress();
        return uri(address.getHostString() + ":" + address.getPort(), name);
    }

    /** Only this one server is spoken to, also where it is a member of a set that would name itself otherwise. */
    private static String uri(String server, String name) {
        return "mongodb://" + server + "/" + name + "?directConnection=true";
    }

    /** The address of the network in channels. */
    String networkUrl() {
        return "http://127.0.0.1:" + (wish.wired() ? simulatorWire : simulatorPort);
    }

    /** The network past all wires, to ask it for the truth. */
    String ledgerUrl() {
        return "http://127.0.0.1:" + simulatorPort;
    }

    String clientsUrl() {
        return "http://127.0.0.1:" + clientsPort;
    }

    List<String> contentUrls() {
        return contentPorts.stream().map(port -> "http://127.0.0.1:" + port).toList();
    }

    CallerTokens tokens() {
        var ring = KeyRing.parse(callerKeys);
        var keys = new ServiceKeys(Map.of(Service.CLIENTS, ring, Service.CONTENT, ring), Map.of());
        return new CallerTokens(Service.GATEWAY, keys, Clock.systemUTC());
    }

    List<Part> contents() {
        return List.copyOf(contents);
    }

    @Nullable
    Part database() {
        return database;
    }

    Traps traps() {
        return traps;
    }

    Path folder() {
        return folder;
    }

    static void await(Part part) {
        Await.until(part.name() + " is ready", START, part::isReady);
    }

    private void killAll() {
        var all = new ArrayList<>(contents);
        all.addAll(List.of(clients, simulator));
        if (database != null) {
            all.add(database);
        }
        all.forEach(Part::close);
    }

    /** Ends everything; the logs stay. */
    @Override
    public void close() {
        killAll();
        wires.forEach(Proxy::close);
    }

    /** Nobody will want to read the logs. */
    void forget() {
        close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            socket.connect(loopback(port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
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
        return "chaos:" + Base64.getEncoder().encodeToString(bytes);
    }
}
