package dev.litfass.embeddedmongo.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.litfass.embeddedmongo.EmbeddedMongo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives contract tests a collection of their own: on a server of ours with a file, or on the one that
 * {@code LITFASS_TEST_MONGODB_URI} names, so that the same list of demands is held against a real MongoDB.
 */
final class Contract implements ParameterResolver {

    private static final String URI = System.getenv("LITFASS_TEST_MONGODB_URI");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** One server for all contract tests of a run. */
    private record Server(EmbeddedMongo mongo, MongoClient client, Path folder) implements AutoCloseable {
        static Server open() {
            try {
                Path folder = Files.createTempDirectory("contract");
                EmbeddedMongo mongo = URI == null ? EmbeddedMongo.open(folder.resolve("contract.db")) : null;
                MongoClient client = MongoClients.create(mongo == null ? URI : mongo.uri());
                client.getDatabase("litfass_contract").drop();
                return new Server(mongo, client, folder);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws java.io.IOException {
            client.getDatabase("litfass_contract").drop();
            client.close();
            if (mongo != null) {
                mongo.close();
            }
            for (String name : List.of("contract.db", "contract.db.lock", "")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == MongoCollection.class || type == MongoDatabase.class || type == MongoClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Contract.class))
                .computeIfAbsent("server", key -> Server.open(), Server.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == MongoClient.class) {
            return server.client();
        }
        MongoDatabase database = server.client().getDatabase("litfass_contract");
        return type == MongoDatabase.class ? database : database.getCollection("c" + NUMBER.incrementAndGet());
    }

    /** For what this server refuses and a real one does. */
    static void onlyOurs() {
        Assumptions.assumeTrue(URI == null, "a real server offers this");
    }

    static Document doc(String json) {
        return Document.parse(json);
    }

    static List<Document> docs(String... json) {
        List<Document> documents = new ArrayList<>();
        for (String one : json) {
            documents.add(doc(one));
        }
        return documents;
    }

    /** The ids of what a filter finds, in the order of the ids. */
    static List<Object> ids(MongoCollection<Document> collection, String filter) {
        List<Object> ids = new ArrayList<>();
        collection.find(doc(filter)).sort(doc("{_id: 1}")).forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    static List<Document> aggregate(MongoCollection<Document> collection, String... stages) {
        return collection.aggregate(docs(stages)).into(new ArrayList<>());
    }

    static void refuses(int code, ThrowingCallable action) {
        MongoException e = catchThrowableOfType(MongoException.class, action);
        assertThat(e).as("refusal with code " + code).isNotNull();
        assertThat(e.getCode()).as(e.getMessage()).isEqualTo(code);
    }
}
