package dev.litfass.chaos.notice;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.litfass.chaos.database.RunDatabase;
import dev.litfass.harness.ChildProcess;
import dev.litfass.harness.LocalPorts;
import dev.litfass.harness.ProcessGroup;
import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** All that notices need, as processes that are started again when they end: four services, a database, a mail server. */
final class NoticeSystem implements AutoCloseable {

    static final String ADMIN = "chaos@litfass.example";
    static final String PASSWORD = "drei-brezeln-am-kanal";

    private static final String DATABASE = "litfass_chaos_";
    private static final String MOST_REQUESTS = "1000000";
    private static final Duration START = Duration.ofMinutes(3);

    /** What is started again and again had better start quickly than run fast. */
    private final ProcessGroup group = new ProcessGroup("notices", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Simulator network = Simulator.start(SimulatorOptions.onPort(0));
    private final RunDatabase database = RunDatabase.of(group, 512);
    private final Map<Part, Integer> ports = new HashMap<>();
    private final Map<Part, ChildProcess> processes = new HashMap<>();
    private final MongoClient mongo = MongoClients.create(database.uri("admin"));

    /** What may be killed. */
    enum Part {
        CLIENTS("clients-service"),
        CONTENT("content-service"),
        MONITORING("monitoring-service"),
        GATEWAY("gateway"),
        MAIL("mail-server");

        private final String module;

        Part(String module) {
            this.module = module;
        }

        @Override
        public String toString() {
            return module;
        }
    }

    private NoticeSystem(int mailServerLivesFor) {
        for (var part : Part.values()) {
            ports.put(part, LocalPorts.free());
        }
        for (var part : Part.values()) {
            processes.put(part, part == Part.MAIL ? mailServer(mailServerLivesFor) : service(part));
        }
    }

    /** @param mailServerLivesFor after how many mails the mail server ends; 0 for never */
    static NoticeSystem started(int mailServerLivesFor) {
        var system = new NoticeSystem(mailServerLivesFor);
        system.database.start(List.of(DATABASE + "clients", DATABASE + "content", DATABASE + "monitoring"));
        system.processes.values().forEach(ChildProcess::keepRunning);
        system.awaitReady();
        return system;
    }

    private ChildProcess mailServer(int livesFor) {
        return group.program(
                Part.MAIL.module,
                port(Part.MAIL),
                64,
                MailServer.class,
                Integer.toString(port(Part.MAIL)),
                keptMails().toString(),
                Integer.toString(livesFor));
    }

    private ChildProcess service(Part part) {
        var environment = new HashMap<>(Map.of(
                "LITFASS_UPSTREAM_CLIENTS", url(Part.CLIENTS),
                "LITFASS_UPSTREAM_CONTENT", url(Part.CONTENT),
                "LITFASS_UPSTREAM_MONITORING", url(Part.MONITORING)));
        if (part == Part.GATEWAY) {
            environment.put("LITFASS_LIMITS_STAFF", MOST_REQUESTS);
            environment.put("LITFASS_LIMITS_HOOKS", MOST_REQUESTS);
        }
        if (part == Part.CLIENTS) {
            environment.put("LITFASS_FIRST_ADMIN_EMAIL", ADMIN);
            environment.put("LITFASS_FIRST_ADMIN_PASSWORD", PASSWORD);
            environment.put("LITFASS_MAIL_FROM", "desk@litfass.example");
            environment.put("SPRING_MAIL_HOST", "127.0.0.1");
            environment.put("SPRING_MAIL_PORT", Integer.toString(port(Part.MAIL)));
        }
        var uri = part == Part.GATEWAY ? "" : database.uri(DATABASE + part.module.replace("-service", ""));
        return group.service(
                new ProcessGroup.ServiceSetup(part.module, port(part), uri, environment, List.of("-Xmx256m")));
    }

    void awaitReady() {
        processes.values().forEach(process -> process.awaitReady(START));
    }

    boolean isReady(Part part) {
        return process(part).isReady();
    }

    void kill(Part part) {
        process(part).kill();
    }

    private ChildProcess process(Part part) {
        return Objects.requireNonNull(processes.get(part));
    }

    private int port(Part part) {
        return Objects.requireNonNull(ports.get(part));
    }

    private String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** Where people reach it. */
    String desk() {
        return url(Part.GATEWAY);
    }

    String networkUrl() {
        return network.baseUrl();
    }

    /** What the mail server wrote down. */
    Path keptMails() {
        return group.folder().resolve("mails");
    }

    Path folder() {
        return group.folder();
    }

    MongoCollection<Document> collection(Part of, String name) {
        return mongo.getDatabase(DATABASE + of.module.replace("-service", "")).getCollection(name);
    }

    /** Ends everything; the logs stay. */
    @Override
    public void close() {
        mongo.close();
        group.close();
        network.close();
    }

    /** Ends everything; nobody will want to read the logs. */
    void closeAndDelete() {
        close();
        group.closeAndDelete();
    }
}
