package dev.litfass.harness;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.embeddedmongo.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The processes of one run, with one set of keys and a temporary folder for logs and data. They end with the group, and
 * with the program that made it at the latest.
 */
public final class ProcessGroup implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int TIMEOUT_MILLIS = 2000;

    private final Path folder;
    private final List<String> java = new ArrayList<>(List.of(JAVA));
    private final RunKeys keys = new RunKeys();
    private final List<ChildProcess> processes = new CopyOnWriteArrayList<>();

    /** @param javaOptions what every Java of the group is started with */
    public ProcessGroup(String name, String... javaOptions) {
        try {
            this.folder = Files.createTempDirectory("litfass-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        java.addAll(List.of(javaOptions));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * What differs between services.
     *
     * @param repository whose build of it runs
     * @param name the module, with a number behind it where there are several
     */
    public record ServiceSetup(
            Path repository,
            String name,
            int port,
            String databaseUri,
            Map<String, String> environment,
            List<String> javaOptions) {

        /** As this checkout has it. */
        public ServiceSetup(
                String name, int port, String databaseUri, Map<String, String> environment, List<String> javaOptions) {
            this(ServiceJar.REPOSITORY, name, port, databaseUri, environment, javaOptions);
        }

        String module() {
            return name.replaceAll("-\\d+$", "");
        }
    }

    public Path folder() {
        return folder;
    }

    /** A client of a service of this group. */
    public ServiceClient client(Service service) {
        return ServiceClient.of(keys.tokens(), service);
    }

    /** The same for somebody of this client company. */
    public ServiceClient viewer(Service service, ClientId client) {
        return ServiceClient.of(keys.tokens(), service, Caller.viewer("viewer", "Harness", client));
    }

    /** A service, not started yet. */
    public ChildProcess service(ServiceSetup setup) {
        var management = LocalPorts.free();
        var environment = new HashMap<>(keys.environment());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(setup.port()));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        environment.put("LITFASS_DESK", "true");
        environment.put("LITFASS_PARENT_WATCH", "true");
        environment.put("SPRING_MONGODB_URI", setup.databaseUri());
        // A few arenas instead of one per thread: less memory for the same work.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(setup.environment());
        var command = java(setup.javaOptions().toArray(String[]::new));
        command.addAll(
                List.of("-jar", extracted(setup.repository(), setup.module()).toString()));
        return add(new ChildProcess.Program(
                setup.name(), command, environment, log(setup.name()), process -> isReady(management)));
    }

    /** An embedded database with its file in the folder, not started yet. */
    public ChildProcess database(String name, int port, int megabytes) {
        return program(name, port, megabytes, EmbeddedMongo.class, "--file=" + folder.resolve(name), "--port=" + port);
    }

    /** One of our own programs, from the class path of this one, not started yet. It works when it listens at the port. */
    public ChildProcess program(String name, int port, int megabytes, Class<?> main, String... arguments) {
        var command = java("-Xmx" + megabytes + "m", "-cp", System.getProperty("java.class.path"), main.getName());
        command.addAll(List.of(arguments));
        return add(
                new ChildProcess.Program(name, command, Map.of(), log(name), process -> LocalPorts.isListening(port)));
    }

    /** Any other program, not started yet. */
    public ChildProcess add(ChildProcess.Program program) {
        var process = new ChildProcess(program);
        processes.add(process);
        return process;
    }

    /** The command of a Java with the options of the group, and these arguments. */
    public List<String> java(String... arguments) {
        var command = new ArrayList<>(java);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Where what a program of this name writes is kept. */
    public Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** The jar of a service of this checkout, extracted: it starts in half the time, and nobody builds it anew while it runs. */
    public Path extracted(String service) {
        return extracted(ServiceJar.REPOSITORY, service);
    }

    private Path extracted(Path repository, String service) {
        var jar = ServiceJar.of(repository, service);
        var destination = folder.resolve(service + "-" + Integer.toHexString(repository.hashCode()));
        var extracted = destination.resolve(jar.getFileName());
        if (!Files.exists(extracted)) {
            runJava("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", destination.toString());
        }
        return extracted;
    }

    /** Runs a Java to its end, with the options of the group; fails with what it wrote where that is not a good one. */
    public void runJava(String... arguments) {
        try {
            var log = log("preparing");
            var process = new ProcessBuilder(java(arguments))
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

    /** Ends everything, the last first; the folder stays. */
    @Override
    public void close() {
        var all = new ArrayList<>(processes);
        Collections.reverse(all);
        all.forEach(ChildProcess::close);
    }

    /** Ends everything; nobody will want to read the logs. */
    public void closeAndDelete() {
        close();
        try (var files = Files.walk(folder)) {
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
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
