package dev.litfass.testsupport;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Turns a fresh {@code mongod} into a replica set of one, which sessions and majority writes need. */
final class ReplicaSet {

    private ReplicaSet() {}

    static void initiate(int port) {
        var address = String.format(Locale.ROOT, "127.0.0.1:%d", port);
        try (var client = MongoClients.create("mongodb://" + address + "/?directConnection=true")) {
            var admin = client.getDatabase("admin");
            var config = new Document("_id", "tests")
                    .append("members", List.of(new Document("_id", 0).append("host", address)));
            try {
                Mono.from(admin.runCommand(new Document("replSetInitiate", config)))
                        .block();
            } catch (MongoException e) {
                throw new IllegalStateException("mongod at " + address + " does not become a replica set", e);
            }
            while (!isPrimary(
                    Mono.from(admin.runCommand(new Document("hello", 1))).block())) {
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static boolean isPrimary(@org.jspecify.annotations.Nullable Document hello) {
        return hello != null && Boolean.TRUE.equals(hello.getBoolean("isWritablePrimary"));
    }
}
