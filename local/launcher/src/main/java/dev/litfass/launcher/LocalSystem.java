package dev.litfass.launcher;

import dev.litfass.embeddedmongo.EmbeddedMongo;
import dev.litfass.launcher.demo.DemoAgency;
import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that runs on a desk: the database and the simulator in this program, the four services as its children. */
class LocalSystem implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final int DEATHS_AT_START = 3;

    private final Options options;
    private final DemoAgency agency;
    private final BiFunction<ServiceName, DataFolder, Program> programs;
    private final Terminal terminal;
    private final ScheduledExecutorService scheduler =
            Executors.newScheduledThreadPool(ServiceName.values().length + 1);
    private final List<ServiceProcess> services = new ArrayList<>();

    private @Nullable DataFolder data;
    private @Nullable EmbeddedMongo database;
    private @Nullable Simulator simulator;
    private boolean closed;

    /** Nothing runs yet. The function says how each service is started. */
    LocalSystem(
            Options options,
            DemoAgency agency,
            BiFunction<ServiceName, DataFolder, Program> programs,
            Terminal terminal) {
        this.options = options;
        this.agency = agency;
        this.programs = programs;
        this.terminal = terminal;
    }

    /** Returns when all services are ready, or says why they are not. */
    DataFolder start() {
        DataFolder folder = prepare();
        List<ServiceProcess> children = children(folder);
        children.forEach(ServiceProcess::start);
        awaitReady(children);
        return folder;
    }

    /** Makes the next start quicker, when the services have done some work; takes a few seconds the first time. */
    void settle() {
        List<ServiceProcess> children;
        synchronized (this) {
            children = closed ? List.of() : List.copyOf(services);
        }
        List<ServiceProcess> unsettled =
                children.stream().filter(ServiceProcess::wantsToSettle).toList();
        if (!unsettled.isEmpty()) {
            terminal.event("Writing down what was loaded, once, so that every later start is quicker …");
            unsettled.stream().parallel().forEach(ServiceProcess::settle);
        }
    }

    String gatewayUrl() {
        return "http://localhost:" + options.ports().of(ServiceName.GATEWAY);
    }

    String simulatorUrl() {
        return "http://127.0.0.1:" + options.ports().simulator();
    }

    @Override
    public void close() {
        List<ServiceProcess> children = beginClosing();
        if (children == null) {
            return;
        }
        if (!children.isEmpty()) {
            terminal.event("Stopping …");
        }
        children.forEach(ServiceProcess::stop);
        for (ServiceProcess child : children) {
            if (child.awaitEnd()) {
                terminal.event(child.name() + " did not end in time and was ended by force.");
            }
        }
        scheduler.shutdownNow();
        closeOwn();
        if (!children.isEmpty()) {
            terminal.event("Stopped. The data is in .litfass/.");
        }
    }

    private synchronized @Nullable List<ServiceProcess> beginClosing() {
        if (closed) {
            return null;
        }
        closed = true;
        return List.copyOf(services);
    }

    private synchronized void closeOwn() {
        Stream.of(simulator, database, data).forEach(LocalSystem::closeQuietly);
    }

    /** What fails to close must not keep the rest from closing. */
    private static void closeQuietly(@Nullable AutoCloseable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception e) {
            System.err.println("Closing failed: " + e);
        }
    }

    private synchronized DataFolder prepare() {
        if (closed) {
            throw new CannotStart("Stopped.");
        }
        data = takeFolder();
        if (options.fresh()) {
            List<String> removed = data.empty();
            terminal.event(
                    removed.isEmpty() ? "There was no data to remove." : "Removed " + String.join(", ", removed));
        }
        requireFreePorts();
        System.setProperty("litfass.desk.log", data.newLog("desk").toString());
        open(data);
        return data;
    }

    private synchronized void open(DataFolder folder) {
        String server = options.mongodbUri();
        try {
            if (server == null) {
                database = EmbeddedMongo.open(folder.database(), options.ports().database());
            } else {
                terminal.event("Using MongoDB at " + new MongoUri(server).shown());
            }
            simulator = Simulator.start(
                    SimulatorOptions.onPort(options.ports().simulator()).keeping(folder.ledger()));
        } catch (RuntimeException e) {
            throw new CannotStart("The data in .litfass/ cannot be opened: " + e.getMessage(), e);
        }
    }

    private DataFolder takeFolder() {
        try {
            return DataFolder.take(options.data());
        } catch (DataFolder.FolderInUse e) {
            String ports = takenPorts();
            throw ports.isEmpty() ? e : new CannotStart(e.getMessage() + "\n" + ports, e);
        }
    }

    private void requireFreePorts() {
        String taken = takenPorts();
        if (!taken.isEmpty()) {
            throw new CannotStart(taken + "\nFree what is taken, or choose other ports: ./run --port-base 18080");
        }
    }

    /** One line for each program that has a port we need; nothing when all are free. */
    private String takenPorts() {
        Map<String, List<String>> byOwner = options.ports().needed(options.mongodbUri() == null).entrySet().stream()
                .filter(port -> !PortOwner.isFree(port.getKey()))
                .collect(Collectors.groupingBy(
                        port -> PortOwner.describe(port.getKey()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                port -> "%d (%s)".formatted(port.getKey(), port.getValue()), Collectors.toList())));
        return byOwner.entrySet().stream()
                .map(taken -> "Port %s is taken by %s.".formatted(String.join(", ", taken.getValue()), taken.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private List<ServiceProcess> children(DataFolder folder) {
        Map<String, String> keys = Keys.in(folder.keys());
        List<ServiceProcess> children = Stream.of(ServiceName.values())
                .parallel()
                .map(name -> child(name, programs.apply(name, folder), keys, folder))
                .toList();
        synchronized (this) {
            if (closed) {
                throw new CannotStart("Stopped.");
            }
            services.addAll(children);
        }
        return children;
    }

    private ServiceProcess child(ServiceName name, Program program, Map<String, String> keys, DataFolder folder) {
        URI readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness"
                .formatted(options.ports().managementOf(name)));
        return new ServiceProcess(
                new ServiceProcess.Setup(
                        name.folder(),
                        program,
                        environment(name, keys),
                        folder.home(name),
                        folder.newLog(name.folder()),
                        readiness),
                terminal,
                scheduler);
    }

    private Map<String, String> environment(ServiceName name, Map<String, String> keys) {
        Ports ports = options.ports();
        var environment = new LinkedHashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.of(name)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.managementOf(name)));
        environment.put("LITFASS_DESK", "true");
        environment.put("LITFASS_PARENT_WATCH", "true");
        environment.put("LITFASS_PUBLIC_URL", gatewayUrl());
        environment.putAll(Keys.of(name, keys));
        for (ServiceName other : ServiceName.values()) {
            if (other != ServiceName.GATEWAY) {
                environment.put("LITFASS_UPSTREAM_" + other.variable(), "http://127.0.0.1:" + ports.of(other));
            }
        }
        environment.put("LITFASS_DEMO_SIMULATOR", simulatorUrl());
        // A few arenas instead of one per thread: less memory for the same work.
        environment.put("MALLOC_ARENA_MAX", "2");
        if (name == ServiceName.CONTENT) {
            environment.putAll(practiceNetworks());
        }
        if (name == ServiceName.CLIENTS) {
            environment.put("LITFASS_FIRST_ADMIN_EMAIL", agency.admin().email());
            environment.put("LITFASS_FIRST_ADMIN_PASSWORD", agency.password());
            environment.put("LITFASS_FIRST_ADMIN_NAME", agency.admin().name());
            // Every start shows a new link to the same viewer.
            environment.put("LITFASS_PORTAL_LINKS_IN_A_QUARTER_OF_AN_HOUR", "30");
            environment.put("LITFASS_PORTAL_LINKS_IN_A_DAY", "300");
        }
        if (name != ServiceName.GATEWAY) {
            environment.put(
                    "SPRING_MONGODB_URI",
                    databaseUri("litfass_" + name.variable().toLowerCase(java.util.Locale.ROOT)));
        }
        return environment;
    }

    /** On a desk the networks that one signs in to are the simulator's. */
    private Map<String, String> practiceNetworks() {
        var places = new LinkedHashMap<String, String>();
        practice(places, "FACEBOOK", "/graph", "");
        practice(places, "INSTAGRAM", "/graph", "");
        practice(places, "THREADS", "/threads", "");
        practice(places, "LINKEDIN", "/linkedin", "/oauth/v2");
        practice(places, "X", "/x", "/i/oauth2/authorize");
        practice(places, "YOUTUBE", "/google", "/o/oauth2/v2/auth");
        practice(places, "GOOGLEBUSINESS", "/google", "/o/oauth2/v2/auth");
        practice(places, "TIKTOK", "/tiktok", "/v2/auth/authorize/");
        places.put("LITFASS_NETWORKS_YOUTUBE_TOKEN", simulatorUrl() + "/google/token");
        places.put("LITFASS_NETWORKS_GOOGLEBUSINESS_TOKEN", simulatorUrl() + "/google/token");
        places.put("LITFASS_NETWORKS_GOOGLEBUSINESS_ACCOUNTS", simulatorUrl() + "/google/accounts");
        places.put("LITFASS_NETWORKS_GOOGLEBUSINESS_PLACES", simulatorUrl() + "/google/places");
        return places;
    }

    private void practice(Map<String, String> places, String network, String family, String dialog) {
        places.put("LITFASS_NETWORKS_" + network + "_API", simulatorUrl() + family);
        places.put("LITFASS_NETWORKS_" + network + "_DIALOG", simulatorUrl() + family + dialog);
    }

    private String databaseUri(String name) {
        String server = options.mongodbUri();
        return new MongoUri(
                        server == null
                                ? "mongodb://127.0.0.1:" + options.ports().database()
                                : server)
                .withDatabase(name);
    }

    private void awaitReady(List<ServiceProcess> children) {
        terminal.event(
                "Starting " + children.stream().map(ServiceProcess::name).collect(Collectors.joining(", ")) + " …");
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!children.stream().allMatch(ServiceProcess::isReady)) {
            children.stream()
                    .filter(child -> child.deathsInARow() >= DEATHS_AT_START)
                    .findFirst()
                    .ifPresent(child -> {
                        throw new CannotStart(
                                "%s does not start; all it said is in %s.".formatted(child.name(), child.log()));
                    });
            if (System.nanoTime() > deadline) {
                throw new CannotStart("Not ready after %d s: %s. Their logs are in .litfass/logs/."
                        .formatted(LONGEST_START.toSeconds(), notReady(children)));
            }
            pause();
        }
    }

    private static String notReady(List<ServiceProcess> children) {
        return children.stream()
                .filter(child -> !child.isReady())
                .map(ServiceProcess::name)
                .collect(Collectors.joining(", "));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Stopped.", e);
        }
        synchronized (this) {
            if (closed) {
                throw new CannotStart("Stopped.");
            }
        }
    }
}
