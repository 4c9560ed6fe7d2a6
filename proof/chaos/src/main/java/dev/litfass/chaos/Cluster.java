package dev.litfass.chaos;

import dev.litfass.chaos.database.RunDatabase;
import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.LocalPorts;
import dev.litfass.harness.ProcessGroup;
import dev.litfass.simulator.SimulatorApplication;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that publishing needs, as processes: the database, the simulator, one clients-service and some
 * content-services, each with a proxy of its own before the database that reads what passes. With {@code MONGODB_URI} a
 * real MongoDB is used, whose databases litfass_chaos_* are emptied.
 */
final class Cluster implements AutoCloseable {

    private static final String CONTENT = "content-service";
    private static final String CONTENT_DATABASE = "litfass_chaos_content";
    private static final String CLIENTS_DATABASE = "litfass_chaos_clients";
    private static final Duration START = Duration.ofMinutes(3);

    private final boolean proxied;
    private final ProcessGroup group;
    private final FaultPoints faultPoints = new FaultPoints();
    private final Map<String, ChildProcess> armedBy = new ConcurrentHashMap<>();
    private final List<Proxy> proxies = new ArrayList<>();
    private final List<ChildProcess> contents = new ArrayList<>();
    private final List<Integer> contentPorts = new ArrayList<>();
    private final int simulatorPort = LocalPorts.free();
    private final int clientsPort = LocalPorts.free();
    private final int networkPort;
    private final RunDatabase database;
    private final ChildProcess simulator;
    private final ChildProcess clients;

    /** @param clocks how far off the clock of each content-service is; as many as there are to be */
    private Cluster(List<Duration> clocks, boolean proxied, Map<String, String> clientsEnvironment) {
        this.proxied = proxied;
        // What is started again and again had better start quickly than run fast.
        this.group = proxied
                ? new ProcessGroup("chaos", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                : new ProcessGroup("chaos");
        this.database = RunDatabase.of(group, 384);
        this.simulator = group.program(
                "simulator", simulatorPort, 384, SimulatorApplication.class, "--port", Integer.toString(simulatorPort));
        this.networkPort = proxied
                ? proxy(loopback(simulatorPort), () -> new NetworkTraffic(faultPoints, armedBy))
                : simulatorPort;
        this.clients = group.service(new ProcessGroup.ServiceSetup(
                "clients-service",
                clientsPort,
                database.uri(CLIENTS_DATABASE),
                clientsEnvironment,
                List.of("-Xmx256m")));
        clocks.forEach(offset -> contents.add(content(contents.size(), offset)));
    }

    /** A cluster behind whose proxies faults can be injected. */
    static Cluster proxied(List<Duration> clocks) {
        return new Cluster(clocks, true, Map.of()).start();
    }

    /**
     * A cluster with one content-service and nothing in between.
     *
     * @param clientsEnvironment what clients-service is told besides
     */
    static Cluster direct(Map<String, String> clientsEnvironment) {
        return new Cluster(List.of(Duration.ZERO), false, clientsEnvironment).start();
    }

    private Cluster start() {
        database.start(List.of(CONTENT_DATABASE, CLIENTS_DATABASE));
        simulator.keepRunning();
        await(clients.keepRunning());
        if (proxied) {
            writeArchive();
        }
        contents.forEach(ChildProcess::keepRunning);
        contents.forEach(Cluster::await);
        return this;
    }

    private ChildProcess content(int index, Duration clockOffset) {
        var port = LocalPorts.free();
        contentPorts.add(port);
        var uri = proxied ? RunDatabase.uri(loopback(databaseProxy(index)), CONTENT_DATABASE) : contentDatabaseUri();
        var environment =
                Map.of("LITFASS_UPSTREAM_CLIENTS", clientsUrl(), "LITFASS_CLOCK_OFFSET", clockOffset.toMillis() + "ms");
        var options = new ArrayList<>(List.of("-Xmx384m"));
        if (proxied) {
            options.addAll(List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds*=error"));
        }
        return group.service(
                new ProcessGroup.ServiceSetup(CONTENT + "-" + (index + 1), port, uri, environment, options));
    }

    private int databaseProxy(int index) {
        return proxy(database.address(), () -> new DatabaseTraffic(contents.get(index), faultPoints, armedBy));
    }

    private Path archive() {
        return folder().resolve("classes.jsa");
    }

    /** Starts content-service once only to write down what classes it loads: killed ones are back in two thirds of the time. */
    private void writeArchive() {
        group.runJava(
                "-XX:ArchiveClassesAtExit=" + archive(),
                "-Dspring.context.exit=onRefresh",
                "-Dserver.port=0",
                "-Dmanagement.server.port=0",
                "-Dspring.mongodb.uri=" + contentDatabaseUri(),
                "-jar",
                group.extracted(CONTENT).toString());
    }

    private int proxy(InetSocketAddress target, Supplier<Proxy.Traffic> traffic) {
        var proxy = new Proxy(target, traffic);
        proxies.add(proxy);
        return proxy.port();
    }

    /** The database of the content-services, past the proxies. */
    String contentDatabaseUri() {
        return database.uri(CONTENT_DATABASE);
    }

    /** The database of clients-service. */
    String clientsDatabaseUri() {
        return database.uri(CLIENTS_DATABASE);
    }

    /** The address of the network in channels. */
    String networkUrl() {
        return "http://127.0.0.1:" + networkPort;
    }

    /** The network past the proxy, to ask it for the truth. */
    String ledgerUrl() {
        return "http://127.0.0.1:" + simulatorPort;
    }

    String clientsUrl() {
        return "http://127.0.0.1:" + clientsPort;
    }

    List<String> contentUrls() {
        return contentPorts.stream().map(port -> "http://127.0.0.1:" + port).toList();
    }

    ProcessGroup group() {
        return group;
    }

    List<ChildProcess> contents() {
        return List.copyOf(contents);
    }

    @Nullable
    ChildProcess database() {
        return database.process();
    }

    FaultPoints faultPoints() {
        return faultPoints;
    }

    Path folder() {
        return group.folder();
    }

    static void await(ChildProcess process) {
        process.awaitReady(START);
    }

    /** Ends everything; the logs stay. */
    @Override
    public void close() {
        group.close();
        proxies.forEach(Proxy::close);
    }

    /** Ends everything; nobody will want to read the logs. */
    void closeAndDelete() {
        close();
        group.closeAndDelete();
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }
}
