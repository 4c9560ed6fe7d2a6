package dev.litfass.testsupport;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Records every kind of query a service makes during its tests and asks the database, whichever it is, how it goes
 * about each: what looks through a whole collection is named. Reading all of a collection on purpose, with no
 * condition at all, is not a query.
 */
public final class QueryLog implements CommandListener {

    private static final Set<String> QUERIES =
            Set.of("find", "aggregate", "count", "distinct", "update", "delete", "findAndModify");

    /** What belongs to the sending of a command and not to what it asks. */
    private static final Set<String> SENDING = Set.of(
            "$db", "lsid", "$clusterTime", "txnNumber", "$readPreference", "writeConcern", "readConcern", "ordered");

    private final Map<String, Query> queries = new ConcurrentHashMap<>();

    /** One kind of query: the database and the command as it was first sent. */
    private record Query(String database, BsonDocument command) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (QUERIES.contains(event.getCommandName())) {
            for (var one : single(event.getCommandName(), event.getCommand())) {
                if (!filter(one).isEmpty()) {
                    queries.putIfAbsent(kind(event.getCommandName(), one), new Query(event.getDatabaseName(), one));
                }
            }
        }
    }

    /** The queries seen so far that look through a whole collection; each kind is asked about once. */
    List<String> collectionScans(MongoClient client) {
        var scans = new ArrayList<String>();
        for (var kind : List.copyOf(queries.keySet())) {
            var query = queries.get(kind);
            if (query != null) {
                var explain = new Document("explain", query.command()).append("verbosity", "queryPlanner");
                var plan = Mono.from(client.getDatabase(query.database()).runCommand(explain))
                        .block();
                if (plan != null && scans(plan, filter(query.command()))) {
                    scans.add(query.command().toJson());
                }
            }
        }
        return scans;
    }

    /** A batch of updates or deletes as single ones, since only these can be explained. */
    private static List<BsonDocument> single(String name, BsonDocument sent) {
        var command = new BsonDocument();
        sent.clone().forEach(command::append);
        SENDING.forEach(command::remove);
        var batch = name.equals("update") ? "updates" : name.equals("delete") ? "deletes" : null;
        if (batch == null) {
            return List.of(command);
        }
        return command.getArray(batch).stream()
                .map(one -> new BsonDocument(name, command.get(name)).append(batch, new BsonArray(List.of(one))))
                .toList();
    }

    private static BsonDocument filter(BsonDocument command) {
        for (var batch : List.of("updates", "deletes")) {
            if (command.containsKey(batch)) {
                return command.getArray(batch).get(0).asDocument().getDocument("q");
            }
        }
        if (command.containsKey("pipeline")) {
            var stages = command.getArray("pipeline");
            var first = stages.isEmpty() ? new BsonDocument() : stages.get(0).asDocument();
            return first.getDocument("$match", new BsonDocument());
        }
        return command.getDocument("filter", command.getDocument("query", new BsonDocument()));
    }

    private static String kind(String name, BsonDocument command) {
        return name + " " + command.getString(name).getValue() + " " + shape(command);
    }

    /** A query without its values. */
    private static BsonValue shape(BsonValue value) {
        if (value.isDocument()) {
            var shape = new BsonDocument();
            value.asDocument().forEach((key, inner) -> shape.append(key, shape(inner)));
            return shape;
        }
        if (value.isArray()) {
            var inner = value.asArray();
            return inner.isEmpty() ? new BsonArray() : new BsonArray(List.of(shape(inner.get(0))));
        }
        return new BsonInt32(value.getBsonType().getValue());
    }

    /** A collection that is not there yet (EOF) has no index but that of its ids. */
    private static boolean scans(Document plan, BsonDocument filter) {
        return contains(plan, "COLLSCAN") || (contains(plan, "EOF") && !filter.containsKey("_id"));
    }

    private static boolean contains(Object plan, String stage) {
        if (plan instanceof Document document) {
            return stage.equals(document.get("stage"))
                    || document.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals("rejectedPlans"))
                            .anyMatch(entry -> contains(entry.getValue(), stage));
        }
        return plan instanceof List<?> list && list.stream().anyMatch(inner -> contains(inner, stage));
    }
}
