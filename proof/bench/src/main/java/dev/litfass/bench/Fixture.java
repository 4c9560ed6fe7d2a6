package dev.litfass.bench;

import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.LocalPorts;
import dev.litfass.harness.ProcessGroup;
import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, as processes on free ports: one clients-service, and for each size of the data a content-service
 * with a database of its own, so that none warms up for another. With {@code MONGODB_URI} a real MongoDB holds the data,
 * in databases named litfass_bench_*, which are emptied.
 */
final class Fixture implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    /** What the gateway allows at most in a minute. */
    private static final String MOST_REQUESTS = "1000000";

    /** Indexes lie in memory; with 768 MB a million posts leave the database nothing but collecting garbage. */
    private static final int DATABASE_MEGABYTES = 4096;

    private final @Nullable String mongodb = System.getenv("MONGODB_URI");
    private final ProcessGroup group = new ProcessGroup("bench", "-XX:+UseSerialGC");
    private final Simulator network = Simulator.start(SimulatorOptions.onPort(0));
    private final String clientsUrl;
    private int instances;
    private boolean succeeded;

    Fixture() {
        this(Map.of());
    }

    /** @param clientsEnvironment what clients-service is told beside the rest */
    Fixture(Map<String, String> clientsEnvironment) {
        var port = LocalPorts.free();
        clientsUrl = "http://127.0.0.1:" + port;
        service(Build.here(), "clients-service", port, database("clients").uri(), clientsEnvironment);
    }

    /** A database and where it is; no process where it is not ours. */
    record Database(String uri, @Nullable ChildProcess process) {}

    /** A service with its database. */
    record Instance(String url, ChildProcess service, Database database) {}

    Instance contentService(Build build) {
        var number = ++instances;
        var database = database(Integer.toString(number));
        var port = LocalPorts.free();
        var upstream = Map.of("LITFASS_UPSTREAM_CLIENTS", clientsUrl);
        var service = service(build, "content-service-" + number, port, database.uri(), upstream);
        return new Instance("http://127.0.0.1:" + port, service, database);
    }

    /** The monitoring-service of a content-service, with a database of its own. */
    Instance monitoringService(Build build, Instance content) {
        var number = instances;
        var database = database("inbox_" + number);
        var port = LocalPorts.free();
        var upstream = Map.of("LITFASS_UPSTREAM_CLIENTS", clientsUrl, "LITFASS_UPSTREAM_CONTENT", content.url());
        var service = service(build, "monitoring-service-" + number, port, database.uri(), upstream);
        return new Instance("http://127.0.0.1:" + port, service, database);
    }

    /** The gateway before clients-service and one upstream for all the rest; nobody is too much for it. */
    ChildProcess gateway(int port, String upstream) {
        var environment = Map.of(
                "LITFASS_UPSTREAM_CLIENTS", clientsUrl,
                "LITFASS_UPSTREAM_CONTENT", upstream,
                "LITFASS_UPSTREAM_MONITORING", upstream,
                "LITFASS_LIMITS_STAFF", MOST_REQUESTS);
        return service(Build.here(), "gateway", port, "", environment);
    }

    ProcessGroup group() {
        return group;
    }

    String clientsUrl() {
        return clientsUrl;
    }

    String networkUrl() {
        return network.baseUrl();
    }

    private Database database(String name) {
        if (mongodb != null) {
            var uri = named(mongodb, "litfass_bench_" + name);
            try (var database = new BenchDatabase(uri)) {
                database.drop();
            }
            return new Database(uri, null);
        }
        var port = LocalPorts.free();
        var process = started(group.database("database-" + name, port, DATABASE_MEGABYTES));
        return new Database("mongodb://127.0.0.1:" + port + "/litfass_bench_" + name, process);
    }

    private static String named(String uri, String database) {
        var query = uri.indexOf('?');
        var address = query < 0 ? uri : uri.substring(0, query);
        var slash = address.indexOf('/', address.indexOf("://") + 3);
        return (slash < 0 ? address : address.substring(0, slash)) + "/" + database
                + (query < 0 ? "" : uri.substring(query));
    }

    private ChildProcess service(
            Build build, String name, int port, String databaseUri, Map<String, String> environment) {
        return started(group.service(new ProcessGroup.ServiceSetup(
                build.repository(), name, port, databaseUri, environment, List.of("-Xmx512m"))));
    }

    private static ChildProcess started(ChildProcess process) {
        return process.start().awaitReady(START);
    }

    /** All went well: nobody will want to read the logs. */
    void succeeded() {
        succeeded = true;
    }

    @Override
    public void close() {
        if (succeeded) {
            group.closeAndDelete();
        } else {
            group.close();
            System.err.println("The logs are in " + group.folder());
        }
        network.close();
    }
}
