package dev.litfass.chaos.database;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.LocalPorts;
import dev.litfass.harness.ProcessGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of a run: an embedded one as a process of its own, or with {@code MONGODB_URI} a real one.
 *
 * @param process null where it is not ours
 */
public record RunDatabase(
        InetSocketAddress address, @Nullable ChildProcess process) {

    private static final int USUAL_PORT = 27017;
    private static final Duration START = Duration.ofMinutes(3);

    /** The database of this group, not started yet. */
    public static RunDatabase of(ProcessGroup group, int megabytes) {
        var real = System.getenv("MONGODB_URI");
        if (real == null) {
            var port = LocalPorts.free();
            return new RunDatabase(
                    new InetSocketAddress("127.0.0.1", port), group.database("database", port, megabytes));
        }
        var hosts = new ConnectionString(real).getHosts().get(0).split(":");
        return new RunDatabase(
                new InetSocketAddress(hosts[0], hosts.length > 1 ? Integer.parseInt(hosts[1]) : USUAL_PORT), null);
    }

    /** Starts it, and takes away what an earlier run has left in a database that is not ours alone. */
    public void start(List<String> emptied) {
        if (process != null) {
            process.keepRunning().awaitReady(START);
        }
        try (var client = MongoClients.create(uri(emptied.get(0)))) {
            emptied.forEach(name -> client.getDatabase(name).drop());
        }
    }

    public String uri(String name) {
        return uri(address, name);
    }

    /** Only this one server is spoken to, also where it is a member of a set that would name itself otherwise. */
    public static String uri(InetSocketAddress server, String name) {
        return "mongodb://%s:%d/%s?directConnection=true".formatted(server.getHostString(), server.getPort(), name);
    }
}
